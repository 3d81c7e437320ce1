package org.twopaths.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How many years of school an English text takes to be read with ease: the Flesch-Kincaid grade
 * (Kincaid and others, 1975), with syllables counted by groups of vowels. Twelve-year-olds read
 * grade six to seven.
 */
public final class Readability {
  /** Of fewer words nothing can be said. */
  public static final int FEWEST_WORDS = 12;

  private static final Pattern WORD = Pattern.compile("[\\p{L}’']+");
  private static final Pattern SENTENCE = Pattern.compile("[^.?!:\\n]*\\p{L}[^.?!:\\n]*");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
  private static final Pattern SILENT_END = Pattern.compile(".*([^l]e|[^td]ed)");

  private Readability() {}

  /** The grade; 0 for a text of too few words. */
  public static double grade(String text) {
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    if (words.size() < FEWEST_WORDS) {
      return 0;
    }
    double sentences = SENTENCE.matcher(text).results().count();
    double syllables = words.stream().mapToLong(Readability::syllables).sum();
    return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
  }

  private static long syllables(String word) {
    String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    long groups = VOWELS.matcher(plain).results().count();
    boolean silent = groups > 1 && SILENT_END.matcher(plain).matches();
    return Math.max(1, silent ? groups - 1 : groups);
  }
}
