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
import org.twopaths.bot.rights.Sweep;
import org.twopaths.store.Timers.Timer;

/**
 * Fires what falls due, each as an event of its own, and once a day has swept away what has lasted
 * long enough.
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
  private volatile Instant swept;

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
    sweep();
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
    Instant next = next();
    while (!next.isAfter(target)) {
      if (next.isAfter(clock.instant())) {
        set.accept(next);
      }
      fireDue();
      next = next();
    }
    set.accept(target);
    fireDue();
  }

  private Duration fireAndSleep() {
    fireDue();
    Duration untilNext = Duration.between(clock.instant(), next());
    return untilNext.compareTo(LONGEST_SLEEP) < 0 ? untilNext : LONGEST_SLEEP;
  }

  private List<Timer> due() {
    return writer.submit(store -> store.timers().due(clock.instant(), AT_ONCE)).join();
  }

  /** When there is something to do again: a timer, or the next sweep. */
  private Instant next() {
    Instant sweep = swept == null ? clock.instant() : swept.plus(Sweep.EVERY);
    Optional<Instant> timer = writer.submit(store -> store.timers().next()).join();
    return timer.filter(at -> at.isBefore(sweep)).orElse(sweep);
  }

  /** At the first time, then daily; at once when the clock was set back. */
  private void sweep() {
    Instant now = clock.instant();
    if (swept == null || now.isBefore(swept) || !now.isBefore(swept.plus(Sweep.EVERY))) {
      writer
          .submit(store -> {
            Sweep.sweep(store, now);
            return null;
          })
          .join();
      swept = now;
    }
  }

  @Override
  public void close() {
    alarm.close();
  }
}
