package org.twopaths.flow;

import java.util.List;

/**
 * What a {@link Step.Branch} may ask about a person besides their answers: written {@code
 * fact.paired}, {@code fact.pace}, {@code fact.country}, {@code fact.prompts}, {@code
 * fact.anchors}, {@code fact.plan}, {@code fact.signs}, {@code fact.held}, {@code fact.operator},
 * {@code fact.passphrase}, {@code fact.run-again}, {@code fact.notes-again}, {@code
 * fact.prompts-again}.
 */
public enum Fact {
  /** Whether they have a partner here and a room: {@code yes} or {@code no}. */
  PAIRED("paired", List.of("yes", "no")),
  /** The pace they chose. */
  PACE("pace", List.of("normal", "slow", "resting")),
  /** Whether they chose to have their country kept. */
  COUNTRY("country", List.of("known", "unknown")),
  /** Whether they want to be written to first, now and then. */
  PROMPTS("prompts", List.of("yes", "no")),
  /** Whether they keep anchors of their own. */
  ANCHORS("anchors", List.of("yes", "no")),
  /** Whether they keep a plan for a bad hour. */
  PLAN("plan", List.of("yes", "no")),
  /** Whether another sign may go to the partner today. */
  SIGNS("signs", List.of("open", "enough")),
  /** Whether they were in the middle of something else before this. */
  HELD("held", List.of("yes", "no")),
  /** Whether whoever runs the bot is one of the two. */
  OPERATOR("operator", List.of("partner", "other")),
  /** Whether reading back is behind a passphrase of theirs. */
  PASSPHRASE("passphrase", List.of("set", "none")),
  /** Whether their yes to exercises and talks was one to older words. */
  RUN_AGAIN("run-again", List.of("yes", "no")),
  /** Whether their yes to notes was one to older words. */
  NOTES_AGAIN("notes-again", List.of("yes", "no")),
  /** Whether their yes to being written to first was one to older words. */
  PROMPTS_AGAIN("prompts-again", List.of("yes", "no"));

  private static final String PREFIX = "fact.";

  private final String word;
  private final List<String> outcomes;

  Fact(String word, List<String> outcomes) {
    this.word = word;
    this.outcomes = outcomes;
  }

  public String word() {
    return word;
  }

  public List<String> outcomes() {
    return outcomes;
  }

  /** How a flow file writes it. */
  public String written() {
    return PREFIX + word;
  }

  /** Whether what a branch asks about is a fact at all, known or not. */
  public static boolean isOne(String on) {
    return on.startsWith(PREFIX);
  }

  /** The fact that is written so; null when there is none. */
  public static Fact of(String on) {
    for (Fact fact : values()) {
      if (fact.written().equals(on)) {
        return fact;
      }
    }
    return null;
  }
}
