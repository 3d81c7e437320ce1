package org.twopaths.lint;

import java.util.List;
import java.util.Map;
import org.twopaths.flow.Flows;
import org.twopaths.text.Style;

/**
 * All that is checked together.
 *
 * @param texts by language, then by key: {@code flow.step}, {@code common.stopped}; in variants
 * @param styles by language: how it is to be written
 * @param disclosures by name, the reason why this may become visible to the other partner
 * @param required by name, the flows and the texts that say a line which is never missing
 */
public record Book(
    Flows flows,
    Map<String, Map<String, List<String>>> texts,
    Map<String, Style> styles,
    Map<String, String> disclosures,
    Map<String, List<String>> required) {

  /** How a language is to be written; no rules for one without any. */
  Style style(String language) {
    return styles.getOrDefault(language, Style.NONE);
  }

  /** The variants of a text in all languages. */
  List<String> all(String key) {
    return texts.values().stream()
        .flatMap(language -> language.getOrDefault(key, List.of()).stream())
        .toList();
  }
}
