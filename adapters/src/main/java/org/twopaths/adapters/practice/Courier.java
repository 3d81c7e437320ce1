package org.twopaths.adapters.practice;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twopaths.adapters.practice.Entry.Deed;
import org.twopaths.bot.Inbound;

/**
 * Brings what people did to the bot, in order, and does not let go of a deed before the bot has it
 * for good.
 */
final class Courier implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final PracticeRoom room;
  private final Function<Inbound, CompletableFuture<Void>> receive;
  private final Thread thread;
  private volatile boolean closed;

  Courier(PracticeRoom room, Function<Inbound, CompletableFuture<Void>> receive) {
    this.room = room;
    this.receive = receive;
    this.thread = Thread.ofVirtual().name("practice-courier").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }

  private void run() {
    try {
      while (!closed) {
        hand(room.nextDeed(), FIRST_PAUSE);
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private void hand(Deed deed, Duration pause) {
    if (closed) {
      return;
    }
    receive(deed)
        .whenComplete((nothing, failure) -> {
          if (failure == null) {
            room.taken(deed);
          } else {
            again(deed, failure, pause);
          }
        });
  }

  private CompletableFuture<Void> receive(Deed deed) {
    try {
      return receive.apply(deed.inbound(room.key()));
    } catch (RuntimeException failure) {
      return CompletableFuture.failedFuture(failure);
    }
  }

  private void again(Deed deed, Throwable failure, Duration pause) {
    // The kind only: an exception's own words could hold what somebody wrote.
    LOG.warn(
        "Number {} was not taken over ({}); it comes again in {} s.",
        deed.number(),
        failure.getClass().getSimpleName(),
        pause.toSeconds());
    Duration doubled = pause.multipliedBy(2);
    Duration next = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    after(pause).execute(() -> hand(deed, next));
  }

  private static Executor after(Duration pause) {
    return CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
  }
}
