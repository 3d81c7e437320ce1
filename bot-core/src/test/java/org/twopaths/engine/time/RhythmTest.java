package org.twopaths.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** I32: each week once, at the chosen time of people's own clock, in every zone of the database. */
class RhythmTest {
  private static final Instant FROM = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2040-01-01T00:00:00Z");
  private static final int WEEKS = 3;

  @Test
  void everyTransitionOfEveryZone() {
    int checked = 0;
    for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
      ZoneId zone = ZoneId.of(id);
      for (ZoneOffsetTransition change : transitions(zone.getRules())) {
        for (LocalDateTime around : around(change)) {
          check(zone, around);
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(100_000);
  }

  private static List<ZoneOffsetTransition> transitions(ZoneRules rules) {
    List<ZoneOffsetTransition> all = new ArrayList<>();
    ZoneOffsetTransition next = rules.nextTransition(FROM);
    while (next != null && next.getInstant().isBefore(TO)) {
      all.add(next);
      next = rules.nextTransition(next.getInstant());
    }
    return all;
  }

  /** Before, at both edges, in the middle, and after what a clock leaves out or shows twice. */
  private static List<LocalDateTime> around(ZoneOffsetTransition change) {
    LocalDateTime before = change.getDateTimeBefore();
    LocalDateTime after = change.getDateTimeAfter();
    LocalDateTime middle = before.plus(Duration.between(before, after).dividedBy(2));
    return List.of(before.minusMinutes(1), before, middle, after, after.plusMinutes(1));
  }

  /** The weeks whose second one falls on that day and time. */
  private static void check(ZoneId zone, LocalDateTime wanted) {
    LocalTime time = wanted.toLocalTime();
    LocalDate date = wanted.toLocalDate().minusWeeks(1);
    Rhythm rhythm = new Rhythm(date.getDayOfWeek(), time, null);
    Instant now = Rhythm.at(date, time, zone).minusSeconds(1);
    for (int week = 0; week < WEEKS; week++) {
      Instant next = rhythm.next(now, zone);
      assertThat(next).as("%s %s %s", zone, date, time).isAfter(now);
      isFor(next, date, time, zone);
      assertThat(rhythm.last(next, zone)).as("%s %s %s", zone, date, time).isEqualTo(next);
      rhythm = rhythm.cameAt(next, zone);
      assertThat(rhythm.came()).isEqualTo(date);
      assertThat(Rhythm.read(rhythm.written())).isEqualTo(rhythm);
      now = next;
      date = date.plusWeeks(1);
    }
  }

  /** At that very time; where no clock shows it, at the first moment after. */
  private static void isFor(Instant next, LocalDate date, LocalTime time, ZoneId zone) {
    LocalDateTime wanted = date.atTime(time);
    LocalDateTime shown = LocalDateTime.ofInstant(next, zone);
    if (zone.getRules().getValidOffsets(wanted).isEmpty()) {
      LocalDateTime justBefore = LocalDateTime.ofInstant(next.minusMillis(1), zone);
      assertThat(justBefore).as("%s %s", zone, wanted).isBefore(wanted);
      assertThat(shown).as("%s %s", zone, wanted).isAfter(wanted);
    } else {
      assertThat(shown).as("%s", zone).isEqualTo(wanted);
      Instant hourBefore = next.minus(Duration.ofHours(3));
      assertThat(LocalDateTime.ofInstant(hourBefore, zone)).isBefore(wanted);
    }
  }

  /** People move: no day comes twice, and none that was still to come is passed over. */
  @Test
  void acrossZones() {
    long seed = 20_260_302;
    Random random = new Random(seed);
    List<String> ids = List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()));
    for (int life = 0; life < 2_000; life++) {
      ZoneId zone = ZoneId.of(ids.get(random.nextInt(ids.size())));
      Instant now = FROM.plus(Duration.ofMinutes(random.nextInt(36_000_000)));
      Rhythm rhythm =
          new Rhythm(
              now.atZone(zone).getDayOfWeek().plus(random.nextInt(7)),
              LocalTime.of(random.nextInt(24), random.nextInt(60)),
              null);
      LocalDate last = null;
      for (int week = 0; week < 8; week++) {
        Instant next = rhythm.next(now, zone);
        rhythm = rhythm.cameAt(next, zone);
        if (last != null) {
          assertThat(rhythm.came()).as("seed %d life %d", seed, life).isEqualTo(last.plusWeeks(1));
        }
        last = rhythm.came();
        now = next.plus(Duration.ofMinutes(random.nextInt(7_000)));
        zone = random.nextBoolean() ? zone : ZoneId.of(ids.get(random.nextInt(ids.size())));
      }
    }
  }
}
