package org.twopaths.text;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Something that is there in several languages, the common one among them.
 *
 * @param byLanguage by the tag of the language
 */
public record Spoken<T>(Map<String, T> byLanguage) {

  public Spoken {
    byLanguage = Map.copyOf(byLanguage);
  }

  /** What is there in the common language alone. */
  public static <T> Spoken<T> only(T common) {
    return new Spoken<>(Map.of(Language.COMMON, common));
  }

  /** What is there for someone who reads that language; the tag is null when nobody knows. */
  public T to(String tag) {
    return byLanguage.get(tagFor(tag));
  }

  /**
   * The language for someone who reads that one: itself if it is here, else the one it is a kind
   * of, as {@code de} for {@code de-AT}, else the common one.
   *
   * @param tag null when it is not known
   */
  public String tagFor(String tag) {
    String wanted = tag == null ? Language.COMMON : tag;
    return Stream.of(wanted, Locale.forLanguageTag(wanted).getLanguage())
        .filter(byLanguage::containsKey)
        .findFirst()
        .orElse(Language.COMMON);
  }
}
