package org.twopaths.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shows a moment as the time of day of whoever reads it. */
final class Clock {
  /** From here on a weekday alone would not tell which one. */
  private static final int WEEK = 7;

  private final Style.Times times;
  private final Audience reader;

  /**
   * @param times how the reader's language writes them
   */
  Clock(Style.Times times, Audience reader) {
    this.times = times;
    this.reader = reader;
  }

  String show(Instant at) {
    if (reader.zones().size() == 1) {
      return in(at, reader.zones().getFirst());
    }
    return reader.zones().stream()
        .map(zone -> in(at, zone) + " " + city(zone))
        .collect(Collectors.joining(" / "));
  }

  /** A day without its year, by the clock of the first who reads it. */
  String day(Instant at) {
    return written(times.day(), at.atZone(reader.zones().getFirst()));
  }

  /** A month and its year: nobody in need has to weigh days. */
  String month(LocalDate day) {
    return written(times.month(), day);
  }

  private String in(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    LocalDate today = LocalDate.ofInstant(reader.now(), zone);
    long days = ChronoUnit.DAYS.between(today, local.toLocalDate());
    return written(days == 0 ? times.today() : days < WEEK ? times.week() : times.later(), local);
  }

  private String written(String pattern, TemporalAccessor moment) {
    return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(reader.language()))
        .format(moment);
  }

  private static String city(ZoneId zone) {
    String id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }
}
