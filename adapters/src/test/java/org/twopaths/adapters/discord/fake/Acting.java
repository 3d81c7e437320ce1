package org.twopaths.adapters.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What people do besides writing: commands, presses, filling in a window. */
final class Acting {
  private static final int COMMAND = 2;
  private static final int COMPONENT = 3;
  private static final int FILLED = 5;

  private final World world;
  private final Gateway gateway;

  Acting(World world, Gateway gateway) {
    this.world = world;
    this.gateway = gateway;
  }

  void command(FakeUser user, FakeChannel channel, String name, String argument) {
    synchronized (world) {
      if (!new Commands(world).offers(name, channel.context(), argument != null)) {
        throw new AssertionError("/" + name + " is not offered in " + channel.name);
      }
      ObjectNode data = Json.object().put("id", "77").put("name", name).put("type", 1);
      if (argument != null) {
        ObjectNode option = data.putArray("options").addObject();
        option.put("name", "what").put("type", 3).put("value", argument);
      }
      begin(user, channel, COMMAND, data);
    }
  }

  void press(FakeUser user, FakeChannel channel, Shown message, String customId) {
    synchronized (world) {
      ObjectNode data = Json.object().put("custom_id", customId).put("component_type", 2);
      begin(user, channel, COMPONENT, data.put("on", message.id()));
    }
  }

  /** Fills in the window that the person's last press opened. */
  void fill(FakeUser user, FakeChannel channel, Shown message, String words) {
    ObjectNode modal = Until.found("a window", () -> windowOf(user));
    synchronized (world) {
      ObjectNode field = Json.object().put("type", 4).put("id", 2).put("value", words);
      field.put(
          "custom_id",
          modal.path("components").path(0).path("component").path("custom_id").asText());
      ObjectNode data = Json.object().put("custom_id", modal.path("custom_id").asText());
      ObjectNode label = data.putArray("components").addObject().put("type", 18).put("id", 1);
      label.set("component", field);
      begin(user, channel, FILLED, data.put("on", message.id()));
    }
  }

  private ObjectNode windowOf(FakeUser user) {
    synchronized (world) {
      for (World.Pending pending : world.pending.values()) {
        if (pending.user == user && pending.modal != null) {
          ObjectNode modal = pending.modal;
          pending.modal = null;
          return modal;
        }
      }
      return null;
    }
  }

  private void begin(FakeUser user, FakeChannel channel, int type, ObjectNode data) {
    World.Pending pending = new World.Pending(world.id(), channel, user);
    world.pending.put(pending.token, pending);
    ObjectNode event = Json.object().put("id", pending.id).put("token", pending.token);
    event.put("application_id", World.APPLICATION).put("type", type).put("version", 1);
    if (data.has("on")) {
      World.Post on = channel.posts.get(data.remove("on").asText());
      pending.original = on;
      event.set("message", on.json);
    }
    event.set("data", data);
    place(event, user, channel);
    gateway.dispatch("INTERACTION_CREATE", event);
  }

  private static void place(ObjectNode event, FakeUser user, FakeChannel channel) {
    event.put("channel_id", channel.id).put("locale", user.locale);
    event.put("app_permissions", "2248473465835073");
    event.set("channel", channel.json());
    event.putArray("entitlements");
    event.put("context", channel.context());
    ObjectNode owners = event.putObject("authorizing_integration_owners");
    owners.put(channel.isForeign() || channel.isDirect() ? "1" : "0", channel.installer(user));
    if (channel.server == null) {
      event.set("user", user.json());
      return;
    }
    event.put("guild_id", channel.server.id).put("guild_locale", "en-US");
    // A real interaction in a server carries a small description of it.
    ObjectNode guild = event.putObject("guild").put("id", channel.server.id);
    guild.put("locale", "en-US").putArray("features");
    event.set("member", user.member());
  }
}
