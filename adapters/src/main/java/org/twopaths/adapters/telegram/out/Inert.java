package org.twopaths.adapters.telegram.out;

import java.util.regex.Pattern;

/**
 * Takes the life out of what clients make pressable by themselves: a command, a name, a mark, the
 * scheme of a link. Nothing to be seen changes; a word joiner stands between the sign and the word.
 */
final class Inert {
  private static final String WORD_JOINER = "\u2060";
  private static final Pattern ALIVE =
      Pattern.compile("(?<![\\p{L}\\p{N}_])[/@#](?=[\\p{L}\\p{N}_])|:(?=//)");

  private Inert() {}

  static String of(String words) {
    return ALIVE.matcher(words).replaceAll("$0" + WORD_JOINER);
  }
}
