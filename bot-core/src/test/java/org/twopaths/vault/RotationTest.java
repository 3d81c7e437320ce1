package org.twopaths.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** I58: changing the key, killed anywhere, leaves all readable; then the old one opens nothing. */
class RotationTest {
  private static final List<Owner> OWNERS =
      List.of(new Owner.Person("ada"), new Owner.Couple("one"), new Owner.Share("one", "ada"));
  private static final Owner.Day DAY = new Owner.Day(LocalDate.of(2026, 3, 1));

  @TempDir Path folder;

  private Cabinet cabinet;
  private Map<String, String> before;
  private List<byte[]> sealed;
  private byte[] daily;
  private String hash;

  @BeforeEach
  void something() throws Exception {
    cabinet = new Cabinet(folder);
    Vault vault = cabinet.open();
    sealed = OWNERS.stream().map(owner -> vault.seal(owner, Cabinet.NOTE, "kept").bytes()).toList();
    daily = vault.seal(DAY, Cabinet.NOTE, "daily").bytes();
    hash = vault.hash("account", "1");
    before = cabinet.content();
  }

  private void allOpens() {
    Vault vault = cabinet.open();
    for (int i = 0; i < OWNERS.size(); i++) {
      assertThat(vault.open(OWNERS.get(i), Cabinet.NOTE, Sealed.of(sealed.get(i))))
          .containsExactly("kept");
    }
    assertThat(vault.openDaily(Cabinet.NOTE, Sealed.of(daily))).containsExactly("daily");
    assertThat(vault.hash("account", "1")).isEqualTo(hash);
  }

  @Test
  void theOldKeyOpensNothing() throws Exception {
    String fingerprint =
        new Opening(DyingDisk.living(), cabinet.files(), Cabinet.CLOCK).changeKey();
    allOpens();
    assertThat(Kek.read(Files.readString(cabinet.keyFile())).fingerprint()).isEqualTo(fingerprint);
    assertThat(Files.readString(cabinet.ring())).contains(fingerprint);
    oldKeyOpensNothing();
  }

  private void oldKeyOpensNothing() throws Exception {
    assertThat(Kek.read(Files.readString(cabinet.keyFile())).isChanging()).isFalse();
    assertThat(cabinet.content().toString()).doesNotContain(before.get("key/two-paths.key"));
    Kek old = Kek.read(before.get("key/two-paths.key"));
    // Not because of the fingerprint at its head: no line of the keyring unwraps.
    String ring = Files.readString(cabinet.ring());
    String forged = ring.replaceFirst("1 [0-9a-f-]+", "1 " + old.fingerprint());
    Files.writeString(folder.resolve("forged"), forged);
    assertThatThrownBy(() -> Keyring.read(new Disk(), folder.resolve("forged"), old))
        .isInstanceOf(VaultMistake.class);
    Keyring ours =
        Keyring.read(new Disk(), cabinet.ring(), Kek.read(Files.readString(cabinet.keyFile())));
    forged
        .lines()
        .skip(1)
        .map(line -> Long.parseUnsignedLong(line.substring(0, 16), 16))
        .forEach(id ->
            assertThatThrownBy(
                    () -> {
                      Keyring.Entry entry = ours.byId(id).orElseThrow();
                      old.unwrap(entry.wrapped(), entry.place());
                    })
                .isInstanceOf(java.security.GeneralSecurityException.class));
    Files.delete(folder.resolve("forged"));
  }

  @Test
  void killedAnywhereAndStartedAgainAllIsReadable() throws Exception {
    int moments =
        DyingDisk.everywhere(
            () -> cabinet.restore(before),
            disk -> new Opening(disk, cabinet.files(), Cabinet.CLOCK).changeKey(),
            () -> {
              allOpens();
              assertThat(Kek.read(Files.readString(cabinet.keyFile())).isChanging()).isFalse();
              new Opening(DyingDisk.living(), cabinet.files(), Cabinet.CLOCK).changeKey();
              allOpens();
              oldKeyOpensNothing();
            });
    assertThat(moments).isGreaterThan(12);
  }

  /** The start that ends a change may be killed anywhere too. */
  @Test
  void killedAgainWhileItIsEnded() throws Exception {
    DyingDisk.everywhere(
        () -> cabinet.restore(before),
        disk -> new Opening(disk, cabinet.files(), Cabinet.CLOCK).changeKey(),
        () -> {
          Map<String, String> halfway = cabinet.content();
          DyingDisk.everywhere(
              () -> cabinet.restore(halfway),
              disk -> new Opening(disk, cabinet.files(), Cabinet.CLOCK).open(),
              this::allOpens);
          allOpens();
        });
  }
}
