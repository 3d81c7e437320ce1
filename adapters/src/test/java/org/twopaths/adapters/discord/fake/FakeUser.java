package org.twopaths.adapters.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Somebody who uses the bot. */
public final class FakeUser {
  final String id;
  final String name;
  final boolean bot;
  private final FakeDiscord discord;
  private final FakeChannel direct;
  volatile String locale = "en-US";

  FakeUser(FakeDiscord discord, String id, String name, boolean bot) {
    this.discord = discord;
    this.id = id;
    this.name = name;
    this.bot = bot;
    this.direct = discord.directChannel(this);
  }

  public String id() {
    return id;
  }

  /** The private chat with the bot. */
  public FakeChannel dm() {
    return direct;
  }

  /** Their app speaks that language from now on. */
  public void reads(String tag) {
    locale = tag;
  }

  /** Writes to the bot in private. */
  public String say(String words) {
    return discord.say(this, direct, words, null);
  }

  /** Answers a message of the bot's in private. */
  public String reply(Shown first, String words) {
    return discord.reply(this, direct, first.id(), words);
  }

  /** Changes what they wrote to the bot in private. */
  public void rewrite(String message, String words) {
    discord.rewrite(direct, message, words);
  }

  /** Takes away what they wrote to the bot in private. */
  public void takeBack(String message) {
    discord.takeBack(direct, message);
  }

  /** Presses what has this id on the wire, whatever it says. */
  public void pressId(FakeChannel channel, Shown message, String customId) {
    discord.acts().press(this, channel, message, customId);
  }

  /** Sends the bot a picture in private. */
  public String sendPicture() {
    return discord.say(this, direct, "", "attachments");
  }

  /** Sends the bot something in private that is not only words, by Discord's name for it. */
  public String send(String kind, String words) {
    return discord.say(this, direct, words, kind);
  }

  /** Writes in a channel, to the others there. */
  public String say(FakeChannel channel, String words) {
    return discord.say(this, channel, words, null);
  }

  /** Uses a slash command; the argument may be null. */
  public void command(FakeChannel channel, String name, String argument) {
    discord.acts().command(this, channel, name, argument);
  }

  /** Presses a button. */
  public void press(FakeChannel channel, Shown message, String label) {
    discord.acts().press(this, channel, message, message.customId(label));
  }

  /** Presses the button that opens a window, writes into it and sends it. */
  public void write(FakeChannel channel, Shown message, String words) {
    write(channel, message, discord.writeLabel(), words);
  }

  /** The same, where that button is called something else. */
  public void write(FakeChannel channel, Shown message, String label, String words) {
    press(channel, message, label);
    discord.acts().fill(this, channel, message, words);
  }

  ObjectNode json() {
    return Json.object()
        .put("id", id)
        .put("username", name.toLowerCase(java.util.Locale.ROOT))
        .put("discriminator", "0")
        .put("global_name", name)
        .putNull("avatar")
        .put("bot", bot);
  }

  ObjectNode member() {
    ObjectNode member = Json.object();
    member.set("user", json());
    member.putArray("roles");
    return member
        .put("joined_at", "2026-01-01T00:00:00Z")
        .putNull("nick")
        .put("permissions", "2248473465835073")
        .put("flags", 0)
        .put("pending", false)
        .put("deaf", false)
        .put("mute", false);
  }
}
