package org.twopaths.engine.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import org.twopaths.engine.time.Limits;
import org.twopaths.state.Answer;
import org.twopaths.state.Frame;

/**
 * Words that came twice, by a hand that slipped or a line that was slow (B36): they were the answer
 * a moment ago, and are none to the question that this answer brought and nobody has read yet.
 */
public final class Twice {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Twice() {}

  /** Knows what buttons say. */
  public interface Labels {
    boolean says(String key, String option, String words);
  }

  /**
   * @param top what is talked about; null for nothing
   */
  public static boolean is(Frame top, String words, Instant now, Labels labels) {
    boolean justAsked =
        top != null
            && !top.answers().isEmpty()
            && top.pending() != null
            && now.isBefore(top.pending().since().plus(Limits.TWICE));
    return justAsked && isNewest(top, words.strip(), labels);
  }

  private static boolean isNewest(Frame top, String words, Labels labels) {
    String newest = new ArrayList<>(top.answers().keySet()).getLast();
    String key = top.flow() + "." + newest;
    if (newest.equals(top.step())) {
      return false; // what is asked once more may well be answered as before
    }
    return switch (top.answers().get(newest)) {
      case Answer.Words(String text, String message) -> isAlike(text, words);
      case Answer.Chosen(String option) -> labels.says(key, option, words);
      case Answer.Skipped skipped -> labels.says(key, Question.SKIP, words);
      case Answer.Rated(int value, String band) -> words.equals(String.valueOf(value));
      case Answer.At at -> false;
    };
  }

  /** Whether one is the other, or how the other begins. */
  private static boolean isAlike(String one, String other) {
    String first = letters(one);
    String second = letters(other);
    return !first.isBlank()
        && !second.isBlank()
        && (first.startsWith(second) || second.startsWith(first));
  }

  private static String letters(String words) {
    return BETWEEN.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
  }
}
