package org.twopaths.adapters.practice.page;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The open pages, told of each change in order; a slow one never holds up the others. */
final class Audience {

  private static final int MOST_WAITING = 2_000;

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  /** One open page and what it was not told yet. */
  static final class Listener {
    private final BlockingQueue<News> waiting = new LinkedBlockingQueue<>(MOST_WAITING);

    void tell(News news) {
      if (!waiting.offer(news)) {
        waiting.clear();
        waiting.add(News.END);
      }
    }

    /** The next news, or null when there was none for so long. */
    News await(Duration atMost) throws InterruptedException {
      return waiting.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  void add(Listener listener) {
    listeners.add(listener);
  }

  void remove(Listener listener) {
    listeners.remove(listener);
  }

  void tell(News news) {
    listeners.forEach(listener -> listener.tell(news));
  }
}
