package org.twopaths.bot.rights;

import java.time.Duration;
import java.time.Instant;
import org.twopaths.engine.time.Limits;

/**
 * How long each class of what is held lasts at the most, in one place. What is not here lasts as
 * long as its person or couple does, and goes with them at once.
 */
public enum Retention {
  /** A mark that an event was handled, without a word of it: longer than any platform repeats. */
  MARK(Duration.ofDays(7)),
  /** An event that could not be handled; the key it lies under goes by then as well. */
  PARKED(Duration.ofDays(3)),
  /**
   * What was shown and can still be pressed, or waits to be shown: the key of its day goes then.
   */
  SHOWN(Duration.ofDays(4)),
  /** A code, after it expired, and a try with a wrong one. */
  PAIRING(Duration.ofDays(1)),
  /** What a person keeps on purpose. */
  NOTE(Duration.ofDays(30)),
  /** What a person released for the moment when both have. */
  SHELF(Limits.SHELF),
  /** Words to the partner alone that wait unread. */
  LETTER(Limits.LETTER);

  private final Duration lasts;

  Retention(Duration lasts) {
    this.lasts = lasts;
  }

  public Duration lasts() {
    return lasts;
  }

  /** What began before then is over now. */
  Instant before(Instant now) {
    return now.minus(lasts);
  }

  /** When what begins now is over. */
  public Instant after(Instant now) {
    return now.plus(lasts);
  }
}
