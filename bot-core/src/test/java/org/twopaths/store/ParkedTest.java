package org.twopaths.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParkedTest extends Memory {
  @Test
  void countsWhatWasSetAside() {
    assertThat(store.parked().count()).isZero();
    store.parked().insert("{}", "java.lang.IllegalStateException", NOON);
    assertThat(store.parked().count()).isOne();
    assertThat(store.parked().all()).containsExactly("{}");
    assertThat(store.parked().sweep(NOON)).isZero();
    assertThat(store.parked().sweep(NOON.plusMillis(1))).isOne();
  }
}
