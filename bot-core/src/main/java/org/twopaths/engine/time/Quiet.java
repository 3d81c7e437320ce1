package org.twopaths.engine.time;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hours of a person's own day in which nothing comes by itself, written {@code 22-07}. */
public final class Quiet {
  /** The word for no such hours. */
  public static final String NONE = "none";

  private static final Pattern HOURS = Pattern.compile("([01]\\d|2[0-3])-([01]\\d|2[0-3])");

  private Quiet() {}

  /** When the quiet hours end that it is now; empty outside of them, or when there are none. */
  public static Optional<Instant> endsAfter(Instant now, String hours, ZoneId zone) {
    Matcher written = HOURS.matcher(hours);
    if (!written.matches()) {
      return Optional.empty();
    }
    LocalTime from = LocalTime.of(Integer.parseInt(written.group(1)), 0);
    LocalTime to = LocalTime.of(Integer.parseInt(written.group(2)), 0);
    ZonedDateTime local = now.atZone(zone);
    if (!holds(from, to, local.toLocalTime())) {
      return Optional.empty();
    }
    Instant today = Rhythm.at(local.toLocalDate(), to, zone);
    return Optional.of(
        today.isAfter(now) ? today : Rhythm.at(local.toLocalDate().plusDays(1), to, zone));
  }

  private static boolean holds(LocalTime from, LocalTime to, LocalTime time) {
    boolean overNight = from.isAfter(to);
    boolean afterBegin = !time.isBefore(from);
    boolean beforeEnd = time.isBefore(to);
    return overNight ? afterBegin || beforeEnd : afterBegin && beforeEnd;
  }
}
