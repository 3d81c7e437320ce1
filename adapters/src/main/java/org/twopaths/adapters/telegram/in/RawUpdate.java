package org.twopaths.adapters.telegram.in;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.twopaths.adapters.telegram.api.Json;

/** One update as it came; what it says is read only when it is asked for. */
public record RawUpdate(byte[] bytes) {
  private static final Pattern ID = Pattern.compile("\"update_id\"\\s*:\\s*(\\d{1,18})");

  /** Its number; empty when it has none, which Telegram never does. */
  Optional<Long> id() {
    Matcher id = ID.matcher(text());
    return id.find() ? Optional.of(Long.parseLong(id.group(1))) : Optional.empty();
  }

  /** Its content; empty when the library's types have no place for it. */
  Optional<Update> update() {
    try {
      JsonNode tree = Json.MAPPER.readTree(bytes);
      return Optional.of(Json.MAPPER.treeToValue(tree, Update.class));
    } catch (IOException | RuntimeException strange) {
      return Optional.empty();
    }
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "RawUpdate[]";
  }
}
