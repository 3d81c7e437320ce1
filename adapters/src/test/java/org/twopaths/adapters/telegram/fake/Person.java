package org.twopaths.adapters.telegram.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Somebody who uses the bot; their private chat has their own id. */
public final class Person {
  private final World world;
  private final long id;
  private final String name;
  private volatile String language = "en";

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
        .put("language_code", language);
  }

  /** Their app speaks that language from now on. */
  public void reads(String tag) {
    language = tag;
  }

  /** Has let the bot write to them, in an earlier life of the bot. */
  public Person whoStarted() {
    world.open(id);
    return this;
  }

  /** Writes in the private chat. */
  public void say(String text) {
    say(id, text);
  }

  /** Writes in a chat; in a group the bot hears only what privacy mode lets through. */
  public Shown say(long chat, String text) {
    return world.say(this, chat, text, null);
  }

  /** Answers the bot's newest message in a chat that asks for a reply, or else its newest. */
  public Shown reply(long chat, String text) {
    return world.say(this, chat, text, world.replyable(chat));
  }

  /** Answers an older message. */
  public Shown replyTo(long chat, Shown post, String text) {
    return world.say(this, chat, text, post);
  }

  /** Changes what they wrote. */
  public void edit(long chat, Shown post, String text) {
    world.edit(this, chat, post, text);
  }

  /** Sends something that is no text, such as {@code "voice"}, with an empty object as content. */
  public void send(String kind) {
    world.send(this, id, kind, null);
  }

  /** Answers as {@link #reply}, with something that is no text. */
  public void replyWith(long chat, String kind) {
    world.send(this, chat, kind, world.replyable(chat));
  }

  /** Presses the newest button with this label in the private chat. */
  public void press(String label) {
    press(id, label);
  }

  /** Presses the newest button with this label in a chat; throws when there is none. */
  public void press(long chat, String label) {
    world.press(this, chat, label);
  }

  /** Presses what a message once had, though its button may be gone by now. */
  public void press(long chat, Shown post, String data) {
    world.pressData(this, world.chat(chat), post, data);
  }

  /** Stops the bot, as a person can in their own chat. */
  public void block() {
    world.close(id, "bot was blocked by the user");
    world.ourselves(this, id, "kicked");
  }

  /** Lets the bot in again. */
  public void unblock() {
    world.open(id);
    world.ourselves(this, id, "member");
  }

  /** What the private chat shows, oldest first. */
  public List<Shown> sees() {
    return world.shown(id);
  }
}
