package org.twopaths.adapters.discord.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts how often a session was begun, across restarts, and makes the next one wait.
 *
 * <p>Discord allows 1,000 in a day and takes the token away after that; a program that crashes and
 * is started again every five seconds would get there in 83 minutes. At most 200 a day are begun,
 * and the more there were in the last hour the longer the next one waits.
 */
public final class Starts {
  /** The most in {@link #DAY}. */
  static final int MOST = 200;

  static final Duration DAY = Duration.ofHours(24);

  private static final Duration HOUR = Duration.ofHours(1);

  /** So many in an hour begin at once: a deployment, a bad line. */
  private static final int CALM = 5;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final int DOUBLINGS = 6;
  private static final Logger LOG = LoggerFactory.getLogger(Starts.class);

  private final Book book;
  private final InstantSource clock;

  /** Where the count is kept, so that it outlives the process. */
  public interface Book {
    /** What was written last, or "". */
    String read();

    /** Keeps it; durable when it returns. */
    void write(String starts);
  }

  public Starts(Book book, InstantSource clock) {
    this.book = book;
    this.clock = clock;
  }

  /** Waits until one more session may be begun. */
  void await() throws InterruptedException {
    Duration pause = pause();
    while (!pause.isZero()) {
      LOG.warn("Discord was connected to often lately; the next time is in {}.", pause);
      Thread.sleep(pause);
      pause = pause();
    }
  }

  /** How long the next one has to wait. */
  synchronized Duration pause() {
    Instant now = clock.instant();
    Deque<Instant> starts = ofLastDay(now);
    if (starts.size() >= MOST) {
      return Duration.between(now, starts.getFirst().plus(DAY));
    }
    long lately = starts.stream().filter(at -> at.isAfter(now.minus(HOUR))).count();
    if (lately < CALM) {
      return Duration.ZERO;
    }
    int doubled = (int) Math.min(lately - CALM, DOUBLINGS);
    Instant next = starts.getLast().plus(FIRST_PAUSE.multipliedBy(1L << doubled));
    return next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
  }

  /** Counts a session before it is begun. */
  synchronized void count() {
    Deque<Instant> starts = ofLastDay(clock.instant());
    starts.addLast(clock.instant());
    write(starts);
  }

  /** Discord was not reached: the last one was not begun after all. */
  synchronized void takeBack() {
    Deque<Instant> starts = ofLastDay(clock.instant());
    starts.pollLast();
    write(starts);
  }

  private void write(Deque<Instant> starts) {
    book.write(
        starts.stream()
            .map(at -> Long.toString(at.getEpochSecond()))
            .collect(Collectors.joining(" ")));
  }

  /** Oldest first; what a clock that was set back makes later than now counts as now. */
  private Deque<Instant> ofLastDay(Instant now) {
    return Arrays.stream(book.read().split(" "))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Instant.ofEpochSecond(Long.parseLong(entry)))
        .map(at -> at.isAfter(now) ? now : at)
        .filter(at -> at.isAfter(now.minus(DAY)))
        .sorted()
        .collect(Collectors.toCollection(ArrayDeque::new));
  }
}
