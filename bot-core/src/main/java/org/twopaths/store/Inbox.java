package org.twopaths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.twopaths.vault.Place;
import org.twopaths.vault.Vault;

/**
 * Marks of the events that were handled, so that one which comes again changes nothing. A mark is a
 * keyed hash: the platforms' own ids lead to chats and people.
 */
public final class Inbox {
  private final Sql sql;
  private final Vault vault;

  Inbox(Sql sql, Vault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  /** Marks an event and says whether it had no mark. */
  public boolean isNew(String platform, String event, Instant at) {
    return sql.insertNew(
        "insert into inbox (event_hash, at) values (?, ?)",
        vault.hash("event", platform, event),
        at);
  }

  /** Takes a mark away within the unit of work that made it: the event is not handled yet. */
  public void unmark(String platform, String event) {
    sql.update("delete from inbox where event_hash = ?", vault.hash("event", platform, event));
  }

  /** Takes away the marks of events that no platform repeats any more. */
  public int sweep(Instant before) {
    return sql.updateCount("delete from inbox where at < ?", before);
  }

  /**
   * Events that a bug kept the bot from handling, with all they held, until someone looks at them.
   */
  public static final class Parked {
    private final Sql sql;
    private final Vault vault;

    Parked(Sql sql, Vault vault) {
      this.sql = sql;
      this.vault = vault;
    }

    /** Keeps an event and the class of what went wrong, never the message of it. */
    public void insert(String event, String error, Instant at) {
      sql.update(
          "insert into parked (sealed, error, at) values (?, ?, ?)",
          vault.sealDaily(place(at, error), event),
          error,
          at);
    }

    /** What was parked, the oldest first, as long as it can be opened. */
    public List<String> all() {
      return sql.list("select sealed, at, error from parked order by id", this::read);
    }

    private String read(ResultSet row) throws SQLException {
      Place place = place(Sql.instant(row, 2), row.getString(3));
      return vault.openDaily(place, Sql.sealed(row, 1)).getFirst();
    }

    private static Place place(Instant at, String error) {
      return new Place("parked", "sealed", at.toEpochMilli() + " " + error);
    }

    public long count() {
      return sql.one("select count(*) from parked", row -> row.getLong(1)).orElseThrow();
    }

    public int sweep(Instant before) {
      return sql.updateCount("delete from parked where at < ?", before);
    }
  }
}
