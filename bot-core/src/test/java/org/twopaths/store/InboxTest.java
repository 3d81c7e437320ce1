package org.twopaths.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InboxTest extends Memory {
  /** I3. */
  @Test
  void anEventIsNewOnce() {
    assertThat(store.inbox().isNew("test", "1", NOON)).isTrue();
    assertThat(store.inbox().isNew("test", "1", NOON.plusMillis(1))).isFalse();
    assertThat(store.inbox().isNew("other", "1", NOON)).isTrue();
    assertThat(store.inbox().isNew("test", "2", NOON)).isTrue();
  }

  @Test
  void marksAreSwept() {
    store.inbox().isNew("test", "1", NOON);
    store.inbox().isNew("test", "2", NOON.plusMillis(1));
    assertThat(store.inbox().sweep(NOON.plusMillis(1))).isOne();
    assertThat(store.inbox().isNew("test", "1", NOON)).isTrue();
    assertThat(store.inbox().isNew("test", "2", NOON)).isFalse();
  }
}
