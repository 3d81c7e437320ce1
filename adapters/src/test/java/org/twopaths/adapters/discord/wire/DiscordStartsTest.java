package org.twopaths.adapters.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** I25: at most 200 sessions are begun in 24 hours, a crash loop included. */
class DiscordStartsTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-02T19:00:00Z"));
  private final AtomicReference<String> kept = new AtomicReference<>("");

  private final Starts.Book book =
      new Starts.Book() {
        @Override
        public String read() {
          return kept.get();
        }

        @Override
        public void write(String starts) {
          kept.set(starts);
        }
      };

  /** As after a restart: nothing but what was kept is left. */
  private Starts starts() {
    return new Starts(book, now::get);
  }

  private void pass(Duration duration) {
    now.set(now.get().plus(duration));
  }

  @Test
  void aProgramThatCrashesEveryFiveSecondsForThreeDays() {
    List<Instant> begun = new ArrayList<>();
    Instant end = now.get().plus(Duration.ofDays(3));
    while (now.get().isBefore(end)) {
      pass(starts().pause());
      starts().count();
      begun.add(now.get());
      pass(Duration.ofSeconds(5));
    }
    for (Instant at : begun) {
      Instant dayAfter = at.plus(Starts.DAY);
      assertThat(begun.stream().filter(b -> !b.isBefore(at) && b.isBefore(dayAfter)))
          .hasSizeLessThanOrEqualTo(Starts.MOST);
    }
    // It goes on trying all the same.
    assertThat(begun).hasSizeGreaterThan(200);
    assertThat(kept.get().length()).isLessThan(11 * (Starts.MOST + 1));
  }

  @Test
  void anOrdinaryDayNeverWaits() {
    for (int i = 0; i < 24; i++) {
      assertThat(starts().pause()).isZero();
      starts().count();
      pass(Duration.ofHours(1));
    }
  }

  @Test
  void thePauseGrowsAndEnds() {
    for (int i = 0; i < 5; i++) {
      assertThat(starts().pause()).isZero();
      starts().count();
    }
    assertThat(starts().pause()).isEqualTo(Duration.ofSeconds(10));
    pass(Duration.ofSeconds(10));
    starts().count();
    assertThat(starts().pause()).isEqualTo(Duration.ofSeconds(20));
    pass(Duration.ofHours(1));
    assertThat(starts().pause()).isZero();
  }

  @Test
  void afterTwoHundredItWaitsForTheDayToPass() {
    Instant first = now.get();
    for (int i = 0; i < Starts.MOST; i++) {
      starts().count();
    }
    pass(Duration.ofHours(2));
    assertThat(starts().pause()).isEqualTo(Duration.between(now.get(), first.plus(Starts.DAY)));
  }

  @Test
  void whatNeverReachedDiscordDoesNotCount() {
    for (int i = 0; i < 300; i++) {
      starts().count();
      starts().takeBack();
    }
    assertThat(starts().pause()).isZero();
  }

  @Test
  void aClockThatIsSetBackLocksNobodyOut() {
    starts().count();
    now.set(now.get().minus(Duration.ofHours(36)));
    assertThat(starts().pause()).isZero();
  }
}
