package org.twopaths.adapters.telegram;

import java.time.Duration;

/**
 * How fast we go and how long we wait.
 *
 * @param chat messages to one chat, per second
 * @param burst messages to one chat that may come at once
 * @param group messages to one group, per minute; more than half as many more may come at once
 * @param overall messages to all, per second; a quarter of them more may go at once
 * @param poll how long Telegram may keep a request for news open
 * @param call how long an ordinary request may take
 * @param aside how long the answer to a press in a group waits for words
 * @param firstPause after the first failure; it doubles with each further one
 * @param longestPause where the doubling ends
 */
public record Pace(
    double chat,
    int burst,
    double group,
    double overall,
    Duration poll,
    Duration call,
    Duration aside,
    Duration firstPause,
    Duration longestPause) {

  /**
   * Under the numbers that Telegram publishes, and back within a minute after an outage: by then a
   * question that nobody answers has been given up, and the longest pause is over.
   */
  public static Pace published() {
    return new Pace(
        1,
        3,
        12,
        22,
        Duration.ofSeconds(30),
        Duration.ofSeconds(15),
        Duration.ofSeconds(2),
        Duration.ofSeconds(1),
        Duration.ofSeconds(15));
  }

  /**
   * As fast as a server on this computer allows, and patient when the computer itself stands still;
   * for tests.
   */
  public static Pace local() {
    return new Pace(
        10_000,
        10_000,
        600_000,
        100_000,
        Duration.ofSeconds(1),
        Duration.ofMinutes(10),
        Duration.ofSeconds(5),
        Duration.ofMillis(5),
        Duration.ofMillis(50));
  }

  /** The pause after that many failures in a row. */
  public Duration pauseAfter(int failures) {
    Duration pause = firstPause.multipliedBy(1L << Math.clamp(failures - 1, 0, 16));
    return pause.compareTo(longestPause) < 0 ? pause : longestPause;
  }
}
