package org.twopaths.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.twopaths.vault.Grant;

/** I39, I41: a grant is used once, for what it was given for, in its time. */
class GrantsTest extends Memory {
  private final Grant grant = grant("v1", "the very words");

  private static Grant grant(String version, String words) {
    return new Grant(
        "ada", "reply.offer.shared", version, "c", words, NOON.plus(Duration.ofDays(7)));
  }

  @Test
  void isUsedOnceAndByItsOwnerAlone() {
    allowed(grant);
    assertThat(store.grants().take("ben", grant.item())).isEmpty();
    assertThat(store.grants().take("ada", "other.shared")).isEmpty();
    assertThat(store.grants().take("ada", grant.item())).contains(grant);
    assertThat(store.grants().take("ada", grant.item())).isEmpty();
  }

  @Test
  void whatIsOnlyOfferedAllowsNothing() {
    store.grants().offer("ada#1", grant);
    store.grants().allow("ben", "ada#1");
    store.grants().allow("ada", "ada#2");
    assertThat(store.grants().take("ada", grant.item())).isEmpty();
  }

  @Test
  void anotherPreviewVoidsWhatWasAllowed() {
    allowed(grant);
    store.grants().offer("ada#2", grant("v2", "other words"));
    assertThat(store.grants().take("ada", grant.item())).isEmpty();
    store.grants().allow("ada", "ada#2");
    assertThat(store.grants().take("ada", grant.item())).map(Grant::version).contains("v2");
    assertThat(store.grants().take("ada", grant.item())).isEmpty();
  }

  @Test
  void canBeTakenBack() {
    allowed(grant);
    store.grants().revoke("ada", grant.item());
    assertThat(store.grants().take("ada", grant.item())).isEmpty();
  }

  @Test
  void goesWithItsOwnerAndWithItsTime() {
    store.people().insert(person("ada"));
    allowed(grant);
    assertThat(store.grants().sweep(grant.expires().minusMillis(1))).isZero();
    assertThat(store.grants().sweep(grant.expires())).isOne();
    allowed(grant);
    store.people().delete("ada");
    assertThat(store.grants().take("ada", grant.item())).isEmpty();
  }

  private void allowed(Grant wanted) {
    store.grants().offer("ada#1", wanted);
    store.grants().allow("ada", "ada#1");
  }

  @Test
  void coversOneVersionForOneCoupleInItsTime() {
    assertThat(grant.covers("v1", "c", NOON)).isTrue();
    assertThat(grant.covers("v2", "c", NOON)).isFalse();
    assertThat(grant.covers("v1", "d", NOON)).isFalse();
    assertThat(grant.covers("v1", "c", grant.expires())).isFalse();
    assertThat(grant).hasToString("Grant[reply.offer.shared]");
  }
}
