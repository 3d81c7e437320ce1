package org.twopaths.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The first row that waits for a destination; nothing behind it may pass it.
 *
 * @param name what its destination is called here
 */
public record Head(long seq, String name, int priority, Instant notBefore, Instant deadline) {
  static final Comparator<Head> URGENT_THEN_OLD =
      Comparator.comparingInt(Head::priority).thenComparingLong(Head::seq);

  /** What its chat is called here, whoever there may see it. */
  public String chat() {
    return Names.chat(name);
  }

  boolean isDue(Instant now) {
    return !notBefore.isAfter(now);
  }

  /** When the next of those that are not due is; null when there is none. */
  static Instant next(List<Head> heads, Instant now) {
    return heads.stream()
        .filter(head -> !head.isDue(now))
        .map(Head::notBefore)
        .min(Instant::compareTo)
        .orElse(null);
  }

  boolean isLate(Instant now) {
    return deadline != null && !deadline.isAfter(now);
  }
}
