package org.twopaths.bot.rights;

import java.time.Duration;
import java.time.Instant;
import org.twopaths.store.Store;

/**
 * Takes away what has lasted long enough. What a conversation itself ends (the shelf, letters, open
 * questions) its own timers end; whose person or couple is gone goes here, if anything is left.
 */
public final class Sweep {
  /** How often, so that nothing outlives its time by more. */
  public static final Duration EVERY = Duration.ofDays(1);

  private Sweep() {}

  /** In one unit of work. */
  public static void sweep(Store store, Instant now) {
    store.inbox().sweep(Retention.MARK.before(now));
    store.parked().sweep(Retention.PARKED.before(now));
    store.pairings().sweep(Retention.PAIRING.before(now));
    store.notes().sweep(now);
    store.grants().sweep(now);
    store.outbox().expire(now);
    store.outbox().sweep();
    store.tracks().sweep();
    store.timers().sweep();
  }
}
