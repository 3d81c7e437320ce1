package org.twopaths.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Set;

/** The file with the key that wraps all others. Everything wrong with it is a refusal to start. */
final class KeyFile {
  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);
  private static final String SETTING = "vault.key-file: ";

  private final Disk disk;
  private final Path path;

  KeyFile(Disk disk, Path path) {
    this.disk = disk;
    this.path = path;
  }

  boolean exists() {
    return Files.exists(path);
  }

  void write(Kek kek) {
    disk.replace(path, kek.json().getBytes(StandardCharsets.UTF_8));
  }

  /** Throws {@link VaultMistake} that says what is wrong, and nothing of what stands in it. */
  Kek read() {
    try {
      requirePrivate();
      String json = Files.readString(path);
      if (json.isBlank()) {
        throw new VaultMistake(SETTING + path + " is empty: bring the file back from its copy");
      }
      return Kek.read(json);
    } catch (IOException unreadable) {
      throw new VaultMistake(SETTING + path + " cannot be read: it has to be a file of yours");
    } catch (GeneralSecurityException noKey) {
      throw new VaultMistake(
          SETTING
              + path
              + " holds no key of ours, or an example: bring the file back from its copy");
    }
  }

  private void requirePrivate() throws IOException {
    if (Disk.knowsRights(path) && !OWNERS.containsAll(Files.getPosixFilePermissions(path))) {
      throw new VaultMistake(
          SETTING + path + " can be read by others: take their rights away with chmod 600");
    }
  }

  VaultMistake missing() {
    return new VaultMistake(
        SETTING
            + "there is no key at "
            + path
            + ", but something that only that key opens. Bring the file back from where its copy"
            + " is; a new one would open nothing");
  }
}
