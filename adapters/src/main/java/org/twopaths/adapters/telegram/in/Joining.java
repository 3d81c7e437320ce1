package org.twopaths.adapters.telegram.in;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twopaths.adapters.telegram.api.Json;

/**
 * Puts together what a person wrote in one go: a text that is too long for a message is cut by
 * their client and comes as several, one right after the other.
 */
final class Joining {
  /** Clients cut at 4,096 UTF-16 units, or at the space before. */
  private static final int CUT = 4096;

  private static final int NEARLY = 3800;
  private static final long SECONDS = 2;

  private Joining() {}

  /** The updates in order, each with those that go on with it. */
  static List<List<RawUpdate>> of(List<RawUpdate> updates) {
    List<List<RawUpdate>> wholes = new ArrayList<>();
    for (RawUpdate update : updates) {
      boolean more = !wholes.isEmpty() && isNext(wholes.getLast().getLast(), update);
      if (!more) {
        wholes.add(new ArrayList<>());
      }
      wholes.getLast().add(update);
    }
    return wholes;
  }

  /**
   * Whether the rest of it may still be on its way. Most updates are short and no more is asked.
   */
  static boolean goesOn(RawUpdate update) {
    return update.bytes().length >= NEARLY
        && privateText(update).filter(m -> m.path("text").asText().length() >= NEARLY).isPresent();
  }

  private static boolean isNext(RawUpdate one, RawUpdate two) {
    if (!goesOn(one)) {
      return false;
    }
    Optional<JsonNode> first = privateText(one);
    Optional<JsonNode> next = privateText(two);
    return first.isPresent()
        && next.isPresent()
        && first.get().path("from").path("id").equals(next.get().path("from").path("id"))
        && next.get().path("date").asLong() - first.get().path("date").asLong() <= SECONDS
        && !next.get().path("text").asText().startsWith("/");
  }

  private static Optional<JsonNode> privateText(RawUpdate update) {
    try {
      JsonNode message = Json.MAPPER.readTree(update.bytes()).path("message");
      boolean plain = message.path("text").isTextual() && !message.has("forward_origin");
      return plain && message.path("chat").path("type").asText().equals("private")
          ? Optional.of(message)
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** The first of them with the words of all. */
  static RawUpdate join(List<RawUpdate> parts) {
    try {
      ObjectNode whole = (ObjectNode) Json.MAPPER.readTree(parts.getFirst().bytes());
      StringBuilder words = new StringBuilder();
      int before = CUT;
      for (RawUpdate part : parts) {
        String text = privateText(part).orElseThrow().path("text").asText();
        // Where a client cuts at a space, Telegram takes that away.
        words.append(before < CUT ? " " : "").append(text);
        before = text.length();
      }
      ((ObjectNode) whole.path("message")).put("text", words.toString()).remove("entities");
      return new RawUpdate(Json.MAPPER.writeValueAsBytes(whole));
    } catch (IOException impossible) {
      // Its message may hold what somebody wrote.
      throw new IllegalStateException("cannot put an update together");
    }
  }
}
