package org.twopaths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.twopaths.vault.Owner;
import org.twopaths.vault.Place;
import org.twopaths.vault.Sealed;
import org.twopaths.vault.Vault;

/** When a conversation is to be woken. */
public final class Timers {
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

  public void delete(long id) {
    sql.update("delete from timer where id = ?", id);
  }

  /** What is due at that time or was before, the earliest first. */
  public List<Timer> due(Instant upTo, int most) {
    return sql.list(
        """
        select id, owner, kind, number, sealed, due from timer
        where due <= ? order by due, id limit ?\
        """,
        this::read,
        upTo,
        most);
  }

  /** When the next one falls due. */
  public Optional<Instant> next() {
    return sql.one("select min(due) from timer", Sql::instant);
  }

  private Timer read(ResultSet row) throws SQLException {
    String owner = row.getString(2);
    Instant due = Sql.instant(row, 6);
    Sealed<Owner> sealed = Sql.sealed(row, 5);
    String detail =
        sealed == null ? null : vault.open(Tracks.key(owner), place(owner, due), sealed).getFirst();
    return new Timer(row.getLong(1), owner, row.getString(3), row.getLong(4), detail, due);
  }

  private static Place place(String owner, Instant due) {
    return new Place("timer", "sealed", owner + " " + due.toEpochMilli());
  }
}
