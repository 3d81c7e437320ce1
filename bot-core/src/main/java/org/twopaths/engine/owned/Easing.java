package org.twopaths.engine.owned;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twopaths.state.Answer;
import org.twopaths.state.Pinned;

/**
 * Which of a person's own lines a number went down after, and how far. Only its owner ever sees the
 * outcome, as an order and a sentence, never as a figure.
 */
public final class Easing {
  private static final String FELL = "fell";

  private Easing() {}

  /** The line as it is once it was used; unchanged when it is another one than those words. */
  public static Pinned after(Pinned line, Answer.Words words, int fell) {
    if (!line.answers().containsValue(words)) {
      return line;
    }
    Answer sum = new Answer.Rated(Counts.number(line, FELL) + fell, FELL);
    return Counts.oneMore(Counts.with(line, Map.of(FELL, sum)));
  }

  /** The one that helped most stands first; those never tried keep their places after it. */
  public static List<Pinned> bestFirst(List<Pinned> lines) {
    return lines.stream().sorted(Comparator.comparingDouble(Easing::mean).reversed()).toList();
  }

  /** The line after which it went down most; empty when it went down after none. */
  public static Optional<Pinned> best(List<Pinned> lines) {
    return bestFirst(lines).stream().findFirst().filter(line -> mean(line) > 0);
  }

  private static double mean(Pinned line) {
    int times = Counts.times(line);
    return times == 0 ? 0 : (double) Counts.number(line, FELL) / times;
  }
}
