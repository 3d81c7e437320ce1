package org.twopaths.adapters.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Messages in channels: posting, changing, deleting, reading back; and what Discord wants of them.
 */
final class Messages {
  private static final int MOST_CHARACTERS = 2_000;
  private static final int MOST_ROWS = 5;

  /** Discord's flag of a message that stands for one that is to come. */
  static final int THINKING = 128;

  private static final int MOST_BUTTONS = 5;
  private static final int MOST_OF_AN_ID = 100;
  private static final int MOST_OF_A_LABEL = 80;
  private static final int MOST_OF_A_NONCE = 25;

  private static final Comparator<ObjectNode> NEWEST =
      Comparator.comparing((ObjectNode json) -> json.path("id").asLong()).reversed();

  private final World world;
  private final Consumer<String> complain;

  Messages(World world, Consumer<String> complain) {
    this.world = world;
    this.complain = complain;
  }

  List<Rest.Desk> desks() {
    String messages = "/channels/*/messages";
    return List.of(
        new Rest.Desk("POST", messages, (asked, parts) -> post(writable(parts[0]), asked.body())),
        new Rest.Desk("GET", messages, (asked, parts) -> history(asked, parts[0])),
        new Rest.Desk(
            "PATCH",
            messages + "/*",
            (asked, parts) -> change(post(writable(parts[0]), parts[1]), asked.body())),
        new Rest.Desk("DELETE", messages + "/*", (asked, parts) -> delete(parts)));
  }

  private FakeChannel writable(String id) {
    FakeChannel channel = world.channel(id);
    switch (channel.refusal) {
      case 0 -> {}
      case 10_003, 10_013 -> throw new ApiError(404, channel.refusal, "Unknown");
      default -> throw new ApiError(403, channel.refusal, "Cannot send messages here");
    }
    return channel;
  }

  private JsonNode post(FakeChannel channel, JsonNode body) {
    if (!channel.files && !body.path("attachments").isEmpty()) {
      throw new ApiError(403, 50_013, "Missing Permissions");
    }
    String nonce = body.path("nonce").asText();
    if (nonce.isEmpty() || nonce.length() > MOST_OF_A_NONCE) {
      complain.accept("a message without a nonce that a retry could be known by");
    }
    if (body.path("enforce_nonce").asBoolean() && channel.nonces.containsKey(nonce)) {
      return channel.posts.get(channel.nonces.get(nonce)).json;
    }
    World.Post made = add(channel, body, null);
    channel.nonces.put(nonce, made.id());
    return made.json;
  }

  /** Puts a message of the bot into a channel, for one reader or for all. */
  World.Post add(FakeChannel channel, JsonNode body, String onlyFor) {
    check(body);
    ObjectNode message = world.message(channel, World.bot(), body.path("content").asText());
    fill(message, body);
    message.put("flags", body.path("flags").asInt() | (onlyFor == null ? 0 : 64));
    return channel.put(new World.Post(message, onlyFor));
  }

  JsonNode change(World.Post post, JsonNode body) {
    if (!post.json.path("author").path("id").asText().equals(World.BOT)) {
      throw new ApiError(403, 50_005, "Cannot edit a message authored by another user");
    }
    check(body);
    post.thinking = false;
    post.json.put("flags", post.json.path("flags").asInt() & ~THINKING);
    fill(post.json, body);
    return post.json;
  }

  private static void fill(ObjectNode message, JsonNode body) {
    if (body.has("content")) {
      message.put("content", body.path("content").asText());
    }
    if (body.has("components")) {
      message.set("components", body.path("components").deepCopy());
    }
    if (body.has("attachments")) {
      message.set("attachments", attached(body));
    }
  }

  private static JsonNode attached(JsonNode body) {
    return Json.array(
        body.path("attachments")
            .valueStream()
            .map(file ->
                Json.object()
                    .put("id", "77" + file.path("id").asText())
                    .put("filename", file.path("filename").asText())
                    .put("description", file.path("description").asText())
                    .put("size", 1)
                    .put("url", "http://127.0.0.1/file")
                    .put("proxy_url", "http://127.0.0.1/file"))
            .toList());
  }

  private static World.Post post(FakeChannel channel, String id) {
    World.Post post = channel.posts.get(id);
    if (post == null || post.onlyFor != null) {
      throw new ApiError(404, 10_008, "Unknown Message");
    }
    return post;
  }

  /** In a private chat a bot deletes its own messages and no others. */
  private JsonNode delete(String[] parts) {
    FakeChannel channel = world.channel(parts[0]);
    World.Post post = post(channel, parts[1]);
    if (!post.json.at("/author/id").asText().equals(World.BOT)) {
      throw new ApiError(403, 50_003, "Cannot execute action on a DM channel");
    }
    channel.posts.remove(post.id());
    return null;
  }

  private JsonNode history(Asked asked, String id) {
    FakeChannel channel = world.channel(id);
    String after = asked.url().queryParameter("after");
    String before = asked.url().queryParameter("before");
    long from = after == null ? 0 : Long.parseLong(after);
    long to = before == null ? Long.MAX_VALUE : Long.parseLong(before);
    int most = Integer.parseInt(asked.url().queryParameter("limit"));
    List<ObjectNode> page =
        channel.posts.values().stream()
            .filter(post -> post.onlyFor == null)
            .map(post -> post.json)
            .filter(json -> json.path("id").asLong() > from && json.path("id").asLong() < to)
            .sorted(after == null ? NEWEST : NEWEST.reversed())
            .limit(most)
            .sorted(NEWEST)
            .toList();
    return Json.array(page);
  }

  /** What Discord would refuse, and mentions, which we would never have. */
  private void check(JsonNode body) {
    String content = body.path("content").asText();
    if (content.codePointCount(0, content.length()) > MOST_CHARACTERS) {
      throw ApiError.form("content is longer than 2000");
    }
    boolean file = !body.path("attachments").isEmpty();
    if (body.has("content") && content.isBlank() && !file) {
      throw new ApiError(400, 50_006, "Cannot send an empty message");
    }
    JsonNode parse = body.path("allowed_mentions").path("parse");
    if (!parse.isArray() || !parse.isEmpty()) {
      complain.accept("a message that could mention somebody");
    }
    if (body.path("components").size() > MOST_ROWS) {
      throw ApiError.form("more than 5 rows");
    }
    Set<String> ids = new HashSet<>();
    for (JsonNode row : body.path("components")) {
      checkRow(row, ids);
    }
  }

  private static void checkRow(JsonNode row, Set<String> ids) {
    int buttons = row.path("components").size();
    if (buttons == 0 || buttons > MOST_BUTTONS) {
      throw ApiError.form("a row of " + buttons + " buttons");
    }
    for (JsonNode button : row.path("components")) {
      String id = button.path("custom_id").asText();
      String label = button.path("label").asText();
      if (id.isEmpty() || id.length() > MOST_OF_AN_ID || !ids.add(id)) {
        throw ApiError.form("custom id " + id);
      }
      if (label.isEmpty() || label.length() > MOST_OF_A_LABEL) {
        throw ApiError.form("label " + label);
      }
    }
  }
}
