package org.twopaths.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** I33: when somebody's quiet hours are, and when they end. */
class QuietTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** Berlin is an hour ahead of UTC in winter; its clocks go on at one on 29 March 2026. */
  @ParameterizedTest
  @CsvSource({
    "22-07, 2026-03-02T20:59:59Z, ",
    "22-07, 2026-03-02T21:00:00Z, 2026-03-03T06:00:00Z",
    "22-07, 2026-03-03T05:59:59Z, 2026-03-03T06:00:00Z",
    "22-07, 2026-03-03T06:00:00Z, ",
    "22-07, 2026-03-28T23:00:00Z, 2026-03-29T05:00:00Z",
    "09-17, 2026-03-03T08:00:00Z, 2026-03-03T16:00:00Z",
    "09-17, 2026-03-03T17:00:00Z, ",
    "02-03, 2026-03-29T00:59:59Z, ",
    "none, 2026-03-02T23:00:00Z, ",
    "of an older release, 2026-03-02T23:00:00Z, ",
  })
  void endsAfter(String hours, Instant now, Instant end) {
    assertThat(Quiet.endsAfter(now, hours, BERLIN)).isEqualTo(Optional.ofNullable(end));
  }
}
