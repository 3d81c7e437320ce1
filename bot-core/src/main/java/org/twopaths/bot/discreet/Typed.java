package org.twopaths.bot.discreet;

import org.twopaths.flow.Expects.Secret.Kind;

/**
 * A passphrase as it was typed, on its way to becoming a trace; never kept.
 *
 * @param kind which one it is meant to be
 * @param against the trace it has to fit; null when there is none
 */
public record Typed(Kind kind, String words, String against) {

  /** What is left of it. Slow: not for the writer's thread. */
  public Made made(Cost cost) {
    return kind == Kind.NEW
        ? new Made(kind, Trace.of(words, cost), false)
        : new Made(kind, against, against != null && Trace.fits(words, against));
  }

  /**
   * What is left of a passphrase.
   *
   * @param trace of a new one, null when it was unfit; else the one that was tried
   * @param fits whether it was the same
   */
  public record Made(Kind kind, String trace, boolean fits) {
    @Override
    public String toString() {
      return "Made[]";
    }
  }

  @Override
  public String toString() {
    return "Typed[]";
  }
}
