package org.twopaths.engine.answer;

import java.util.List;
import java.util.Map;
import org.twopaths.flow.Solo;
import org.twopaths.state.Answer;

/**
 * Which of two sides looks heavy in a person's own few answers, and whether a scale rose; never
 * kept.
 */
public final class Weighing {
  private Weighing() {}

  /** The edge that the answers take. */
  public static String of(Solo.Weigh weigh, Map<String, Answer> answers) {
    long unsure = count(weigh.all(), answers, weigh.unsure()) + skipped(weigh.all(), answers);
    if (2 * unsure > weigh.all().size()) {
      return Solo.Weigh.MIXED;
    }
    List<String> heavy =
        weigh.sides().entrySet().stream()
            .filter(side -> count(side.getValue(), answers, weigh.heavy()) >= weigh.least())
            .map(Map.Entry::getKey)
            .toList();
    return switch (heavy.size()) {
      case 0 -> Solo.Weigh.NEITHER;
      case 1 -> heavy.getFirst();
      default -> Solo.Weigh.BOTH;
    };
  }

  /** Whether it went up or is high; a scale that was skipped, before or after, did not rise. */
  public static boolean rose(Solo.Compare compare, Map<String, Answer> answers) {
    if (!(answers.get(compare.after()) instanceof Answer.Rated(int after, String band))) {
      return false;
    }
    boolean jumped =
        answers.get(compare.before()) instanceof Answer.Rated(int before, String was)
            && after - before >= compare.rise();
    return after >= compare.high() || jumped;
  }

  private static long count(List<String> labels, Map<String, Answer> answers, String option) {
    return labels.stream()
        .filter(label -> new Answer.Chosen(option).equals(answers.get(label)))
        .count();
  }

  private static long skipped(List<String> labels, Map<String, Answer> answers) {
    return labels.stream().filter(label -> !(answers.get(label) instanceof Answer.Chosen)).count();
  }
}
