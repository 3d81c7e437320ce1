package org.twopaths.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the environment says; secrets come from here, or from a file named here, and from nowhere
 * else.
 */
record Environment(Map<String, String> variables) {
  private static final String IN_FILE = "_FILE";

  /** Null when it is not set. */
  String value(String name) {
    String value = variables.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /**
   * A secret: the variable itself, or the content of the file that the variable with {@code _FILE}
   * behind its name names. Null when neither is set. Messages name the variable, never the value.
   */
  String secret(String name) {
    String file = value(name + IN_FILE);
    String secret = file == null ? value(name) : read(name + IN_FILE, file);
    if (secret != null && (secret.isEmpty() || secret.chars().anyMatch(Character::isWhitespace))) {
      throw new SettingsMistake(name + " is empty or holds a space or a line break: copy it anew");
    }
    return secret;
  }

  private static String read(String name, String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException unreadable) {
      throw new SettingsMistake(name + " names a file that cannot be read");
    }
  }

  @Override
  public String toString() {
    return "Environment[]";
  }
}
