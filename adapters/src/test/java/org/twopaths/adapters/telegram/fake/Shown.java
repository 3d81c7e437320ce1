package org.twopaths.adapters.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A message as a chat shows it.
 *
 * @param from the sender's id
 * @param keyboard rows of buttons as they came; empty for none
 * @param asksReply whether the client opens a field for a reply
 * @param silent whether it came without a sound
 */
public record Shown(
    int id,
    long from,
    String text,
    JsonNode entities,
    List<List<JsonNode>> keyboard,
    boolean asksReply,
    boolean silent,
    Instant at,
    Integer repliesTo) {
  private static final String PICTURE = "(picture)";

  /** Words over a chat, which are no message. */
  static Shown words(String text) {
    JsonNode none = MissingNode.getInstance();
    return new Shown(0, World.BOT, text, none, List.of(), false, true, Instant.EPOCH, null);
  }

  /** A picture without words. */
  static Shown picture(int id, boolean silent, Instant at) {
    JsonNode none = MissingNode.getInstance();
    return new Shown(id, World.BOT, PICTURE, none, List.of(), false, silent, at, null);
  }

  public boolean isPicture() {
    return text.equals(PICTURE);
  }

  /** The labels, row by row. */
  public List<List<String>> labels() {
    return keyboard.stream()
        .map(row -> row.stream().map(button -> button.path("text").asText()).toList())
        .toList();
  }

  /** What the button with this label sends; null without such a button. */
  public String data(String label) {
    return keyboard.stream()
        .flatMap(List::stream)
        .filter(button -> button.path("text").asText().equals(label))
        .map(button -> button.path("callback_data").asText())
        .findFirst()
        .orElse(null);
  }

  Shown changed(String newText, JsonNode newEntities, List<List<JsonNode>> newKeyboard) {
    return new Shown(id, from, newText, newEntities, newKeyboard, asksReply, silent, at, repliesTo);
  }

  boolean reads(String otherText, JsonNode otherEntities, List<List<JsonNode>> otherKeyboard) {
    return text.equals(otherText)
        && entities.equals(otherEntities)
        && keyboard.equals(otherKeyboard);
  }

  static List<List<JsonNode>> rows(JsonNode markup) {
    List<List<JsonNode>> rows = new ArrayList<>();
    for (JsonNode row : markup.path("inline_keyboard")) {
      List<JsonNode> buttons = new ArrayList<>();
      row.forEach(buttons::add);
      rows.add(buttons);
    }
    return rows;
  }
}
