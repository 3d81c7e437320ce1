package org.twopaths.store;

import java.time.Instant;

/** Marks of the events that were handled, so that one which comes again changes nothing. */
public final class Inbox {
  private final Sql sql;

  Inbox(Sql sql) {
    this.sql = sql;
  }

  /** Marks an event and says whether it had no mark. */
  public boolean isNew(String platform, String event, Instant at) {
    return sql.insertNew(
        "insert into inbox (platform, event, at) values (?, ?, ?)", platform, event, at);
  }

  /** Takes away the marks of events that no platform repeats any more. */
  public int sweep(Instant before) {
    return sql.update("delete from inbox where at < ?", before);
  }
}
