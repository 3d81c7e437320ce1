package org.twopaths.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A process of its own that starts the core on a fresh file, answers one message, and says how
 * long.
 */
final class FirstAnswer {
  private FirstAnswer() {}

  public static void main(String[] arguments) throws SQLException {
    try (Crowd one = new Crowd(Path.of(arguments[0]), 1)) {
      one.round();
      long started = ManagementFactory.getRuntimeMXBean().getStartTime();
      System.out.println(System.currentTimeMillis() - started);
    }
  }
}
