package org.twopaths.safety;

import java.time.LocalDate;
import java.util.List;

/**
 * One way to reach help.
 *
 * @param name what it is called, in its own country
 * @param contact the number, and how it is used: {@code 988 (call or text)}
 * @param hours {@code always}, {@code unknown}, or from when to when: {@code 08:00-22:00}
 * @param languages in which help is given, such as {@code en}
 * @param source the page that says so
 * @param verifiedOn the day on which it was last compared with its source
 */
public record HelpLine(
    Kind kind,
    String name,
    String contact,
    String hours,
    List<String> languages,
    String source,
    LocalDate verifiedOn) {
  /** How long a row is believed: numbers change, and a wrong one is worse than none. */
  public static final int DAYS = 180;

  /** What it is for. */
  public enum Kind {
    EMERGENCY,
    /** Thoughts of ending one's life, and everything too much. */
    CRISIS,
    /** Fear and violence at home. */
    VIOLENCE,
    /** The same, for men. */
    MEN,
    /** The same, for people who love differently. */
    LGBTQ,
    CHILDREN
  }

  public boolean isFresh(LocalDate today) {
    return !verifiedOn.plusDays(DAYS).isBefore(today);
  }
}
