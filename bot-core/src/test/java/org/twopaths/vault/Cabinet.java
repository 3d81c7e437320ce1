package org.twopaths.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder with keys, keyring and data, as one would find them, and copies of it. */
record Cabinet(Path folder) {
  static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
  static final Place NOTE = new Place("note", "words", "1");

  VaultFiles files() {
    return new VaultFiles(keyFile(), folder.resolve("keyring"), folder.resolve("data"));
  }

  Path keyFile() {
    return folder.resolve("key/two-paths.key");
  }

  Path ring() {
    return folder.resolve("keyring/keyring");
  }

  Vault open() {
    return new Opening(DyingDisk.living(), files(), CLOCK).open();
  }

  /** Every file by its path, so that two moments can be compared byte for byte. */
  Map<String, String> content() throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        content.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return content;
  }

  void restore(Map<String, String> content) throws IOException {
    for (String name : content().keySet()) {
      Files.delete(folder.resolve(name));
    }
    restoreOver(content, "");
  }

  /** Brings back only what lies below a folder, or is one file. */
  void restoreOver(Map<String, String> content, String below) throws IOException {
    for (Map.Entry<String, String> file : content.entrySet()) {
      if (file.getKey().startsWith(below)) {
        Path path = folder.resolve(file.getKey());
        boolean isThere = Files.exists(path);
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue(), StandardCharsets.ISO_8859_1);
        if (!isThere && Disk.knowsRights(path)) {
          Files.setPosixFilePermissions(
              path, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        }
      }
    }
  }
}
