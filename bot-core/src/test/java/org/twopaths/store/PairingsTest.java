package org.twopaths.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.twopaths.store.Pairings.Pairing;
import org.twopaths.store.Pairings.State;

class PairingsTest extends Memory {
  private final Pairing open = new Pairing("p", "hash", "ada", null, State.OPEN, NOON);

  @Test
  void goesFromCodeToCouple() {
    store.pairings().insert(open);
    assertThat(store.pairings().byHash("hash")).contains(open);
    assertThat(store.pairings().byHash("other")).isEmpty();
    assertThat(store.pairings().openOf("ada")).contains(open);
    Pairing asked = open.asked("ben");
    store.pairings().update(asked);
    assertThat(store.pairings().byId("p")).contains(asked);
    assertThat(store.pairings().openOf("ben")).contains(asked);
    store.pairings().update(asked.accepted());
    assertThat(store.pairings().openOf("ben")).map(Pairing::state).contains(State.ACCEPTED);
    store.pairings().update(asked.ended());
    assertThat(store.pairings().openOf("ada")).isEmpty();
  }

  @Test
  void countsWrongTriesOfOnePersonSinceThen() {
    store.pairings().addWrongTry("ada", NOON.minus(Duration.ofMinutes(11)));
    store.pairings().addWrongTry("ada", NOON);
    store.pairings().addWrongTry("ben", NOON);
    assertThat(store.pairings().wrongTries("ada", NOON.minus(Duration.ofMinutes(10)))).isOne();
    assertThat(store.pairings().wrongTries("ada", NOON.minus(Duration.ofMinutes(11)))).isEqualTo(2);
  }

  @Test
  void sweepsWhatIsOver() {
    store.pairings().insert(open);
    store.pairings().addWrongTry("ada", NOON);
    assertThat(store.pairings().sweep(NOON)).isZero();
    assertThat(store.pairings().sweep(NOON.plusMillis(1))).isEqualTo(2);
    assertThat(store.pairings().byId("p")).isEmpty();
  }

  @Test
  void forgetsAPerson() {
    store.pairings().insert(open);
    store.pairings().addWrongTry("ada", NOON);
    store.pairings().forget("ada");
    assertThat(store.pairings().byId("p")).isEmpty();
    assertThat(store.pairings().wrongTries("ada", NOON)).isZero();
  }
}
