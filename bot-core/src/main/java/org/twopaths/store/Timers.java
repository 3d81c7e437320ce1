package org.twopaths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a conversation is to be woken. */
public final class Timers {
  private final Sql sql;

  /**
   * One time that will come.
   *
   * @param id given by the store
   * @param owner whose track it wakes
   * @param number the number of the wait it belongs to
   * @param detail what else it has to say; may be null
   */
  public record Timer(long id, String owner, String kind, long number, String detail, Instant due) {

    /** A timer that is not yet kept. */
    public Timer(String owner, String kind, long number, String detail, Instant due) {
      this(0, owner, kind, number, detail, due);
    }
  }

  Timers(Sql sql) {
    this.sql = sql;
  }

  public void insert(Timer timer) {
    sql.update(
        "insert into timer (owner, kind, number, detail, due) values (?, ?, ?, ?, ?)",
        timer.owner(),
        timer.kind(),
        timer.number(),
        timer.detail(),
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
        select id, owner, kind, number, detail, due from timer
        where due <= ? order by due, id limit ?\
        """,
        Timers::read,
        upTo,
        most);
  }

  /** When the next one falls due. */
  public Optional<Instant> next() {
    return sql.one("select min(due) from timer", Sql::instant);
  }

  private static Timer read(ResultSet row) throws SQLException {
    return new Timer(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        row.getString(5),
        Sql.instant(row, 6));
  }
}
