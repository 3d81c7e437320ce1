package org.twopaths.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where keys and data lie: in three places, so that a copy of one opens nothing.
 *
 * @param keyFile the key that wraps all others; in no copy of the other two
 * @param keyring the folder of the wrapped keys; copies of it are kept thirty days at the most
 * @param data the folder of what was sealed with them; copies of it may be kept for long
 */
public record VaultFiles(Path keyFile, Path keyring, Path data) {
  private static final String RING = "keyring";
  private static final String ERASED = "erased";

  Path ring() {
    return keyring.resolve(RING);
  }

  Path lock() {
    return keyring.resolve("lock");
  }

  Path ledger() {
    return keyring.resolve(ERASED);
  }

  Path ledgerCopy() {
    return data.resolve(ERASED);
  }

  /** Throws {@link VaultMistake} when one lies in another. */
  void requireApart() {
    requireApart("vault.key-file", keyFile, data, "the folder of the data");
    requireApart("vault.key-file", keyFile, keyring, "the folder of the keyring");
    requireApart("vault.keyring", keyring, data, "the folder of the data");
    requireApart("data", data, keyring, "the folder of the keyring");
  }

  private static void requireApart(String setting, Path inner, Path outer, String what) {
    if (real(inner).startsWith(real(outer))) {
      throw new VaultMistake(
          setting
              + ": "
              + inner
              + " lies in "
              + what
              + ", so that one copy would hold both: name a place outside of "
              + outer);
    }
  }

  boolean hasData() {
    return hasFiles(data);
  }

  private static boolean hasFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isPresent();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where a path leads, whether or not there is something yet. */
  private static Path real(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    Path there = whole;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      return there == null ? whole : there.toRealPath().resolve(there.relativize(whole));
    } catch (IOException unreadable) {
      return whole;
    }
  }
}
