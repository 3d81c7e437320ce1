package org.twopaths.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shows a moment as the time of day of whoever reads it. */
final class Clock {
  /** From here on a weekday alone would not tell which one. */
  private static final int WEEK = 7;

  private Clock() {}

  static String show(Instant at, Audience reader) {
    if (reader.zones().size() == 1) {
      return in(at, reader.zones().getFirst(), reader);
    }
    return reader.zones().stream()
        .map(zone -> in(at, zone, reader) + " " + city(zone))
        .collect(Collectors.joining(" / "));
  }

  /** A day without its year, by the clock of the first who reads it. */
  static String day(Instant at, Audience reader) {
    return DateTimeFormatter.ofPattern("d MMMM", Locale.forLanguageTag(reader.language()))
        .format(at.atZone(reader.zones().getFirst()));
  }

  private static String in(Instant at, ZoneId zone, Audience reader) {
    ZonedDateTime local = at.atZone(zone);
    LocalDate today = LocalDate.ofInstant(reader.now(), zone);
    long days = ChronoUnit.DAYS.between(today, local.toLocalDate());
    String pattern = days == 0 ? "HH:mm" : days < WEEK ? "EEEE HH:mm" : "EEEE d MMMM, HH:mm";
    return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(reader.language()))
        .format(local);
  }

  private static String city(ZoneId zone) {
    String id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }
}
