package org.twopaths.store;

import java.time.Instant;

/**
 * Events that a bug kept the bot from handling, with all they held, until someone looks at them.
 */
public final class Parked {
  private final Sql sql;

  Parked(Sql sql) {
    this.sql = sql;
  }

  /** Keeps an event and the class of what went wrong, never the message of it. */
  public void insert(String event, String error, Instant at) {
    sql.update("insert into parked (event, error, at) values (?, ?, ?)", event, error, at);
  }

  public long count() {
    return sql.one("select count(*) from parked", row -> row.getLong(1)).orElseThrow();
  }

  public int sweep(Instant before) {
    return sql.update("delete from parked where at < ?", before);
  }
}
