package org.twopaths.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One language: every text by its key, {@code flow.step}, in one or more authored variants.
 *
 * @param id its tag, such as {@code en}; its texts stand in the folder of that name, a file for
 *     each flow
 * @param style how it is to be written, and how it writes times
 */
public record Language(String id, Map<String, List<String>> texts, Style style) {
  /** What is spoken to whoever reads none of the others, and to two who share none. */
  public static final String COMMON = "en";

  public Language {
    texts = Map.copyOf(texts);
  }

  /** One without rules of its own. */
  public Language(String id, Map<String, List<String>> texts) {
    this(id, texts, Style.NONE);
  }

  /** What a language calls itself: Deutsch. */
  public static String nameOf(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    String name = locale.getDisplayLanguage(locale);
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first).toUpperCase(locale) + name.substring(first);
  }
}
