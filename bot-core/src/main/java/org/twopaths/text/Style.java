package org.twopaths.text;

import java.util.List;
import java.util.Map;

/**
 * How a language is written here: rules for the linter, and how it writes times. In lists of words
 * {@code *} stands for any ending.
 *
 * @param banned words that no text holds
 * @param allowed phrases in which a banned word may stand all the same
 * @param capitals what is written in capitals without shouting
 * @param telling words that the first letters of what comes unasked do not hold
 * @param required how the lines are said that are never missing, by the name of each
 * @param reading how hard a text may be; null for a language without such a measure
 * @param times how it writes times
 */
public record Style(
    List<String> banned,
    List<String> allowed,
    List<String> capitals,
    List<String> telling,
    Map<String, String> required,
    Readability reading,
    Times times) {
  /** No rules at all; times as they are written anywhere. */
  public static final Style NONE = new Style(null, null, null, null, null, null, null);

  public Style {
    banned = all(banned);
    allowed = all(allowed);
    capitals = all(capitals);
    telling = all(telling);
    required = required == null ? Map.of() : Map.copyOf(required);
    times = times == null ? Times.PLAIN : times;
  }

  private static List<String> all(List<String> words) {
    return words == null ? List.of() : List.copyOf(words);
  }

  /**
   * Patterns as {@link java.time.format.DateTimeFormatter} has them.
   *
   * @param today a time of this day
   * @param week one of the next six days
   * @param later one after those
   * @param day a day without its year
   * @param month a month of a year
   */
  public record Times(String today, String week, String later, String day, String month) {
    static final Times PLAIN =
        new Times("HH:mm", "EEEE HH:mm", "EEEE d MMMM, HH:mm", "d MMMM", "MMMM yyyy");
  }
}
