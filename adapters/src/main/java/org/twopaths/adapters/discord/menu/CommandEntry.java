package org.twopaths.adapters.discord.menu;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A slash command as Discord lists it.
 *
 * @param name the command without its slash, the same in every language
 * @param labels how it is shown, by language tag; {@code en} is always there
 * @param place where it is at home
 */
public record CommandEntry(String name, Map<String, Label> labels, Place place) {
  private static final String ENGLISH = "en";

  /** What Discord takes for a name, as its documentation has it. */
  private static final Pattern NAME =
      Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");

  private static final int LONGEST = 100;

  /**
   * How a command is shown in one language.
   *
   * @param name what it is called in that language's menu
   * @param description what it does; at most 100 characters
   * @param argument what may stand behind it, in a few words; null when nothing does
   */
  public record Label(String name, String description, String argument) {}

  /** Where a command is at home. */
  public enum Place {
    PRIVATE,
    ROOM,
    BOTH;

    /** Whether it may be asked for in a direct message. */
    public boolean inPrivate() {
      return this != ROOM;
    }
  }

  public CommandEntry {
    labels = Map.copyOf(labels);
    if (!labels.containsKey(ENGLISH)) {
      throw new IllegalArgumentException("/" + name + " has no label in English");
    }
    for (Map.Entry<String, Label> label : labels.entrySet()) {
      check(name, label.getKey(), label.getValue());
    }
  }

  private static void check(String name, String language, Label label) {
    String shown = label.name();
    boolean lower = shown.equals(shown.toLowerCase(Locale.forLanguageTag(language)));
    if (!NAME.matcher(shown).matches() || !lower) {
      throw new IllegalArgumentException(
          "/%s is called '%s' in %s: Discord wants up to 32 small letters without a space"
              .formatted(name, shown, language));
    }
    if (label.description().isEmpty() || label.description().length() > LONGEST) {
      throw new IllegalArgumentException(
          "/%s is described in %s with %d characters: Discord wants 1 to 100"
              .formatted(name, language, label.description().length()));
    }
  }

  /** Every word by which somebody may ask for it, whatever their language. */
  public Set<String> words() {
    Set<String> words =
        labels.values().stream().map(Label::name).collect(Collectors.toCollection(TreeSet::new));
    words.add(name);
    return words;
  }

  Label english() {
    return labels.get(ENGLISH);
  }
}
