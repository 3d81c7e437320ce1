package org.twopaths.bench;

import java.util.Arrays;

/**
 * Times of the bot and of the floor, taken in turn, so that a noisy machine disturbs both alike.
 */
final class Pairs {
  private static final int MOST = 1_000_000;

  private final long[] bot = new long[MOST];
  private final long[] floor = new long[MOST];
  private int count;

  void add(long botNanos, long floorNanos) {
    if (count < MOST) {
      bot[count] = botNanos;
      floor[count++] = floorNanos;
    }
  }

  /**
   * One line of figures.
   *
   * @param events how many events each time stands for
   */
  String report(int events) {
    double ours = at(bot, 0.5);
    String line =
        "RESULT %d at once: %.0f events/s, %.2f of the floor;"
            + " p50 %.0f us, p99 %.0f us (floor %.0f, %.0f); %d pairs";
    return line.formatted(
        events,
        events * 1e6 / ours,
        ratio(),
        ours,
        at(bot, 0.99),
        at(floor, 0.5),
        at(floor, 0.99),
        count);
  }

  /** The median of floor over bot, pair by pair. */
  private double ratio() {
    double[] ratios = new double[count];
    for (int i = 0; i < count; i++) {
      ratios[i] = (double) floor[i] / bot[i];
    }
    Arrays.sort(ratios);
    return ratios[count / 2];
  }

  private double at(long[] nanos, double part) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[(int) (part * (count - 1))] / 1e3;
  }
}
