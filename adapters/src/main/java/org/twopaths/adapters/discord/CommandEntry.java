package org.twopaths.adapters.discord;

import java.util.Map;

/**
 * A slash command as Discord lists it.
 *
 * @param name the command without its slash
 * @param descriptions what it does, in a few words, by language tag; {@code en} is always there
 * @param argument what may stand behind it, in a few words; null when nothing does
 * @param inPrivate whether it is for direct messages
 * @param inRoom whether it is for channels
 */
public record CommandEntry(
    String name,
    Map<String, String> descriptions,
    String argument,
    boolean inPrivate,
    boolean inRoom) {
  public CommandEntry {
    descriptions = Map.copyOf(descriptions);
    if (!descriptions.containsKey("en")) {
      throw new IllegalArgumentException("/" + name + " is not described in English");
    }
  }

  String description() {
    return descriptions.get("en");
  }
}
