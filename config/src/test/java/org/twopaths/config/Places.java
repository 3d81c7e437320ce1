package org.twopaths.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Folders of a test's own for the program: what people edit, and where data and keys lie. */
public final class Places {
  private static final List<String> EDITED =
      List.of(
          "bot.yaml",
          "disclosures.yaml",
          "consents.yaml",
          "required.yaml",
          "flows",
          "texts",
          "helplines");

  private Places() {}

  /** What the environment says when data and keys lie in a folder of a test's own. */
  public static Map<String, String> in(Path folder, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(more);
    all.put("TWOPATHS_DATA", folder.resolve("data").toString());
    all.put("TWOPATHS_KEY_FILE", folder.resolve("key/two-paths.key").toString());
    all.put("TWOPATHS_KEYRING", folder.resolve("keyring").toString());
    return all;
  }

  /** Puts what people edit into config/ of a folder that the program can be started in. */
  public static void copyWhatPeopleEdit(Path folder) throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    for (String part : EDITED) {
      copy(Path.of(part), config.resolve(part));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }
}
