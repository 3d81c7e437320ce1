package org.twopaths.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twopaths.store.Database;
import org.twopaths.store.Store;

/**
 * The one thread that writes. It takes all work that waits, does it, commits once and puts it on
 * the disk once, and only then says that any of it is done: so many pieces share the price of one.
 * When a piece fails, everything is taken back and each is done again under a savepoint of its own;
 * so work may be done twice, and only the second time counts.
 *
 * <p>Safe for use by many threads. Futures are completed by a thread of their own for each batch,
 * so what hangs on them may submit and wait.
 */
public final class Writer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
  private static final int ROOM = 4096;
  private static final int BATCH = 256;
  private static final long LOOK_AGAIN_MILLIS = 100;

  /** Less than a commit costs; so long after the last that came another may come. */
  private static final long TOGETHER_NANOS = 50_000;

  private static final Work<Void> NOTHING = store -> null;

  private final Database database;
  private final BlockingQueue<Piece<?>> queue = new LinkedBlockingQueue<>(ROOM);
  private final Thread thread;
  private volatile boolean closing;
  private volatile boolean stopped;

  /** Something to be done to the store, all of it or nothing. */
  public interface Work<T> {
    T run(Store store) throws Exception;
  }

  /** What to do instead when work failed and was taken back. */
  public interface Rescue<T> {
    T run(Store store, Throwable bug) throws Exception;
  }

  /** Takes over the writing connection of a database that it does not close. */
  public Writer(Database database) {
    this.database = database;
    this.thread = Thread.ofPlatform().name("writer").start(this::run);
  }

  /** The future fails when the work fails; other work is not touched by that. */
  public <T> CompletableFuture<T> submit(Work<T> work) {
    return submit(work, null);
  }

  /**
   * Waits while too much work waits. The future is done when what the work did is on the disk; when
   * the work failed, what the rescue did instead.
   */
  public <T> CompletableFuture<T> submit(Work<T> work, Rescue<T> rescue) {
    if (Thread.currentThread() == thread) {
      throw new IllegalStateException("work may not submit work: it would wait for itself");
    }
    Piece<T> piece = new Piece<>(work, rescue);
    try {
      put(piece);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      piece.refuse("interrupted before the work was taken");
    }
    return piece.done;
  }

  private void put(Piece<?> piece) throws InterruptedException {
    boolean taken = false;
    while (!taken && !closing) {
      taken = queue.offer(piece, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    }
    if (!taken) {
      piece.refuse("the writer is closed");
    } else if (stopped) {
      refuseRest();
    }
  }

  /** Whoever remembers what is in the store has to forget it when work is taken back. */
  public void onTakenBack(Runnable forget) {
    database.onTakenBack(forget);
  }

  /** Whether it takes work. Once it has failed to commit it never does again. */
  public boolean isOpen() {
    return !closing;
  }

  private void run() {
    List<Piece<?>> batch = List.of();
    try {
      while (!closing || !queue.isEmpty()) {
        batch = take(batch.size());
        perform(batch);
      }
    } catch (InterruptedException | RuntimeException | Error failure) {
      breakDown(batch, failure);
    } finally {
      closing = true;
      stopped = true;
      refuseRest();
    }
  }

  /**
   * What waits. Where several came together the last time, the others of this time are most likely
   * on their way: to wait for them so shortly spares a commit.
   */
  private List<Piece<?>> take(int lastTime) throws InterruptedException {
    List<Piece<?>> batch = new ArrayList<>(BATCH);
    batch.add(queue.take());
    int came = 0;
    long since = System.nanoTime();
    while (came < lastTime - 1 && System.nanoTime() - since < TOGETHER_NANOS) {
      if (queue.size() > came) {
        came = queue.size();
        since = System.nanoTime();
      }
      Thread.onSpinWait();
    }
    queue.drainTo(batch, BATCH - 1);
    return batch;
  }

  /** All in one go; should any of it fail, each for itself, so that it touches no other. */
  private void perform(List<Piece<?>> batch) {
    boolean done =
        database.gathered(store -> {
          for (Piece<?> piece : batch) {
            piece.attempt(store);
          }
        });
    if (!done) {
      batch.forEach(piece -> piece.perform(database));
    }
    database.commit();
    Thread.startVirtualThread(() -> batch.forEach(Piece::complete));
  }

  /**
   * Nobody knows what of the batch is kept, so nothing of it is called done, and no more is begun.
   */
  private void breakDown(List<Piece<?>> batch, Throwable failure) {
    LOG.error(
        "The database could not commit ({}). The bot stands still: mend the disk, then restart it.",
        failure.getClass().getName());
    batch.forEach(piece -> piece.refuse("the database could not commit"));
  }

  private void refuseRest() {
    for (Piece<?> piece = queue.poll(); piece != null; piece = queue.poll()) {
      piece.refuse("the writer is closed");
    }
  }

  /** Does what was submitted before, then stops. */
  @Override
  public void close() {
    closing = true;
    try {
      boolean woken = false;
      while (!woken && !stopped) {
        woken = queue.offer(new Piece<>(NOTHING, null), LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      }
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Work, and what became of it. */
  private static final class Piece<T> {
    final CompletableFuture<T> done = new CompletableFuture<>();
    private final Work<T> work;
    private final Rescue<T> rescue;
    private T result;
    private Throwable failure;

    Piece(Work<T> work, Rescue<T> rescue) {
      this.work = work;
      this.rescue = rescue;
    }

    void attempt(Store store) throws Exception {
      result = work.run(store);
    }

    void perform(Database database) {
      database.savepoint();
      try {
        result = work.run(database.store());
      } catch (Throwable bug) {
        database.rollback();
        failure = bug;
        if (rescue != null) {
          save(database, bug);
        }
      }
    }

    private void save(Database database, Throwable bug) {
      try {
        result = rescue.run(database.store(), bug);
        failure = null;
      } catch (Throwable another) {
        database.rollback();
        bug.addSuppressed(another);
      }
    }

    void complete() {
      if (failure == null) {
        done.complete(result);
      } else {
        done.completeExceptionally(failure);
      }
    }

    void refuse(String why) {
      done.completeExceptionally(new IllegalStateException(why));
    }
  }
}
