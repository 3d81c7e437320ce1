package org.twopaths.bot;

import java.time.Duration;
import java.time.Instant;
import org.twopaths.store.Outbox;
import org.twopaths.text.Message;

/** A messenger the bot can speak on: the one port between the core and the outside. */
public interface Platform {

  String name();

  /**
   * Shows a message or changes one that was shown. Called by many threads, for each chat in order
   * and never twice at once for the same chat; a call may take its time, as no other chat waits for
   * it. May be called again with the same {@link Outgoing} after a crash, and then must not show it
   * a second time where the platform allows that at all. Throws nothing for trouble of the
   * platform: that is a {@link Delivery}.
   */
  Delivery send(Outgoing outgoing);

  /**
   * Takes what stands in a private chat out of sight, as far as a bot may: always what the bot said
   * and, where the platform lets it, what its person wrote. May be called again after a crash. Does
   * nothing on a platform that takes nothing away.
   *
   * @param until the platform's id of the message up to which it goes; empty for all that is there
   */
  default Delivery clear(String chat, String until) {
    return new Delivery.Sent("");
  }

  /**
   * One message on its way to one chat.
   *
   * @param chat the platform's id of the chat
   * @param onlyFor the platform id of the one person in a shared room who may see it; null for all
   *     there
   * @param number the message's number among those to this chat and reader; what {@link
   *     Inbound.Press} names
   * @param edits whether it takes the place of the message with that number
   * @param sentAs what the platform called it when it was first sent; null for a new one
   * @param purpose what it is for, which says how to treat a send of which nobody knows whether it
   *     arrived
   */
  record Outgoing(
      String chat,
      String onlyFor,
      long number,
      boolean edits,
      String sentAs,
      Purpose purpose,
      Message message) {

    /** Whether it comes without a sound: its reader did not do anything just now. */
    public boolean silent() {
      return purpose != Purpose.ANSWER;
    }
  }

  /** What a message is for, the most urgent first. */
  enum Purpose {
    /** Safety, and what follows from what its reader just did. Said twice is better than never. */
    ANSWER(Duration.ofDays(2)),
    /** Not to be shown: what was said before is taken out of sight, as its reader just asked. */
    CLEAR(Duration.ofDays(1)),
    /** Words that a person released: all of them once, and never twice. */
    RELAY(Duration.ofDays(7)),
    /** What comes without its reader having acted: a question, or how the other's step went on. */
    PROMPT(Duration.ofDays(1)),
    /** A gentle word to someone whose turn it still is. Never is better than twice. */
    REMINDER(Duration.ofHours(1));

    private final Duration lasts;

    Purpose(Duration lasts) {
      this.lasts = lasts;
    }

    /** How long it waits for a platform that is down; it is not shown any more after that. */
    public Duration lasts() {
      return lasts;
    }

    /** On which terms something for it goes out that was said then. */
    Outbox.Terms from(Instant said) {
      return new Outbox.Terms(name(), ordinal(), said.plus(lasts));
    }
  }

  /** What became of it. */
  sealed interface Delivery {
    /** Shown; the platform's own id of the message. */
    record Sent(String id) implements Delivery {}

    /** Not yet: try again after this long. */
    record Later(Duration after) implements Delivery {}

    /** Never: the chat is closed to us. */
    record Never(String reason) implements Delivery {}
  }
}
