package org.twopaths.engine.owned;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.twopaths.state.Answer;
import org.twopaths.state.Pinned;

/** Lines without words, of which only the number is kept, and since when. */
public final class Counts {
  private static final String TIMES = "times";

  private Counts() {}

  public static Pinned none(String on, String person, Instant now) {
    return new Pinned(on, null, Map.of(), person, now);
  }

  public static Pinned oneMore(Pinned line) {
    return with(line, Map.of(TIMES, new Answer.Rated(times(line) + 1, TIMES)));
  }

  public static int times(Pinned line) {
    return number(line, TIMES);
  }

  /** A number kept with a line; 0 when there is none. */
  static int number(Pinned line, String label) {
    return line.answers().get(label) instanceof Answer.Rated rated ? rated.value() : 0;
  }

  static Pinned with(Pinned line, Map<String, Answer> more) {
    Map<String, Answer> answers = new LinkedHashMap<>(line.answers());
    answers.putAll(more);
    return new Pinned(line.on(), line.key(), answers, line.by(), line.at());
  }
}
