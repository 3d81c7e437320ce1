package org.twopaths.bot.background;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.twopaths.bot.Bot;
import org.twopaths.bot.Writer;
import org.twopaths.store.Timers.Timer;

/**
 * Fires what falls due, each as an event of its own.
 *
 * <p>In a running bot its own thread sleeps until the next timer; whoever adds one calls {@link
 * #wake}. Tests and the practice room move the time themselves with {@link #runTo}.
 */
public final class TimerClock implements AutoCloseable {
  private static final int AT_ONCE = 64;
  private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

  private final Bot bot;
  private final Writer writer;
  private final InstantSource clock;
  private final Alarm alarm;

  public TimerClock(Bot bot, Writer writer, InstantSource clock) {
    this.bot = bot;
    this.writer = writer;
    this.clock = clock;
    this.alarm = new Alarm("timer-clock", this::fireAndSleep);
  }

  public void start() {
    alarm.start();
  }

  /** Something may fall due sooner than was known. */
  public void wake() {
    alarm.wake();
  }

  /** Fires everything that is due now, and what falls due by that. */
  public void fireDue() {
    List<Timer> due = due();
    while (!due.isEmpty()) {
      CompletableFuture<?>[] done =
          due.stream().map(bot::fire).toArray(CompletableFuture<?>[]::new);
      CompletableFuture.allOf(done).join();
      due = due();
    }
  }

  /**
   * Lets the time run to an instant, firing each timer at its own time on the way.
   *
   * @param set moves the clock that this was made with
   */
  public void runTo(Instant target, Consumer<Instant> set) {
    Optional<Instant> next = next();
    while (next.isPresent() && !next.get().isAfter(target)) {
      if (next.get().isAfter(clock.instant())) {
        set.accept(next.get());
      }
      fireDue();
      next = next();
    }
    set.accept(target);
    fireDue();
  }

  private Duration fireAndSleep() {
    fireDue();
    Duration untilNext =
        next().map(at -> Duration.between(clock.instant(), at)).orElse(LONGEST_SLEEP);
    return untilNext.compareTo(LONGEST_SLEEP) < 0 ? untilNext : LONGEST_SLEEP;
  }

  private List<Timer> due() {
    return writer.submit(store -> store.timers().due(clock.instant(), AT_ONCE)).join();
  }

  private Optional<Instant> next() {
    return writer.submit(store -> store.timers().next()).join();
  }

  @Override
  public void close() {
    alarm.close();
  }
}
