package org.twopaths.text;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How many years of school a text takes to be read with ease: a sum of what makes it hard, each
 * weighed as a study of the language weighed it. Twelve-year-olds read grade six to seven.
 *
 * @param grade the most that is allowed
 * @param base what is always added
 * @param sentence the weight of words in a sentence
 * @param syllables the weight of syllables in a word
 * @param many the weight of words with three syllables and more, in percent
 * @param large the weight of words with more than six letters, in percent
 * @param single the weight of words with one syllable, in percent
 * @param vowels finds one syllable each in a word in small letters
 * @param silent matches a word whose last syllable is not spoken; null for none
 */
public record Readability(
    double grade,
    double base,
    double sentence,
    double syllables,
    double many,
    double large,
    double single,
    Pattern vowels,
    Pattern silent) {
  /** Of fewer words nothing can be said. */
  public static final int FEWEST_WORDS = 12;

  private static final int MANY = 3;
  private static final int LARGE = 6;
  private static final Pattern WORD = Pattern.compile("[\\p{L}’']+");
  private static final Pattern SENTENCE = Pattern.compile("[^.?!:\\n]*\\p{L}[^.?!:\\n]*");

  /** The grade of a text; 0 for one of too few words. */
  public double of(String text) {
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    if (words.size() < FEWEST_WORDS) {
      return 0;
    }
    double sentences = SENTENCE.matcher(text).results().count();
    return base
        + sentence * words.size() / sentences
        + syllables * mean(words, this::spoken)
        + many * percent(words, word -> spoken(word) >= MANY ? 1 : 0)
        + large * percent(words, word -> word.length() > LARGE ? 1 : 0)
        + single * percent(words, word -> spoken(word) == 1 ? 1 : 0);
  }

  private static double mean(List<String> words, ToLongFunction<String> of) {
    return (double) words.stream().mapToLong(of).sum() / words.size();
  }

  private static double percent(List<String> words, ToLongFunction<String> of) {
    return 100 * mean(words, of);
  }

  private long spoken(String word) {
    String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    long groups = vowels.matcher(plain).results().count();
    boolean ends = silent != null && groups > 1 && silent.matcher(plain).matches();
    return Math.max(1, ends ? groups - 1 : groups);
  }
}
