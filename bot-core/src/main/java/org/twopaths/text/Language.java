package org.twopaths.text;

import java.util.List;
import java.util.Map;

/**
 * One language: every text by its key, {@code flow.step}, in one or more authored variants.
 *
 * @param id such as {@code en}; its texts stand in the folder of that name, a file for each flow
 */
public record Language(String id, Map<String, List<String>> texts) {

  public Language {
    texts = Map.copyOf(texts);
  }
}
