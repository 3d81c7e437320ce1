package org.twopaths.engine.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;

/**
 * The same day and time of every week, by some clock.
 *
 * @param came the day of that clock on which it last came; null before the first. It never comes
 *     twice for one day, though its person moves to another zone
 */
public record Rhythm(DayOfWeek day, LocalTime time, LocalDate came) {
  private static final String NEVER = "-";

  /** Such a moment and all that follow it. */
  public static Rhythm from(Instant first, ZoneId zone) {
    ZonedDateTime local = first.atZone(zone);
    return new Rhythm(local.getDayOfWeek(), local.toLocalTime(), null);
  }

  /** The first moment after now; the day on which it last came is over by then. */
  public Instant next(Instant now, ZoneId zone) {
    LocalDate date = LocalDate.ofInstant(now, zone).with(TemporalAdjusters.nextOrSame(day));
    while (!at(date, time, zone).isAfter(now) || came != null && !date.isAfter(came)) {
      date = date.plusWeeks(1);
    }
    return at(date, time, zone);
  }

  /** The last moment that is not after now, whether it came then or not. */
  public Instant last(Instant now, ZoneId zone) {
    LocalDate date = LocalDate.ofInstant(now, zone).with(TemporalAdjusters.previousOrSame(day));
    return at(at(date, time, zone).isAfter(now) ? date.minusWeeks(1) : date, time, zone);
  }

  /** After it came at a moment that {@link #next} or {@link #last} gave. */
  public Rhythm cameAt(Instant moment, ZoneId zone) {
    LocalDate date = LocalDate.ofInstant(moment, zone);
    return new Rhythm(day, time, date.with(TemporalAdjusters.previousOrSame(day)));
  }

  /**
   * When a clock shows a time on a day: the first of two where it is set back; where it is set on
   * and never shows it, the first moment after.
   */
  public static Instant at(LocalDate date, LocalTime time, ZoneId zone) {
    LocalDateTime wanted = date.atTime(time);
    ZoneOffsetTransition change = zone.getRules().getTransition(wanted);
    return change != null && change.isGap() ? change.getInstant() : wanted.atZone(zone).toInstant();
  }

  /** As it is kept. */
  public String written() {
    return day + " " + time + " " + (came == null ? NEVER : came.toString());
  }

  public static Rhythm read(String written) {
    String[] parts = written.split(" ");
    LocalDate came = parts[2].equals(NEVER) ? null : LocalDate.parse(parts[2]);
    return new Rhythm(DayOfWeek.valueOf(parts[0]), LocalTime.parse(parts[1]), came);
  }
}
