package org.twopaths.adapters.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A message as people see it.
 *
 * @param author the id of who wrote it
 * @param onlyFor the id of the one person who sees it; null for all in the channel
 * @param text its words as Discord was given them
 * @param rows the labels of its buttons, row by row
 * @param thinking whether it only says that the bot is thinking
 * @param raw the whole message
 */
public record Shown(
    String id,
    String author,
    String onlyFor,
    String text,
    List<List<String>> rows,
    boolean thinking,
    JsonNode raw) {

  static Shown of(World.Post post) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode row : post.json.path("components")) {
      List<String> labels = new ArrayList<>();
      row.path("components").forEach(button -> labels.add(button.path("label").asText()));
      rows.add(List.copyOf(labels));
    }
    return new Shown(
        post.id(),
        post.json.path("author").path("id").asText(),
        post.onlyFor,
        post.json.path("content").asText(),
        List.copyOf(rows),
        post.thinking,
        post.json.deepCopy());
  }

  /** The labels of all its buttons. */
  public List<String> buttons() {
    return rows.stream().flatMap(List::stream).toList();
  }

  /** What a screen reader says of the files that hang on it. */
  public List<String> pictures() {
    return raw.path("attachments")
        .valueStream()
        .map(file -> file.path("description").asText())
        .toList();
  }

  /** The custom id of a button. */
  public String customId(String label) {
    for (JsonNode row : raw.path("components")) {
      for (JsonNode button : row.path("components")) {
        if (button.path("label").asText().equals(label)) {
          return button.path("custom_id").asText();
        }
      }
    }
    throw new AssertionError("no button '" + label + "' under: " + text);
  }
}
