package org.twopaths.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sealed opens for its owner, in its place, whole; and for nobody else, nowhere else. */
class VaultTest {
  private static final Owner.Person ADA = new Owner.Person("ada");
  private static final Owner.Person BEN = new Owner.Person("ben");
  private static final Place PLACE = new Place("track", "state", "7");
  private static final String WORDS = "I felt left alone at the party";

  private final Vault vault = Vault.inMemory();

  @Test
  void itsOwnerFindsItAgain() {
    String[] texts = {WORDS, null, "", "ä".repeat(300)};
    assertThat(vault.open(ADA, PLACE, vault.seal(ADA, PLACE, texts))).containsExactly(texts);
    assertThat(vault.open(ADA, PLACE, vault.seal(ADA, PLACE))).isEmpty();
  }

  static List<Place> otherPlaces() {
    return List.of(
        new Place("person", "state", "7"),
        new Place("track", "name", "7"),
        new Place("track", "state", "8"),
        new Place("trackst", "ate", "7"),
        new Place("track", "state7", ""));
  }

  /** I54. */
  @ParameterizedTest
  @MethodSource("otherPlaces")
  void movedElsewhereItDoesNotOpen(Place elsewhere) {
    Sealed<Owner.Person> sealed = vault.seal(ADA, PLACE, WORDS);
    assertThatThrownBy(() -> vault.open(ADA, elsewhere, sealed)).isInstanceOf(Unopened.class);
  }

  static List<Owner> others() {
    return List.of(BEN, new Owner.Couple("ada"), new Owner.Share("a", "db"));
  }

  /** I54, for those whose names together read the same too. */
  @ParameterizedTest
  @MethodSource("others")
  void forAnotherItDoesNotOpen(Owner other) {
    byte[] sealed = vault.seal(ADA, PLACE, WORDS).bytes();
    assertThatThrownBy(() -> vault.open(other, PLACE, Sealed.of(sealed)))
        .isInstanceOf(Unopened.class);
    Sealed<Owner.Day> daily = Sealed.of(sealed);
    assertThatThrownBy(() -> vault.openDaily(PLACE, daily)).isInstanceOf(Unopened.class);
  }

  /** I54: even the number of another key that opens nothing here. */
  @Test
  void underTheNumberOfAnotherKeyItDoesNotOpen() {
    byte[] sealed = vault.seal(ADA, PLACE, WORDS).bytes();
    System.arraycopy(vault.seal(BEN, PLACE, WORDS).bytes(), 0, sealed, 0, 9);
    assertThatThrownBy(() -> vault.open(ADA, PLACE, Sealed.of(sealed)))
        .isInstanceOf(Unopened.class);
  }

  /** I17. */
  @Test
  void everyFlippedBitIsFoundAndHurtsNothingElse() {
    Sealed<Owner.Person> other = vault.seal(ADA, new Place("track", "state", "8"), "other");
    byte[] bytes = vault.seal(ADA, PLACE, WORDS).bytes();
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      bytes[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> vault.open(ADA, PLACE, Sealed.of(bytes)))
          .isInstanceOf(Unopened.class)
          .hasMessageNotContaining("party");
      bytes[bit / 8] ^= (byte) (1 << bit % 8);
    }
    assertThat(vault.open(ADA, PLACE, Sealed.<Owner.Person>of(bytes))).containsExactly(WORDS);
    assertThat(vault.open(ADA, new Place("track", "state", "8"), other)).containsExactly("other");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 256",
    "248, 256",
    "249, 1024",
    "1016, 1024",
    "1017, 4096",
    "4088, 4096",
    "4089, 16384",
    "16376, 16384",
    "16377, 32768",
    "40000, 49152"
  })
  void aLengthTellsLittle(int length, int size) {
    int shortest = vault.seal(ADA, PLACE, "").bytes().length - 256;
    assertThat(vault.seal(ADA, PLACE, "x".repeat(length)).bytes()).hasSize(size + shortest);
  }

  @Test
  void nothingSealedShowsOrComparesWhatItHolds() {
    Sealed<Owner.Person> sealed = vault.seal(ADA, PLACE, WORDS);
    assertThat(sealed).hasToString("[sealed]").isNotEqualTo(Sealed.of(sealed.bytes()));
    assertThat(vault.seal(ADA, PLACE, WORDS).bytes()).isNotEqualTo(sealed.bytes());
  }

  /** What is on its way opens for three more days (I60). */
  @Test
  void aDaysKeyGoesAfterThreeDays() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    Vault aging =
        new Vault(
            Keyring.fresh(new Disk.Nowhere(), null, Kek.fresh()),
            Ledger.inMemory(),
            now::get,
            () -> {});
    Sealed<Owner.Day> first = aging.sealDaily(PLACE, "first");
    for (int day = 1; day <= 3; day++) {
      now.set(now.get().plus(Duration.ofDays(1)));
      Sealed<Owner.Day> later = aging.sealDaily(PLACE, "later");
      assertThat(aging.openDaily(PLACE, first)).containsExactly("first");
      assertThat(aging.openDaily(PLACE, later)).containsExactly("later");
    }
    now.set(now.get().plus(Duration.ofDays(1)));
    aging.sealDaily(PLACE, "last");
    assertThatThrownBy(() -> aging.openDaily(PLACE, first)).isInstanceOf(Unopened.class);
  }

  @Test
  void keyedHashesAreTheSameForTheSamePartsOnly() {
    Set<String> hashes = new HashSet<>();
    hashes.add(vault.hash("account", "telegram", "12"));
    hashes.add(vault.hash("chat", "telegram", "12"));
    hashes.add(vault.hash("account", "telegram1", "2"));
    hashes.add(vault.hash("account", "telegram12"));
    hashes.add(Vault.inMemory().hash("account", "telegram", "12"));
    assertThat(hashes).hasSize(5);
    assertThat(vault.hash("account", "telegram", "12"))
        .isEqualTo(vault.hash("account", "telegram", "12"))
        .hasSize(22);
  }
}
