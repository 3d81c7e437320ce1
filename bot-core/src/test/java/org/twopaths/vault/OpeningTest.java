package org.twopaths.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first start makes keys; every start refuses what could lose or leak something (I59). */
class OpeningTest {
  private static final Owner.Person ADA = new Owner.Person("ada");

  @TempDir Path folder;

  private Cabinet cabinet() {
    return new Cabinet(folder);
  }

  @Test
  void theFirstStartMakesAKeyForItsOwnerAloneAndSaysSo() throws IOException {
    Opening opening = new Opening(DyingDisk.living(), cabinet().files(), Cabinet.CLOCK);
    opening.open();
    String advice = opening.advice().orElseThrow();
    assertThat(advice).contains("two-paths.key").containsPattern("([0-9a-f]{4}-){3}[0-9a-f]{4}");
    assertThat(advice).doesNotContain(Files.readString(cabinet().keyFile()));
    for (Path file : List.of(cabinet().keyFile(), cabinet().ring())) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    Opening again = new Opening(DyingDisk.living(), cabinet().files(), Cabinet.CLOCK);
    again.open();
    assertThat(again.advice()).isEmpty();
  }

  @Test
  void whatWasSealedOpensAfterARestart() {
    Sealed<Owner.Person> sealed = sealedByAda();
    assertThat(cabinet().open().open(ADA, Cabinet.NOTE, sealed)).containsExactly("words");
  }

  private Sealed<Owner.Person> sealedByAda() {
    Vault vault = cabinet().open();
    return vault.seal(ADA, Cabinet.NOTE, "words");
  }

  /** What may be wrong, and what the refusal has to name. */
  enum Fault {
    KEY_MISSING("vault.key-file", "no key at") {
      @Override
      void happen(Cabinet cabinet) throws IOException {
        Files.delete(cabinet.keyFile());
      }
    },
    KEY_MISSING_BESIDE_DATA_ALONE("vault.key-file", "no key at") {
      @Override
      void happen(Cabinet cabinet) throws IOException {
        Files.delete(cabinet.keyFile());
        Files.delete(cabinet.ring());
      }
    },
    KEY_OF_ANOTHER("vault.key-file", "fingerprint") {
      @Override
      void happen(Cabinet cabinet) throws IOException {
        Files.writeString(cabinet.keyFile(), Kek.fresh().json());
      }
    },
    KEY_EMPTY("vault.key-file", "empty") {
      @Override
      void happen(Cabinet cabinet) throws IOException {
        Files.writeString(cabinet.keyFile(), "\n");
      }
    },
    KEY_HALF_WRITTEN("vault.key-file", "no key of ours") {
      @Override
      void happen(Cabinet cabinet) throws IOException {
        String key = Files.readString(cabinet.keyFile());
        Files.writeString(cabinet.keyFile(), key.substring(0, key.length() / 2));
      }
    },
    KEY_NOT_OURS("vault.key-file", "no key of ours") {
      @Override
      void happen(Cabinet cabinet) throws IOException {
        Files.writeString(cabinet.keyFile(), "-----BEGIN PRIVATE KEY-----");
      }
    },
    KEY_IS_A_FOLDER("vault.key-file", "a file of yours") {
      @Override
      void happen(Cabinet cabinet) throws IOException {
        Files.delete(cabinet.keyFile());
        Files.createDirectory(
            cabinet.keyFile(),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
    },
    KEY_READABLE_BY_THE_GROUP("vault.key-file", "chmod 600") {
      @Override
      void happen(Cabinet cabinet) throws IOException {
        Files.setPosixFilePermissions(
            cabinet.keyFile(), PosixFilePermissions.fromString("rw-r-----"));
      }
    },
    KEY_READABLE_BY_ALL("vault.key-file", "chmod 600") {
      @Override
      void happen(Cabinet cabinet) throws IOException {
        Files.setPosixFilePermissions(
            cabinet.keyFile(), PosixFilePermissions.fromString("rw----r--"));
      }
    },
    RING_MISSING("vault.keyring", "newest copy") {
      @Override
      void happen(Cabinet cabinet) throws IOException {
        Files.delete(cabinet.ring());
      }
    },
    RING_EMPTY("vault.keyring", "cannot be read") {
      @Override
      void happen(Cabinet cabinet) throws IOException {
        Files.writeString(cabinet.ring(), "");
      }
    },
    RING_WITHOUT_ITS_INDEX("vault.keyring", "cannot be read") {
      @Override
      void happen(Cabinet cabinet) throws IOException {
        List<String> lines = Files.readAllLines(cabinet.ring());
        Files.write(cabinet.ring(), List.of(lines.getFirst(), lines.getLast()));
      }
    },
    LEDGERS_MISSING("vault.keyring", "erased") {
      @Override
      void happen(Cabinet cabinet) throws IOException {
        Files.delete(cabinet.files().ledger());
        Files.delete(cabinet.files().ledgerCopy());
      }
    },
    LEDGER_DAMAGED("cannot be read", "copy") {
      @Override
      void happen(Cabinet cabinet) throws IOException {
        Files.writeString(cabinet.files().ledger(), "?\n");
      }
    };

    final String[] named;

    Fault(String... named) {
      this.named = named;
    }

    abstract void happen(Cabinet cabinet) throws IOException;
  }

  /** I59. */
  @ParameterizedTest
  @EnumSource(Fault.class)
  void aFaultIsNamedAndNothingIsWritten(Fault fault) throws IOException {
    sealedByAda();
    Files.writeString(folder.resolve("data/twopaths.mv.db"), "rows");
    fault.happen(cabinet());
    Map<String, String> before = cabinet().content();
    assertThatThrownBy(() -> cabinet().open())
        .isInstanceOf(VaultMistake.class)
        .hasMessageContainingAll(fault.named);
    assertThat(cabinet().content()).isEqualTo(before);
  }

  /** I59: key file, keyring or data lies in the folder of another. */
  @ParameterizedTest
  @CsvSource({"data/k, ring, data", "ring/k, ring, data", "k, data/ring, data", "k, ring, ring/d"})
  void whatLiesTogetherIsRefused(String key, String ring, String data) throws IOException {
    VaultFiles files =
        new VaultFiles(folder.resolve(key), folder.resolve(ring), folder.resolve(data));
    assertThatThrownBy(() -> new Opening(files, Cabinet.CLOCK).open())
        .isInstanceOf(VaultMistake.class)
        .hasMessageContaining("name a place outside");
    assertThat(cabinet().content()).isEmpty();
  }

  /** The keyring has one writer. */
  @Test
  void whileItIsOpenNobodyElseOpensIt() {
    try (Vault open = new Opening(cabinet().files(), Cabinet.CLOCK).open()) {
      open.seal(ADA, Cabinet.NOTE, "words");
      assertThatThrownBy(() -> new Opening(cabinet().files(), Cabinet.CLOCK).open())
          .isInstanceOf(VaultMistake.class)
          .hasMessageContaining("open in another process");
      assertThatThrownBy(() -> new Opening(cabinet().files(), Cabinet.CLOCK).changeKey())
          .isInstanceOf(VaultMistake.class);
    }
    new Opening(cabinet().files(), Cabinet.CLOCK).open().close();
  }

  /** I59: a link does not hide it. */
  @Test
  void aLinkIntoTheDataIsSeenThrough() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.createSymbolicLink(folder.resolve("elsewhere"), folder.resolve("data"));
    VaultFiles files =
        new VaultFiles(
            folder.resolve("elsewhere/k"), folder.resolve("ring"), folder.resolve("data"));
    assertThatThrownBy(() -> new Opening(files, Cabinet.CLOCK).open())
        .hasMessageContaining("vault.key-file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
        "AQIDBAUGBwgBAgMEBQYHCAECAwQFBgcIAQIDBAUGBwg="
      })
  void anExampleIsNoKey(String material) throws IOException {
    cabinet().open();
    String json = Files.readString(cabinet().keyFile());
    byte[] key = new byte[34];
    key[0] = 0x1a;
    key[1] = 32;
    System.arraycopy(Base64.getDecoder().decode(material), 0, key, 2, 32);
    String value = Base64.getEncoder().encodeToString(key);
    Files.writeString(
        cabinet().keyFile(),
        json.replaceFirst("\"value\":\"[^\"]*\"", "\"value\":\"" + value + "\""));
    assertThatThrownBy(() -> cabinet().open()).hasMessageContaining("an example");
  }

  /** A kill at any moment of the first start: the next one goes on as if nothing had been. */
  @Test
  void theFirstStartMayBeKilledAnywhere() throws Exception {
    int moments =
        DyingDisk.everywhere(
            () -> cabinet().restore(Map.of()),
            disk -> new Opening(disk, cabinet().files(), Cabinet.CLOCK).open(),
            this::sealedByAda);
    assertThat(moments).isGreaterThan(12);
  }

  /** A kill while a key is added: what was there opens, and more can be added. */
  @Test
  void aTornLineOfTheKeyringIsNoLoss() throws IOException {
    Sealed<Owner.Person> sealed = sealedByAda();
    String before = Files.readString(cabinet().ring());
    Owner.Person ben = new Owner.Person("ben");
    cabinet().open().seal(ben, Cabinet.NOTE, "lost");
    String after = Files.readString(cabinet().ring());
    for (int end = before.length(); end < after.length(); end++) {
      Files.writeString(cabinet().ring(), after.substring(0, end));
      Vault vault = cabinet().open();
      assertThat(vault.open(ADA, Cabinet.NOTE, sealed)).containsExactly("words");
      Sealed<Owner.Person> his = vault.seal(ben, Cabinet.NOTE, "his");
      assertThat(cabinet().open().open(ben, Cabinet.NOTE, his)).containsExactly("his");
    }
  }

  /** I17: a damaged line of the keyring is one key lost. */
  @Test
  void aFlippedBitInAKeyHurtsItsOwnerAlone() throws IOException {
    Sealed<Owner.Person> sealed = sealedByAda();
    Owner.Person ben = new Owner.Person("ben");
    Vault vault = cabinet().open();
    Sealed<Owner.Person> his = vault.seal(ben, Cabinet.NOTE, "his");
    byte[] good = Files.readAllBytes(cabinet().ring());
    int last = new String(good, StandardCharsets.ISO_8859_1).lastIndexOf('\n', good.length - 2) + 1;
    for (int place = last; place < good.length - 1; place += 7) {
      byte[] bad = good.clone();
      bad[place] ^= 1;
      Files.write(cabinet().ring(), bad);
      Vault opened = cabinet().open();
      assertThat(opened.open(ADA, Cabinet.NOTE, sealed)).containsExactly("words");
      assertThatThrownBy(() -> opened.open(ben, Cabinet.NOTE, his)).isInstanceOf(Unopened.class);
    }
  }

  @Test
  void anErasedOneDoesNotComeBack() {
    sealedByAda();
    Vault vault = cabinet().open();
    vault.erase(List.of(ADA));
    assertThatThrownBy(() -> vault.seal(ADA, Cabinet.NOTE, "back"))
        .isInstanceOf(IllegalStateException.class);
  }
}
