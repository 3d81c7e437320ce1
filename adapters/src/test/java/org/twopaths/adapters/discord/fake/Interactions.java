package org.twopaths.adapters.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/** How the bot answers what people do: in three seconds a sign, in fifteen minutes all the rest. */
final class Interactions {
  private static final int EPHEMERAL = 64;
  private static final int LATER = 5;
  private static final int UPDATE_LATER = 6;
  private static final int WINDOW = 9;
  private static final Duration SIGN = Duration.ofSeconds(3);

  private final World world;
  private final Messages messages;

  Interactions(World world, Messages messages) {
    this.world = world;
    this.messages = messages;
  }

  List<Rest.Desk> desks() {
    String hook = "/webhooks/*/*";
    return List.of(
        new Rest.Desk(
            "POST", "/interactions/*/*/callback", (asked, parts) -> sign(parts, asked.body())),
        new Rest.Desk(
            "PATCH",
            hook + "/messages/*",
            (asked, parts) -> messages.change(message(parts), asked.body())),
        new Rest.Desk("DELETE", hook + "/messages/*", (asked, parts) -> delete(parts)),
        new Rest.Desk("POST", hook, (asked, parts) -> follow(parts, asked.body())));
  }

  private JsonNode sign(String[] parts, JsonNode body) {
    World.Pending pending = world.pending.get(parts[1]);
    boolean late = pending != null && System.nanoTime() - pending.begun > SIGN.toNanos();
    if (pending == null || late) {
      throw new ApiError(404, 10_062, "Unknown interaction");
    }
    if (pending.acknowledged != 0) {
      throw new ApiError(400, 40_060, "Interaction has already been acknowledged.");
    }
    pending.acknowledged = System.nanoTime();
    ObjectNode answer = Json.object();
    answer.putObject("interaction").put("id", pending.id).put("type", 2);
    ObjectNode resource = answer.putObject("resource").put("type", body.path("type").asInt());
    switch (body.path("type").asInt()) {
      case LATER -> {
        think(pending, (body.path("data").path("flags").asInt() & EPHEMERAL) != 0);
        resource.set("message", pending.original.json);
      }
      case UPDATE_LATER -> {}
      case WINDOW -> pending.modal = body.path("data").deepCopy();
      default -> throw ApiError.form("the fake does not know this kind of answer");
    }
    return answer;
  }

  private void think(World.Pending pending, boolean ephemeral) {
    ObjectNode message = world.message(pending.channel, World.bot(), "");
    message.put("flags", Messages.THINKING | (ephemeral ? EPHEMERAL : 0));
    World.Post post = new World.Post(message, ephemeral ? pending.user.id : null);
    post.thinking = true;
    pending.original = pending.channel.put(post);
  }

  private World.Pending pending(String token) {
    World.Pending pending = world.pending.get(token);
    if (pending == null || pending.expired) {
      throw new ApiError(404, 10_015, "Unknown Webhook");
    }
    return pending;
  }

  private World.Post message(String[] parts) {
    World.Pending pending = pending(parts[1]);
    World.Post post =
        parts[2].equals("@original") ? pending.original : pending.channel.posts.get(parts[2]);
    if (post == null || !pending.channel.posts.containsKey(post.id())) {
      throw new ApiError(404, 10_008, "Unknown Message");
    }
    return post;
  }

  private JsonNode delete(String[] parts) {
    World.Post post = message(parts);
    pending(parts[1]).channel.posts.remove(post.id());
    return null;
  }

  private JsonNode follow(String[] parts, JsonNode body) {
    World.Pending pending = pending(parts[1]);
    boolean ephemeral = (body.path("flags").asInt() & EPHEMERAL) != 0;
    return messages.add(pending.channel, body, ephemeral ? pending.user.id : null).json;
  }
}
