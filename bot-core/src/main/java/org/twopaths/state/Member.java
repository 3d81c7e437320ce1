package org.twopaths.state;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.twopaths.flow.Setting;

/**
 * A person as the engine needs to know them.
 *
 * @param id ours, not the platform's
 * @param name what the platform shows; never decides anything
 * @param settings what they chose
 * @param defaults what stands in for what they did not choose
 */
public record Member(
    String id, String name, Map<Setting, String> settings, Map<Setting, String> defaults) {

  /** Their time zone; UTC when nothing is known of it. */
  public ZoneId zone() {
    try {
      return ZoneId.of(setting(Setting.ZONE, "Z"));
    } catch (DateTimeException zoneOfAnOlderRelease) {
      return ZoneOffset.UTC;
    }
  }

  /** The tag of the language they read; null while nothing is known of it. */
  public String language() {
    return setting(Setting.LANGUAGE, null);
  }

  /**
   * Until when their passphrase is asked for: for ever, or until a forgotten one goes by itself.
   */
  public Instant passphraseUntil() {
    return switch (setting(Setting.PASSPHRASE, "none")) {
      case "none" -> Instant.MIN;
      case "set" -> Instant.MAX;
      case String goes -> Instant.parse(goes);
    };
  }

  /** As they chose it, or what stands in for that, or what is given. */
  public String setting(Setting setting, String otherwise) {
    return settings.getOrDefault(setting, defaults.getOrDefault(setting, otherwise));
  }

  /** With another choice. */
  public Member with(Setting setting, String value) {
    Map<Setting, String> chosen = new EnumMap<>(Setting.class);
    chosen.putAll(settings);
    chosen.put(setting, value);
    return new Member(id, name, chosen, defaults);
  }
}
