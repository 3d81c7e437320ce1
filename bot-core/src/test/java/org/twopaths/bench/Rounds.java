package org.twopaths.bench;

import java.util.Arrays;

/**
 * Times of the bot and of the floors, taken in turn, so that a noisy machine disturbs all alike.
 */
final class Rounds {
  private static final int MOST = 1_000_000;

  private final long[] bot = new long[MOST];
  private final long[] sealing = new long[MOST];
  private final long[] bare = new long[MOST];
  private int count;

  void add(long botNanos, long sealingNanos, long bareNanos) {
    if (count < MOST) {
      bot[count] = botNanos;
      sealing[count] = sealingNanos;
      bare[count++] = bareNanos;
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
        "RESULT %d at once: %.0f events/s, %.2f of the floor (%.2f of one that seals nothing);"
            + " p50 %.0f us, p99 %.0f us (floor %.0f, %.0f; bare %.0f, %.0f); %d rounds";
    return line.formatted(
        events,
        events * 1e6 / ours,
        ratio(sealing),
        ratio(bare),
        ours,
        at(bot, 0.99),
        at(sealing, 0.5),
        at(sealing, 0.99),
        at(bare, 0.5),
        at(bare, 0.99),
        count);
  }

  /** The median of floor over bot, round by round. */
  private double ratio(long[] floor) {
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
