package org.twopaths.adapters.discord;

import java.time.Duration;
import org.twopaths.adapters.discord.wire.Refused;

/** Tries the same again after trouble, each time after a longer pause. */
final class Patience {
  private Patience() {}

  /** Does the work, at most so often; throws what the last attempt threw. */
  static void during(int attempts, Duration firstPause, Runnable work) {
    Duration pause = firstPause;
    for (int attempt = 1; attempt < attempts; attempt++) {
      try {
        work.run();
        return;
      } catch (RuntimeException trouble) {
        if (trouble instanceof Refused refused && refused.isFinal()) {
          throw trouble;
        }
        sleep(pause, trouble);
        pause = pause.multipliedBy(2);
      }
    }
    work.run();
  }

  private static void sleep(Duration pause, RuntimeException trouble) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      throw trouble;
    }
  }
}
