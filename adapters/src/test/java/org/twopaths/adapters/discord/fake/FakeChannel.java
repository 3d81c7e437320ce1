package org.twopaths.adapters.discord.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A place where messages stand: a private chat with the bot, or a channel of a server. */
public final class FakeChannel {
  private static final long VIEW = 1L << 10;

  /** A channel of a server, a direct chat, a chat of several. */
  private static final int[] TYPES = {0, 1, 3};

  final String id;
  final String name;
  final FakeServer server;
  final FakeUser owner;
  final Map<String, World.Post> posts = new LinkedHashMap<>();
  final Map<String, String> nonces = new HashMap<>();
  private final World world;
  private final List<ObjectNode> rules = new ArrayList<>();
  boolean deleted;
  int refusal;

  /** Whether the bot may send files into it. */
  boolean files = true;

  /** Without a server it is its owner's chat with the bot, and without either one of others. */
  FakeChannel(World world, String name, FakeServer server, FakeUser owner) {
    this.world = world;
    this.id = world.id();
    this.name = name;
    this.server = server;
    this.owner = owner;
  }

  public String id() {
    return id;
  }

  /** Only these, besides owner and administrators, see the channel from now on. */
  public FakeChannel closedBut(FakeUser... members) {
    rule(server.id, 0, "deny");
    rule(World.BOT, 1, "allow");
    for (FakeUser member : members) {
      rule(member.id, 1, "allow");
    }
    return this;
  }

  /** From now on these see it, besides the owner; the bot is not told. */
  public void holds(FakeUser... people) {
    synchronized (world) {
      rules.clear();
      closedBut(people);
    }
  }

  /** The bot is told that something about it changed. */
  public void tellOfChange() {
    server.tell("CHANNEL_UPDATE", json());
  }

  /** From now on the bot may send no files into it. */
  public void takesNoFiles() {
    synchronized (world) {
      files = false;
    }
  }

  public boolean isDeleted() {
    synchronized (world) {
      return deleted;
    }
  }

  /** One more person sees it. */
  public void letIn(FakeUser user) {
    rule(user.id, 1, "allow");
    tellOfChange();
  }

  /** A person does not see it any more. */
  public void shutOut(FakeUser user) {
    synchronized (world) {
      rules.removeIf(rule -> rule.path("id").asText().equals(user.id));
    }
    tellOfChange();
  }

  /** Those with this role see it too. */
  public FakeChannel openFor(String role) {
    rule(role, 0, "allow");
    return this;
  }

  private void rule(String who, int type, String effect) {
    synchronized (world) {
      ObjectNode rule = Json.object().put("id", who).put("type", type);
      rule.put("allow", "0").put("deny", "0").put(effect, Long.toString(VIEW));
      rules.add(rule);
    }
  }

  /**
   * From now on the bot's messages here are refused with Discord's code, such as 50007; 0 ends it.
   */
  public void refuse(int code) {
    synchronized (world) {
      refusal = code;
    }
  }

  /** It is gone. */
  public void delete() {
    synchronized (world) {
      deleted = true;
    }
    server.tell("CHANNEL_DELETE", json());
  }

  /** What stands here for all. */
  public List<Shown> shown() {
    return seenBy(null);
  }

  /** What a person sees here, their own part included. */
  public List<Shown> seenBy(FakeUser reader) {
    synchronized (world) {
      return posts.values().stream()
          .filter(post -> post.onlyFor == null || reader != null && post.onlyFor.equals(reader.id))
          .map(Shown::of)
          .toList();
    }
  }

  /** The bot's message here that has these words, as soon as it stands. */
  public Shown await(String words) {
    return await(null, words);
  }

  /** The same, of what one person sees. */
  public Shown await(FakeUser reader, String words) {
    try {
      return Until.found("'" + words + "' in " + name, () -> last(reader, words));
    } catch (AssertionError missing) {
      throw new AssertionError(missing.getMessage() + "; there is " + words(reader), missing);
    }
  }

  private Shown last(FakeUser reader, String words) {
    return seenBy(reader).stream()
        .filter(shown -> shown.author().equals(World.BOT) && shown.text().contains(words))
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private List<String> words(FakeUser reader) {
    return seenBy(reader).stream().map(Shown::text).toList();
  }

  World.Post put(World.Post post) {
    posts.put(post.id(), post);
    return post;
  }

  boolean isDirect() {
    return server == null && owner != null;
  }

  /** Whether the bot is no member here, and is only asked for by who installed it. */
  boolean isForeign() {
    return server == null ? owner == null : server.foreign;
  }

  /** Discord's number for the kind of place. */
  int context() {
    return server != null ? 0 : isDirect() ? 1 : 2;
  }

  String installer(FakeUser user) {
    return server == null || server.foreign ? user.id : server.id;
  }

  ObjectNode json() {
    ObjectNode json = Json.object().put("id", id).put("type", TYPES[context()]);
    json.put("flags", 0).put("last_message_id", "0");
    if (server == null) {
      ArrayNode recipients = json.putArray("recipients");
      if (isDirect()) {
        recipients.add(owner.json());
      } else {
        json.put("owner_id", id).put("name", name).putNull("icon");
      }
      return json;
    }
    json.put("name", name).put("guild_id", server.id).put("position", 0).put("nsfw", false);
    json.put("permissions", "2248473465835073");
    ArrayNode all = json.putArray("permission_overwrites");
    rules.forEach(all::add);
    return json;
  }
}
