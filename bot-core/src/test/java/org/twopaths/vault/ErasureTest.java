package org.twopaths.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** I55: after an erasure nothing opens, whichever old copy is brought back beside the ledger. */
class ErasureTest {
  private static final Owner.Person ADA = new Owner.Person("ada");
  private static final Owner.Person BEN = new Owner.Person("ben");

  @TempDir Path folder;

  private Cabinet cabinet;
  private Map<String, String> before;
  private Sealed<Owner.Person> hers;
  private Sealed<Owner.Person> his;

  @BeforeEach
  void twoPeople() throws Exception {
    cabinet = new Cabinet(folder);
    Vault vault = cabinet.open();
    hers = vault.seal(ADA, Cabinet.NOTE, "hers");
    his = vault.seal(BEN, Cabinet.NOTE, "his");
    before = cabinet.content();
  }

  private static void erase(Vault vault) {
    vault.erase(List.of(ADA));
  }

  private void hersIsGone(Vault vault) {
    assertThatThrownBy(() -> vault.open(ADA, Cabinet.NOTE, hers)).isInstanceOf(Unopened.class);
    assertThat(vault.open(BEN, Cabinet.NOTE, his)).containsExactly("his");
  }

  @Test
  void atOnceAndAfterARestart() {
    Vault vault = cabinet.open();
    assertThat(vault.open(ADA, Cabinet.NOTE, hers)).containsExactly("hers");
    erase(vault);
    hersIsGone(vault);
    hersIsGone(cabinet.open());
  }

  /** The wrapped key itself is in no file any more. */
  @Test
  void herKeyIsInNoFile() throws Exception {
    List<String> keys = before.get("keyring/keyring").lines().skip(1).toList();
    erase(cabinet.open());
    List<String> left =
        keys.stream()
            .map(line -> line.substring(line.lastIndexOf(' ') + 1))
            .filter(wrapped -> contains(wrapped))
            .toList();
    assertThat(keys).hasSize(3);
    assertThat(left).hasSize(2);
  }

  private boolean contains(String text) {
    try {
      return cabinet.content().toString().contains(text);
    } catch (java.io.IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"keyring/", "data/", "keyring/keyring"})
  void anOldCopyIsErasedAgain(String restored) throws Exception {
    erase(cabinet.open());
    cabinet.restoreOver(before, restored);
    hersIsGone(cabinet.open());
    // Both lists say the same again, so that the next old copy is met as well.
    cabinet.restoreOver(before, "data/");
    cabinet.open();
    cabinet.restoreOver(before, "keyring/");
    hersIsGone(cabinet.open());
  }

  /** Done when it was called done; and never half: a start ends what a kill broke off. */
  @Test
  void killedAnywhereNothingElseIsLost() throws Exception {
    int moments =
        DyingDisk.everywhere(
            () -> cabinet.restore(before),
            disk -> erase(new Opening(disk, cabinet.files(), Cabinet.CLOCK).open()),
            () -> {
              Vault vault = cabinet.open();
              assertThat(vault.open(BEN, Cabinet.NOTE, his)).containsExactly("his");
              erase(vault);
              hersIsGone(vault);
              hersIsGone(cabinet.open());
            });
    assertThat(moments).isGreaterThan(6);
    hersIsGone(cabinet.open());
  }

  /** The list names nobody: the same person has another line in every bot. */
  @Test
  void theListNamesNobody() throws Exception {
    erase(cabinet.open());
    assertThat(cabinet.content().get("keyring/erased"))
        .isEqualTo(cabinet.content().get("data/erased"))
        .doesNotContain("ada")
        .matches("[\\w-]{22} 0 person\n");
  }
}
