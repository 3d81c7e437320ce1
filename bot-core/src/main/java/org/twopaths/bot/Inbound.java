package org.twopaths.bot;

import java.util.Set;

/**
 * Something a person did on a platform, as its adapter understood it.
 *
 * @param platform the platform's name
 * @param event the platform's id of this event: the same one twice is handled once
 * @param chat where it happened
 * @param sender who did it
 * @param act what they did
 */
public record Inbound(String platform, String event, Chat chat, Sender sender, Act act) {

  /**
   * A chat on a platform.
   *
   * @param id the platform's id of it
   * @param members for a shared room the platform ids of everyone in it besides the bot; null for a
   *     private chat
   */
  public record Chat(String id, Set<String> members) {
    public boolean shared() {
      return members != null;
    }
  }

  /**
   * A person's account on a platform: its id, which decides, and the name it shows, which does not.
   */
  public record Sender(String id, String name) {}

  /** What a person did. */
  public sealed interface Act {}

  /** They wrote something. */
  public record Text(String words) implements Act {
    @Override
    public String toString() {
      return "Text[]";
    }
  }

  /** They pressed the button at a place (from 0) of the message with that number in that chat. */
  public record Press(long message, int button) implements Act {}

  /** They used a slash command: its name without the slash, and what stood behind it, or "". */
  public record Command(String name, String argument) implements Act {
    @Override
    public String toString() {
      return "Command[" + name + "]";
    }
  }

  /** They sent something the bot cannot read, such as a photo or a voice message. */
  public record Unreadable() implements Act {}
}
