package org.twopaths.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.twopaths.flow.YamlReader;

/** Reads {@code bot.yaml}; what is wrong in it is named with its line and its mend. */
final class SettingsReader {
  static final String FILE = "bot.yaml";

  private SettingsReader() {}

  static Settings read(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      return new YamlReader(FILE).read(Files.readString(file), Settings.class);
    } catch (IOException missing) {
      throw new SettingsMistake(file + " cannot be read: start where the folder config is");
    }
  }
}
