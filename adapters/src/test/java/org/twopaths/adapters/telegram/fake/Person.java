package org.twopaths.adapters.telegram.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Somebody who uses the bot; their private chat has their own id. */
public final class Person {
  private final World world;
  private final long id;
  private final String name;

  Person(World world, long id, String name) {
    this.world = world;
    this.id = id;
    this.name = name;
  }

  public long id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** The account as Telegram describes it. */
  public ObjectNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id)
        .put("is_bot", false)
        .put("first_name", name)
        .put("language_code", "en");
  }

  /** Writes in the private chat. */
  public void say(String text) {
    say(id, text);
  }

  /** Writes in a chat; in a group the bot hears only what privacy mode lets through. */
  public void say(long chat, String text) {
    world.say(this, chat, text, null);
  }

  /** Answers the bot's newest message in a chat that asks for a reply, or else its newest. */
  public void reply(long chat, String text) {
    world.say(this, chat, text, world.replyable(chat));
  }

  /** Sends something that is no text, such as {@code "voice"}, with an empty object as content. */
  public void send(String kind) {
    world.send(this, kind);
  }

  /** Presses the newest button with this label in the private chat. */
  public void press(String label) {
    press(id, label);
  }

  /** Presses the newest button with this label in a chat; throws when there is none. */
  public void press(long chat, String label) {
    world.press(this, chat, label);
  }

  /** Stops the bot, as a person can in their own chat. */
  public void block() {
    world.close(id, "bot was blocked by the user");
  }

  /** What the private chat shows, oldest first. */
  public List<Shown> sees() {
    return world.shown(id);
  }
}
