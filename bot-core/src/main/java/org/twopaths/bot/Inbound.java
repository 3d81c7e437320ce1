package org.twopaths.bot;

import java.util.Set;
import org.twopaths.bot.discreet.Typed;
import org.twopaths.text.Relayed;

/**
 * Something a person did on a platform, as its adapter understood it.
 *
 * @param platform the platform's name
 * @param event the platform's id of this event: the same one twice is handled once
 * @param chat where it happened
 * @param sender who did it
 * @param act what they did
 * @param message the platform's id, within that chat, of the message that was written, changed or
 *     taken away; null when there is none
 */
public record Inbound(
    String platform, String event, Chat chat, Sender sender, Act act, String message) {

  /** Something that was done without a message of the person's own, or that no edit can reach. */
  public Inbound(String platform, String event, Chat chat, Sender sender, Act act) {
    this(platform, event, chat, sender, act, null);
  }

  /** The same with what is left of the passphrase that was typed. */
  Inbound without(Typed.Made made) {
    return new Inbound(platform, event, chat, sender, new Secret(made), message);
  }

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
   *
   * @param language the tag of the language their app speaks, such as {@code de-AT}; null where the
   *     platform does not say
   */
  public record Sender(String id, String name, String language) {
    /** No tag of a language is longer (RFC 5646, 4.4.1). */
    private static final int TAG = 35;

    public Sender {
      name = Relayed.name(name);
      language = language == null || language.length() > TAG ? null : language;
    }

    public Sender(String id, String name) {
      this(id, name, null);
    }
  }

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

  /** They typed a passphrase, and this is left of it; no adapter makes one. */
  public record Secret(Typed.Made made) implements Act {}

  /** They sent something the bot cannot read, such as a photo or a voice message. */
  public record Unreadable(Beside beside) implements Act {
    /** What words there are with it: none of them is taken for the person's own answer. */
    public enum Beside {
      NOTHING,
      /** Under a picture; they may be about the picture. */
      CAPTION,
      /** In something passed on, which somebody else said, or the bot, or the person elsewhere. */
      PASSED_ON
    }

    public Unreadable() {
      this(Beside.NOTHING);
    }
  }

  /** They changed a message they had written; these are its words now. */
  public record Edited(String words) implements Act {
    @Override
    public String toString() {
      return "Edited[]";
    }
  }

  /** They took a message away that they had written. */
  public record Deleted() implements Act {}

  /**
   * Something a platform says about a chat, and nobody to the bot. The sender is whoever it
   * concerns, or did it, if the platform tells; in a room it does not matter.
   */
  public sealed interface Report extends Act {}

  /** Somebody came into a shared room or left it; the chat says who is in it now. */
  public record RoomChanged() implements Report {}

  /** A shared room is gone or closed to us: deleted, the bot put out, its rights taken. */
  public record RoomGone() implements Report {}

  /**
   * A person closed their private chat to us. An adapter also reports this when a send is refused
   * for that reason, so that nothing more is sent there.
   */
  public record ChatClosed() implements Report {}

  /** A person's private chat is open to us again. */
  public record ChatOpened() implements Report {}
}
