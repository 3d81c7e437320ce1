package org.twopaths.adapters.telegram.out;

/** Lets so many through at once and so many per second after that. Not safe for many threads. */
final class Bucket {
  private static final double SECOND = 1e9;

  private final double perSecond;
  private final double most;
  private double held;
  private long since;

  Bucket(double perSecond, double most, long nanos) {
    this.perSecond = perSecond;
    this.most = most;
    this.held = most;
    this.since = nanos;
  }

  /** How long until one may pass, in nanoseconds; 0 for now. */
  long shortfall(long nanos) {
    fill(nanos);
    return held >= 1 ? 0 : (long) Math.ceil((1 - held) / perSecond * SECOND);
  }

  void take() {
    held -= 1;
  }

  private void fill(long nanos) {
    held = Math.min(most, held + (nanos - since) / SECOND * perSecond);
    since = nanos;
  }
}
