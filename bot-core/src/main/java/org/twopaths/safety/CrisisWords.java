package org.twopaths.safety;

import java.util.List;
import java.util.Map;

/**
 * Words that may say that someone is not safe. A list never finds everything and finds what is
 * nothing: so it only offers help sooner, and nothing rests on it.
 *
 * <p>A text of any length takes one step for each of its letters.
 */
public final class CrisisWords {
  /** How sure one may be. */
  public enum Tier {
    /** Nothing of the kind. */
    NONE,
    /** Perhaps: one question, yes or no. */
    MAYBE,
    /** Said plainly: help at once. */
    CLEAR
  }

  /** No list, so that nothing is ever found; for tests and measurements without words. */
  public static final CrisisWords NONE = new CrisisWords(Map.of());

  private final Phrases<Tier> phrases;

  /**
   * @param phrases by folded phrase; {@link Tier#NONE} for what only looks like it
   */
  CrisisWords(Map<String, Tier> phrases) {
    this.phrases = new Phrases<>(phrases);
  }

  /** What a text may mean; a phrase that lies within a longer one does not count. */
  public Tier tier(String words) {
    List<Phrases.Found<Tier>> found = phrases.in(Fold.of(words));
    return found.stream().map(Phrases.Found::kind).max(Tier::compareTo).orElse(Tier.NONE);
  }
}
