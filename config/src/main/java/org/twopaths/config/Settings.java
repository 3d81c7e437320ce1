package org.twopaths.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.Map;

/**
 * Every setting, as {@code config/bot.yaml} gives it and the environment overrides it. Secrets are
 * never in the file.
 */
public record Settings(Operator operator, Path data, Practice practice) {

  /** Who runs this bot, as people are told. */
  public record Operator(String name, @JsonProperty("is-partner") boolean isPartner) {
    public Operator {
      need(name != null && !name.isBlank(), "operator.name", "say who runs this bot");
    }
  }

  /** The practice room. */
  public record Practice(Switch room, int port) {
    public Practice {
      need(room != null, "practice.room", "write on, off or auto");
      need(port >= 0 && port <= 65_535, "practice.port", "take a port from 0 to 65535");
    }
  }

  /** Whether a part runs. */
  public enum Switch {
    @JsonProperty("on")
    ON,
    @JsonProperty("off")
    OFF,
    /** When nothing else does. */
    @JsonProperty("auto")
    AUTO
  }

  public Settings {
    need(operator != null, "operator", "say who runs this bot: name and is-partner");
    need(data != null, "data", "name the folder for the database");
    need(practice != null, "practice", "give room and port");
  }

  /** The settings with what the environment says in place of the file. */
  Settings overriddenBy(Map<String, String> environment) {
    String port = environment.get("TWOPATHS_PRACTICE_PORT");
    String folder = environment.get("TWOPATHS_DATA");
    Practice overridden = port == null ? practice : new Practice(practice.room(), number(port));
    return new Settings(operator, folder == null ? data : Path.of(folder), overridden);
  }

  private static int number(String port) {
    try {
      return Integer.parseInt(port.strip());
    } catch (NumberFormatException notOne) {
      throw new SettingsMistake("TWOPATHS_PRACTICE_PORT is no number: take one from 0 to 65535");
    }
  }

  private static void need(boolean holds, String setting, String mend) {
    if (!holds) {
      throw new SettingsMistake(setting + ": " + mend);
    }
  }
}
