package org.twopaths.adapters.telegram.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
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

  /** I23: whenever the minute begins. */
  @Test
  void aGroupTakesNeverMoreThanTwentyAMinute() {
    assertThat(most(Duration.ofMinutes(1), () -> passed("-1", 1))).isBetween(18, 20);
  }

  /** I23: whenever the second begins. */
  @Test
  void allTogetherTakeNeverMoreThanThirtyASecond() {
    AtomicInteger chats = new AtomicInteger();
    assertThat(most(Duration.ofSeconds(1), () -> passed("" + chats.incrementAndGet(), 1)))
        .isBetween(22, 30);
  }

  /** The most that pass within that time while somebody tries without end. */
  private int most(Duration span, IntSupplier tries) {
    Deque<Long> lately = new ArrayDeque<>();
    int most = 0;
    for (int i = 0; i < 5_000; i++) {
      if (tries.getAsInt() > 0) {
        lately.addLast(now);
      }
      lately.removeIf(at -> at <= now - span.toNanos());
      most = Math.max(most, lately.size());
      later(span.dividedBy(1_000));
    }
    return most;
  }

  /** I22. */
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

  /** I22: another answer that was under way may name a shorter time. */
  @Test
  void whatWasSaidFirstCountsWhenItEndsLater() {
    gates.shut("1", Duration.ofSeconds(60));
    gates.shut("1", Duration.ofSeconds(1));
    later(Duration.ofSeconds(59));
    assertThat(passed("1", 1)).isZero();
    later(Duration.ofSeconds(1));
    assertThat(passed("1", 1)).isEqualTo(1);
  }

  /** I22. */
  @Test
  void andForAllTooItDoes() {
    gates.shut("1", Duration.ofSeconds(60));
    gates.shut("2", Duration.ofSeconds(60));
    gates.shut("3", Duration.ofSeconds(1));
    later(Duration.ofSeconds(59));
    assertThat(passed("4", 1)).isZero();
    later(Duration.ofSeconds(1));
    assertThat(passed("4", 1)).isEqualTo(1);
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
