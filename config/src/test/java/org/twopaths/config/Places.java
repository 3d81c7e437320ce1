package org.twopaths.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What the environment says when data and keys lie in a folder of a test's own. */
public final class Places {
  private Places() {}

  public static Map<String, String> in(Path folder, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(more);
    all.put("TWOPATHS_DATA", folder.resolve("data").toString());
    all.put("TWOPATHS_KEY_FILE", folder.resolve("key/two-paths.key").toString());
    all.put("TWOPATHS_KEYRING", folder.resolve("keyring").toString());
    return all;
  }
}
