package org.twopaths.config;

import java.util.ArrayDeque;
import java.util.Deque;

/** Everything that was opened, to be closed the other way round, whatever happens in between. */
final class Closing implements AutoCloseable {
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  <T extends AutoCloseable> T later(T part) {
    opened.push(part);
    return part;
  }

  @Override
  public void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception trouble) {
        System.Logger log = System.getLogger(Closing.class.getName());
        log.log(System.Logger.Level.WARNING, "{0} while ending", trouble.getClass().getName());
      }
    }
  }
}
