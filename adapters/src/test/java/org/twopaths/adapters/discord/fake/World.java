package org.twopaths.adapters.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Everything there is on the fake Discord. Guarded by its own lock. */
final class World {
  static final long EPOCH = 1_420_070_400_000L;
  private static final List<String> LISTS =
      List.of("mentions", "mention_roles", "attachments", "embeds", "components");
  static final String BOT = "1000";
  static final String APPLICATION = "1000";
  static final String TOKEN = "test.token";

  final Map<String, FakeUser> users = new LinkedHashMap<>();
  final Map<String, FakeServer> servers = new LinkedHashMap<>();
  final Map<String, FakeChannel> channels = new LinkedHashMap<>();
  final Map<String, Pending> pending = new HashMap<>();
  final List<ObjectNode> commands = new ArrayList<>();
  int shards = 1;
  private final AtomicLong last = new AtomicLong();

  /** A message in a channel. */
  static final class Post {
    final ObjectNode json;
    final String onlyFor;
    boolean thinking;

    Post(ObjectNode json, String onlyFor) {
      this.json = json;
      this.onlyFor = onlyFor;
    }

    String id() {
      return json.path("id").asText();
    }
  }

  /** Something a person did that awaits an answer. */
  static final class Pending {
    final String id;
    final String token;
    final FakeChannel channel;
    final FakeUser user;
    final long begun = System.nanoTime();
    long acknowledged;
    Post original;
    ObjectNode modal;
    boolean expired;

    Pending(String id, FakeChannel channel, FakeUser user) {
      this.id = id;
      this.token = "token" + id;
      this.channel = channel;
      this.user = user;
    }
  }

  /** A new id, later than all before. */
  String id() {
    long now = Instant.now().toEpochMilli() - EPOCH << 22;
    return Long.toString(last.updateAndGet(before -> Math.max(before + 1, now)));
  }

  FakeChannel channel(String id) {
    FakeChannel channel = channels.get(id);
    if (channel == null || channel.deleted) {
      throw new ApiError(404, 10_003, "Unknown Channel");
    }
    if (channel.isForeign()) {
      throw new ApiError(403, 50_001, "Missing Access");
    }
    return channel;
  }

  static ObjectNode bot() {
    return Json.object()
        .put("id", BOT)
        .put("username", "twopaths")
        .put("discriminator", "0")
        .putNull("global_name")
        .putNull("avatar")
        .put("bot", true);
  }

  /** A message by somebody, not yet in any channel. */
  ObjectNode message(FakeChannel channel, ObjectNode author, String words) {
    ObjectNode message = Json.object();
    message.put("id", id()).put("channel_id", channel.id).put("content", words).put("type", 0);
    message.set("author", author);
    message.put("timestamp", Instant.now().toString()).putNull("edited_timestamp");
    message.put("tts", false).put("mention_everyone", false).put("pinned", false).put("flags", 0);
    LISTS.forEach(message::putArray);
    return message;
  }
}
