package org.twopaths.adapters.practice.page;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads where the clock is wanted: a step from now, tomorrow at an hour, or a date and time. */
final class ClockStep {

  private static final Pattern STEP = Pattern.compile("\\+?(\\d{1,4})([mhd])");
  private static final Pattern TOMORROW = Pattern.compile("tomorrow-(\\d{1,2})");
  private static final int FARTHEST_DAYS = 400;

  private ClockStep() {}

  static ZonedDateTime target(Request.Move move, ZonedDateTime now) {
    try {
      ZonedDateTime target = move.by() == null ? to(move.to(), now) : by(move.by(), now);
      if (target.isBefore(now) || target.isAfter(now.plusDays(FARTHEST_DAYS))) {
        throw Refused.because("The clock moves ahead, and at most about a year.");
      }
      return target;
    } catch (DateTimeException unreadable) {
      throw Refused.because("That is not a time this clock understands.");
    }
  }

  private static ZonedDateTime by(String step, ZonedDateTime now) {
    Matcher matcher = STEP.matcher(step);
    if (!matcher.matches()) {
      throw new DateTimeException("not a step");
    }
    long count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "m" -> now.plusMinutes(count);
      case "h" -> now.plusHours(count);
      default -> now.plusDays(count);
    };
  }

  private static ZonedDateTime to(String time, ZonedDateTime now) {
    Matcher tomorrow = TOMORROW.matcher(time);
    return tomorrow.matches()
        ? now.toLocalDate()
            .plusDays(1)
            .atTime(Integer.parseInt(tomorrow.group(1)), 0)
            .atZone(now.getZone())
        : LocalDateTime.parse(time).atZone(now.getZone());
  }
}
