package org.twopaths.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twopaths.flow.YamlReader;

/** Reads the texts of a language; the only place that knows how their files are written. */
public final class LanguageReader {
  private LanguageReader() {}

  /**
   * Reads a language from its files: file name without ending (the flow) to content.
   *
   * @param style the content of {@code lists/style.yaml}
   * @throws IllegalArgumentException that names the file and the mend
   */
  public static Language read(String id, Map<String, String> files, String style) {
    Map<String, List<String>> texts = new HashMap<>();
    files.forEach((flow, yaml) -> {
      String file = "texts/" + id + "/" + flow + ".yaml";
      new YamlReader(file)
          .read(yaml, JsonNode.class)
          .properties()
          .forEach(entry -> texts.put(flow + "." + entry.getKey(), variants(file, entry)));
    });
    return new Language(id, texts, style(id, style));
  }

  /** Reads how a language is written, from the content of its {@code lists/style.yaml}. */
  public static Style style(String id, String yaml) {
    return new YamlReader("texts/" + id + "/lists/style.yaml").read(yaml, Style.class);
  }

  private static List<String> variants(String file, Map.Entry<String, JsonNode> entry) {
    List<String> variants = new ArrayList<>();
    JsonNode node = entry.getValue();
    (node.isArray() ? node : List.of(node)).forEach(text -> variants.add(text(text)));
    if (variants.isEmpty() || variants.contains(null)) {
      throw new IllegalArgumentException(
          file + ": '" + entry.getKey() + "' needs a text, or a list of texts");
    }
    return List.copyOf(variants);
  }

  private static String text(JsonNode node) {
    return node.isValueNode() && !node.isNull() ? node.asText().strip() : null;
  }
}
