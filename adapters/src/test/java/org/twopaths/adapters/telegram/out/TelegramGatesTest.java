package org.twopaths.adapters.telegram.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.twopaths.adapters.telegram.Pace;

/** We are slower than Telegram allows, in each chat, each group and in all. */
class TelegramGatesTest {
  private long now = 5;
  private final Gates gates = new Gates(Pace.published(), () -> now);

  @Test
  void aChatTakesThreeAtOnceAndThenOneASecond() {
    assertThat(passed("1", 10)).isEqualTo(3);
    assertThat(gates.enter("1")).isBetween(Duration.ofMillis(999), Duration.ofMillis(1002));
    later(Duration.ofMillis(1001));
    assertThat(passed("1", 10)).isEqualTo(1);
    assertThat(passed("2", 10)).isEqualTo(3);
  }

  @Test
  void aGroupTakesNeverMoreThanTwentyAMinute() {
    for (int start = 0; start < 10; start++) {
      int inAMinute = 0;
      for (int second = 0; second < 60; second++) {
        inAMinute += passed("-1", 5);
        later(Duration.ofSeconds(1));
      }
      assertThat(inAMinute).isLessThanOrEqualTo(start == 0 ? 30 : 15);
    }
  }

  @Test
  void allTogetherTakeTwentyFiveASecond() {
    int passed = 0;
    for (int chat = 1; chat <= 100; chat++) {
      passed += passed(String.valueOf(chat), 1);
    }
    assertThat(passed).isEqualTo(25);
  }

  @Test
  void whoIsToldToWaitWaitsExactlySoLong() {
    gates.shut("1", Duration.ofSeconds(40));
    assertThat(gates.enter("1")).isEqualTo(Duration.ofMillis(40_001));
    assertThat(passed("2", 1)).isEqualTo(1);
    later(Duration.ofMillis(40_001));
    assertThat(passed("1", 1)).isEqualTo(1);
  }

  @Test
  void twoThatAreToldToWaitStopAll() {
    gates.shut("1", Duration.ofSeconds(5));
    later(Duration.ofSeconds(1));
    gates.shut("2", Duration.ofSeconds(5));
    assertThat(passed("3", 1)).isZero();
    later(Duration.ofMillis(5001));
    assertThat(passed("3", 1)).isEqualTo(1);
  }

  private int passed(String chat, int tries) {
    int passed = 0;
    for (int i = 0; i < tries; i++) {
      passed += gates.enter(chat).isZero() ? 1 : 0;
    }
    return passed;
  }

  private void later(Duration time) {
    now += time.toNanos();
  }
}
