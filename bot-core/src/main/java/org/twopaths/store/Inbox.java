package org.twopaths.store;

import java.time.Instant;
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

  /** Takes away the marks of events that no platform repeats any more. */
  public int sweep(Instant before) {
    return sql.updateCount("delete from inbox where at < ?", before);
  }
}
