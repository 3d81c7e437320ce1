package org.twopaths.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CursorsTest extends Memory {
  @Test
  void keepsTheLatestPlaceUnderEachName() {
    assertThat(store.cursors().read("test", "updates")).isEmpty();
    store.cursors().write("test", "updates", "1");
    store.cursors().write("test", "updates", "2");
    store.cursors().write("other", "updates", "3");
    assertThat(store.cursors().read("test", "updates")).contains("2");
    assertThat(store.cursors().read("other", "updates")).contains("3");
  }
}
