package org.twopaths.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TracksTest extends Memory {
  @Test
  void keepsTheLatestStateOfEachOwner() {
    assertThat(store.tracks().read("solo:ada")).isEmpty();
    store.tracks().write("solo:ada", "1");
    store.tracks().write("joint:c", "2");
    store.tracks().write("solo:ada", "3");
    assertThat(store.tracks().read("solo:ada")).contains("3");
    assertThat(store.tracks().owners()).containsExactly("joint:c", "solo:ada");
    store.tracks().remove("solo:ada");
    assertThat(store.tracks().read("solo:ada")).isEmpty();
  }

  @Test
  void keepsLongStates() {
    String state = "ä".repeat(300_000);
    store.tracks().write("solo:ada", state);
    assertThat(store.tracks().read("solo:ada")).contains(state);
  }
}
