package org.twopaths.adapters.discord.fake;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Looks again and again until something is so, but not for ever. */
public final class Until {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Until() {}

  /** The value as soon as there is one. */
  public static <T> T found(String what, Supplier<T> look) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      T value = look.get();
      if (value != null) {
        return value;
      }
      LockSupport.parkNanos(5_000_000);
    }
    throw new AssertionError("did not come: " + what);
  }

  /** Returns as soon as it is so. */
  public static void so(String what, Supplier<Boolean> look) {
    found(what, () -> look.get() ? true : null);
  }
}
