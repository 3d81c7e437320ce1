package org.twopaths.bot.background;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twopaths.bot.Trouble;

/**
 * A thread that does a round of work whenever it is woken, and at the latest after the time that
 * the last round asked for. A round that fails is told to the log and tried again; it never ends
 * the thread.
 */
final class Alarm implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Alarm.class);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

  private final Semaphore calls = new Semaphore(0);
  private final Supplier<Duration> round;
  private final Thread thread;
  private volatile boolean closed;

  Alarm(String name, Supplier<Duration> round) {
    this.round = round;
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  void wake() {
    calls.release();
  }

  private void run() {
    while (!closed) {
      Duration rest = once();
      try {
        if (calls.tryAcquire(Math.max(1, rest.toMillis()), TimeUnit.MILLISECONDS)) {
          calls.drainPermits();
        }
      } catch (InterruptedException end) {
        return;
      }
    }
  }

  private Duration once() {
    try {
      return round.get();
    } catch (RuntimeException trouble) {
      if (!closed) {
        LOG.error("{} will try again: {}", thread.getName(), Trouble.of(trouble));
      }
      return AFTER_TROUBLE;
    }
  }

  @Override
  public void close() {
    closed = true;
    calls.release();
    if (thread.getState() == Thread.State.NEW) {
      return;
    }
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }
}
