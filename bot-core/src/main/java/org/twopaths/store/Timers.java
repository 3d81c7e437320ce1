package org.twopaths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twopaths.vault.Owner;
import org.twopaths.vault.Place;
import org.twopaths.vault.Sealed;
import org.twopaths.vault.Unopened;
import org.twopaths.vault.Vault;

/** When a conversation is to be woken. */
public final class Timers {
  private static final Logger LOG = LoggerFactory.getLogger(Timers.class);

  private final Sql sql;
  private final Vault vault;

  /**
   * One time that will come.
   *
   * @param id given by the store
   * @param owner whose track it wakes
   * @param number the number of the wait it belongs to
   * @param detail what else it has to say; may be null; lies sealed
   */
  public record Timer(long id, String owner, String kind, long number, String detail, Instant due) {

    /** A timer that is not yet kept. */
    public Timer(String owner, String kind, long number, String detail, Instant due) {
      this(0, owner, kind, number, detail, due);
    }
  }

  Timers(Sql sql, Vault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  public void insert(Timer timer) {
    sql.update(
        "insert into timer (owner, kind, number, sealed, due) values (?, ?, ?, ?, ?)",
        timer.owner(),
        timer.kind(),
        timer.number(),
        timer.detail() == null
            ? null
            : vault.seal(
                Tracks.key(timer.owner()), place(timer.owner(), timer.due()), timer.detail()),
        timer.due());
  }

  /** Takes away what waits for the end of one wait. */
  public void remove(String owner, long number) {
    sql.update("delete from timer where owner = ? and number = ?", owner, number);
  }

  public void removeAll(String owner) {
    sql.update("delete from timer where owner = ?", owner);
  }

  /** Takes away what would wake people and couples who are none any more. */
  public int sweep() {
    return sql.updateCount("delete from timer where " + Tracks.ORPHAN);
  }

  /** When the timers of a kind fall due that wake a track, the earliest first. */
  public List<Instant> dueOf(String owner, String kind) {
    return sql.list(
        "select due from timer where owner = ? and kind = ? order by due",
        Sql::instant,
        owner,
        kind);
  }

  public void delete(long id) {
    sql.update("delete from timer where id = ?", id);
  }

  /**
   * What is due at that time or was before, the earliest first. One that cannot be opened goes, and
   * touches no other.
   */
  public List<Timer> due(Instant upTo, int most) {
    List<Lying> lying =
        sql.list(
            """
            select id, owner, kind, number, sealed, due from timer
            where due <= ? order by due, id limit ?\
            """,
            Lying::read,
            upTo,
            most);
    return lying.stream().map(this::opened).flatMap(Optional::stream).toList();
  }

  private Optional<Timer> opened(Lying lying) {
    try {
      return Optional.of(lying.sealed() == null ? lying.timer() : lying.saying(vault));
    } catch (Unopened damaged) {
      LOG.error("A timer is left out: {}", damaged.getMessage());
      delete(lying.timer().id());
      return Optional.empty();
    }
  }

  /** When the next one falls due. */
  public Optional<Instant> next() {
    return sql.one("select min(due) from timer", Sql::instant);
  }

  /** A timer as it lies there: what it says is still sealed. */
  private record Lying(Timer timer, Sealed<Owner> sealed) {
    static Lying read(ResultSet row) throws SQLException {
      return new Lying(
          new Timer(
              row.getLong(1),
              row.getString(2),
              row.getString(3),
              row.getLong(4),
              null,
              Sql.instant(row, 6)),
          Sql.sealed(row, 5));
    }

    Timer saying(Vault vault) {
      String owner = timer.owner();
      String detail = vault.open(Tracks.key(owner), place(owner, timer.due()), sealed).getFirst();
      return new Timer(timer.id(), owner, timer.kind(), timer.number(), detail, timer.due());
    }
  }

  private static Place place(String owner, Instant due) {
    return new Place("timer", "sealed", owner + " " + due.toEpochMilli());
  }
}
