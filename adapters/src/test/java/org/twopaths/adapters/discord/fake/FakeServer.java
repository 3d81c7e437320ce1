package org.twopaths.adapters.discord.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A server; in a foreign one the bot is not. */
public final class FakeServer {
  private static final String MEMBER_RIGHTS = "2248473465835073";

  final String id;
  final FakeUser owner;
  final Map<String, FakeUser> members = new LinkedHashMap<>();
  final boolean foreign;
  private final FakeDiscord discord;
  private final World world;
  private final List<ObjectNode> roles = new ArrayList<>();

  FakeServer(FakeDiscord discord, World world, boolean foreign, FakeUser... people) {
    this.discord = discord;
    this.foreign = foreign;
    this.world = world;
    this.id = world.id();
    this.owner = people[0];
    for (FakeUser person : people) {
      members.put(person.id, person);
    }
    roles.add(role(id, "@everyone", MEMBER_RIGHTS));
    ObjectNode own = role(world.id(), "Two Paths", MEMBER_RIGHTS);
    own.putObject("tags").put("bot_id", World.BOT);
    roles.add(own);
  }

  /** Adds a channel that everybody in the server sees. */
  public FakeChannel channel(String name) {
    return discord.channel(this, name);
  }

  void tell(String event, ObjectNode what) {
    discord.tell(event, what);
  }

  /** The bot is put out. */
  public void putOutBot() {
    synchronized (world) {
      world.servers.remove(id);
      world.channels.values().stream()
          .filter(channel -> channel.server == this)
          .forEach(channel -> channel.refusal = 50_001);
    }
    tell("GUILD_DELETE", Json.object().put("id", id));
  }

  public void join(FakeUser user) {
    synchronized (world) {
      members.put(user.id, user);
    }
  }

  /** Adds a role and returns its id. */
  public String role(String name, boolean administrator) {
    synchronized (world) {
      ObjectNode role = role(world.id(), name, administrator ? "8" : MEMBER_RIGHTS);
      roles.add(role);
      ObjectNode event = Json.object().put("guild_id", id);
      event.set("role", role);
      tell("GUILD_ROLE_CREATE", event);
      return role.path("id").asText();
    }
  }

  private static ObjectNode role(String id, String name, String permissions) {
    ObjectNode role = Json.object().put("id", id).put("name", name);
    role.put("permissions", permissions).put("color", 0).put("hoist", false).put("flags", 0);
    role.putObject("colors").put("primary_color", 0);
    return role.put("position", 0).put("managed", false).put("mentionable", false);
  }

  ObjectNode json() {
    ObjectNode json = Json.object().put("id", id).put("name", "server").put("owner_id", owner.id);
    ArrayNode allRoles = json.putArray("roles");
    roles.forEach(role -> allRoles.add(role.deepCopy()));
    json.putArray("emojis");
    json.putArray("stickers");
    json.putArray("features");
    return json.put("afk_timeout", 300)
        .put("approximate_member_count", members.size() + 1)
        .put("premium_progress_bar_enabled", false)
        .put("preferred_locale", "en-US");
  }

  /** As the gateway describes it. */
  ObjectNode created() {
    ObjectNode json = json();
    json.put("member_count", members.size() + 1).put("unavailable", false).put("large", false);
    for (String list : List.of("threads", "guild_scheduled_events", "voice_states", "presences")) {
      json.putArray(list);
    }
    ArrayNode channels = json.putArray("channels");
    world.channels.values().stream()
        .filter(channel -> channel.server == this && !channel.deleted)
        .forEach(channel -> channels.add(channel.json()));
    ObjectNode self = Json.object();
    self.set("user", World.bot());
    self.putArray("roles");
    self.put("joined_at", "2026-01-01T00:00:00Z").put("deaf", false).put("mute", false);
    json.putArray("members").add(self.put("flags", 0));
    return json;
  }
}
