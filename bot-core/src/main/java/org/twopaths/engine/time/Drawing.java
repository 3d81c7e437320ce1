package org.twopaths.engine.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twopaths.state.Moment;
import org.twopaths.state.Pinned;

/** Which question comes next, of those that did not come lately. */
public final class Drawing {
  private Drawing() {}

  /**
   * One that chance picks.
   *
   * @param kind all that could come
   * @return empty when the day has had enough, or all of them came lately
   */
  public static Optional<String> next(List<String> kind, Past past, Moment now, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(now.at(), zone);
    long already =
        past.drawn().stream()
            .filter(line -> LocalDate.ofInstant(line.at(), zone).equals(today))
            .count();
    if (already >= Limits.QUESTIONS_A_DAY) {
      return Optional.empty();
    }
    List<String> left = new ArrayList<>(kind);
    left.removeAll(past.not(now.at()));
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(left.get((int) Math.floorMod(now.luck(), (long) left.size())));
  }

  /**
   * What is not to come.
   *
   * @param drawn what came to a person before, and when
   * @param hidden what is never to come again
   */
  public record Past(List<Pinned> drawn, List<Pinned> hidden) {
    private Set<String> not(Instant now) {
      Set<String> not = new HashSet<>();
      hidden.forEach(line -> not.add(line.key()));
      drawn.stream().filter(line -> isLately(line, now)).forEach(line -> not.add(line.key()));
      return not;
    }
  }

  /** Whether a question came within the time in which none comes again. */
  public static boolean isLately(Pinned line, Instant now) {
    return line.at().plus(Limits.NO_QUESTION_AGAIN).isAfter(now);
  }
}
