package org.twopaths.adapters.practice.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockStepTest {

  /** The evening before the clocks in Berlin go an hour ahead. */
  private static final ZonedDateTime NOW =
      ZonedDateTime.parse("2026-03-28T22:30+01:00[Europe/Berlin]");

  @ParameterizedTest
  @CsvSource({
    "1m, 2026-03-28T22:31+01:00[Europe/Berlin]",
    "+20m, 2026-03-28T22:50+01:00[Europe/Berlin]",
    "12h, 2026-03-29T11:30+02:00[Europe/Berlin]",
    "7d, 2026-04-04T22:30+02:00[Europe/Berlin]"
  })
  void steps(String by, ZonedDateTime target) {
    assertThat(ClockStep.target(new Request.Move(by, null), NOW)).isEqualTo(target);
  }

  @ParameterizedTest
  @CsvSource({
    "tomorrow-9, 2026-03-29T09:00+02:00[Europe/Berlin]",
    "2026-04-01T07:15, 2026-04-01T07:15+02:00[Europe/Berlin]"
  })
  void times(String to, ZonedDateTime target) {
    assertThat(ClockStep.target(new Request.Move(null, to), NOW)).isEqualTo(target);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tomorrow-24", "yesterday", "2026-03-28T22:29", "2030-01-01T00:00", ""})
  void otherTimesAreRefused(String to) {
    assertThatThrownBy(() -> ClockStep.target(new Request.Move(null, to), NOW))
        .isInstanceOf(Refused.class);
  }
}
