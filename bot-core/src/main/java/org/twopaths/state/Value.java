package org.twopaths.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a placeholder stands for, and who may see it. */
public sealed interface Value {

  /** The one person who may see it; null when both may. */
  default String owner() {
    return null;
  }

  /** A name, a number or another plain word of ours. */
  record Plain(String text) implements Value {}

  /** A moment, shown as the reader's own time of day. */
  record Moment(Instant at) implements Value {}

  /**
   * An answer.
   *
   * @param question the key its question stands under, where the labels of its options are
   */
  record Given(Answer answer, String question, String owner) implements Value {}

  /**
   * The help lines of a country, as far as they are fresh when it is said; what holds everywhere
   * when none are known.
   *
   * @param country null when it is not known
   */
  record HelpLines(String country, Need need) implements Value {}

  /** What help is needed for. */
  enum Need {
    EMERGENCY,
    CRISIS,
    FEAR
  }

  /**
   * Several texts, one behind the other.
   *
   * @param between what stands between any two of them
   * @param none the key of the text that stands there when there are none; null for nothing
   */
  record Rows(List<? extends Value> rows, String between, String none) implements Value {
    /** Each in a line of its own. */
    public static Rows lines(List<? extends Value> rows, String none) {
      return new Rows(rows, "\n", none);
    }
  }

  /** The day of a moment, as its reader's calendar has it. */
  record Day(Instant at) implements Value {}

  /** Another text, filled in: the very words that will be shown. */
  record Preview(String key, Map<String, Value> values, String owner) implements Value {}
}
