package org.twopaths.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twopaths.state.Moment;
import org.twopaths.state.Pinned;

/** G38: no question comes again within 180 days, and three on one day are enough. */
class DrawingTest {
  private static final Instant FROM = Instant.parse("2026-03-02T19:00:00Z");
  private static final List<String> DECK =
      IntStream.range(0, 125).mapToObj(i -> "light-%03d".formatted(i)).toList();

  @Test
  void lives() {
    for (long seed = 1; seed <= 50; seed++) {
      live(seed);
    }
  }

  /** Somebody who draws 600 times, now often on one day, now after weeks. */
  private static void live(long seed) {
    Random random = new Random(seed);
    List<Pinned> drawn = new ArrayList<>();
    Map<String, Instant> last = new HashMap<>();
    Map<LocalDate, Integer> days = new HashMap<>();
    List<Pinned> hidden = List.of(pinned(DECK.get(random.nextInt(DECK.size())), FROM));
    Instant now = FROM;
    for (int i = 0; i < 600; i++) {
      Drawing.Past past = new Drawing.Past(drawn, hidden);
      Moment moment = new Moment(now, random.nextLong());
      Optional<String> next = Drawing.next(DECK, past, moment, ZoneOffset.UTC);
      LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
      if (next.isPresent()) {
        Instant before = last.put(next.get(), now);
        assertThat(next.get()).as("seed %d", seed).isNotEqualTo(hidden.getFirst().key());
        if (before != null) {
          assertThat(Duration.between(before, now)).as("seed %d", seed).isGreaterThan(ALMOST);
        }
        assertThat(days.merge(day, 1, Integer::sum)).isLessThanOrEqualTo(3);
        drawn.add(pinned(next.get(), now));
      } else {
        boolean enough = days.getOrDefault(day, 0) == 3;
        assertThat(enough || lately(last, now) >= DECK.size() - 1).as("seed %d", seed).isTrue();
      }
      now = now.plus(Duration.ofMinutes(random.nextInt(3_000)));
    }
  }

  private static final Duration ALMOST = Duration.ofDays(180).minusMillis(1);

  private static long lately(Map<String, Instant> last, Instant now) {
    return last.values().stream().filter(at -> at.plus(Duration.ofDays(180)).isAfter(now)).count();
  }

  private static Pinned pinned(String question, Instant at) {
    return new Pinned("drawn", question, Map.of(), "ada", at);
  }
}
