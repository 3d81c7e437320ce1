package org.twopaths.adapters.discord;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work in order within each chat, and at the same time across chats. */
final class Lanes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
  private static final Executor THREADS =
      task -> Thread.ofVirtual().name("discord-lane").start(task);

  private final Map<String, CompletableFuture<Void>> tails = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /** Does the work when all that was given for this chat before is done. */
  void run(String chat, Runnable work) {
    CompletableFuture<Void> last =
        tails.compute(
            chat,
            (name, tail) -> {
              CompletableFuture<Void> before =
                  tail == null ? CompletableFuture.completedFuture(null) : tail;
              return before.thenRunAsync(() -> carefully(work), THREADS);
            });
    last.thenRun(() -> tails.remove(chat, last));
  }

  /** Does the work in that lane, but not before this long. */
  void runLater(String chat, long millis, Runnable work) {
    CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(() -> run(chat, work));
  }

  private void carefully(Runnable work) {
    try {
      if (!closed) {
        work.run();
      }
    } catch (RuntimeException bug) {
      // The kind only: an exception's own words could hold what somebody wrote.
      LOG.error("An event of Discord met a bug: {}", bug.getClass().getName());
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
