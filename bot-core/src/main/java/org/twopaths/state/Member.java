package org.twopaths.state;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.twopaths.flow.Setting;

/**
 * A person as the engine needs to know them.
 *
 * @param id ours, not the platform's
 * @param name what the platform shows; never decides anything
 * @param settings what they chose
 */
public record Member(String id, String name, Map<Setting, String> settings) {

  /** Their time zone; UTC until they name one. */
  public ZoneId zone() {
    try {
      return ZoneId.of(settings.getOrDefault(Setting.ZONE, "Z"));
    } catch (DateTimeException zoneOfAnOlderRelease) {
      return ZoneOffset.UTC;
    }
  }

  /** The tag of the language they read; null while nothing is known of it. */
  public String language() {
    return settings.get(Setting.LANGUAGE);
  }

  public String setting(Setting setting, String otherwise) {
    return settings.getOrDefault(setting, otherwise);
  }
}
