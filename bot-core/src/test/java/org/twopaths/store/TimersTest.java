package org.twopaths.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twopaths.store.Timers.Timer;

class TimersTest extends Memory {
  private void set(String owner, long number, Instant due) {
    store.timers().insert(new Timer(owner, "LATE", number, null, due));
  }

  private List<Long> due(Instant upTo, int most) {
    return store.timers().due(upTo, most).stream().map(Timer::number).toList();
  }

  @Test
  void areDueInTheOrderOfTheirTimesThenAsTheyWereSet() {
    set("joint:c", 1, NOON);
    set("joint:c", 2, NOON.minusMillis(1));
    set("joint:d", 3, NOON);
    set("joint:d", 4, NOON.plusMillis(1));
    assertThat(due(NOON, 10)).containsExactly(2L, 1L, 3L);
    assertThat(due(NOON, 2)).containsExactly(2L, 1L);
    assertThat(store.timers().next()).contains(NOON.minusMillis(1));
  }

  @Test
  void readsBackAllOfATimer() {
    assertThat(store.timers().next()).isEmpty();
    store.timers().insert(new Timer("solo:ada", "BEGIN", 7, "weekly", NOON));
    Timer timer = store.timers().due(NOON, 1).getFirst();
    assertThat(timer).isEqualTo(new Timer(timer.id(), "solo:ada", "BEGIN", 7, "weekly", NOON));
  }

  @Test
  void areTakenAwayOneByOneByWaitOrByOwner() {
    set("joint:c", 1, NOON);
    set("joint:c", 2, NOON);
    set("joint:c", 2, NOON);
    set("joint:d", 2, NOON);
    store.timers().remove("joint:c", 2);
    assertThat(due(NOON, 10)).containsExactly(1L, 2L);
    store.timers().delete(store.timers().due(NOON, 1).getFirst().id());
    assertThat(due(NOON, 10)).containsExactly(2L);
    store.timers().removeAll("joint:d");
    assertThat(due(NOON, 10)).isEmpty();
  }
}
