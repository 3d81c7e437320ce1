package org.twopaths.adapters.practice;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform.Outgoing;
import org.twopaths.text.Message;

/**
 * One line of the room's file: all that was shown and done, in order, is what the room is. Times
 * are milliseconds of the room's own clock.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Entry.Began.class, name = "began"),
  @JsonSubTypes.Type(value = Entry.Shown.class, name = "shown"),
  @JsonSubTypes.Type(value = Entry.Cleared.class, name = "cleared"),
  @JsonSubTypes.Type(value = Entry.Said.class, name = "said"),
  @JsonSubTypes.Type(value = Entry.Pressed.class, name = "pressed"),
  @JsonSubTypes.Type(value = Entry.Taken.class, name = "taken"),
})
sealed interface Entry {

  /** The room was opened for the first time; the key makes its event ids its own. */
  record Began(String key) implements Entry {}

  /** The bot showed a message, or changed the one with that number. */
  record Shown(Pane pane, Partner onlyFor, long number, long at, Message message) implements Entry {

    static Shown of(Outgoing outgoing, long at) {
      String reader = outgoing.onlyFor();
      return new Shown(
          Pane.of(outgoing.chat()),
          reader == null ? null : Partner.of(reader),
          outgoing.number(),
          at,
          outgoing.message());
    }
  }

  /** All that stood in a private chat is out of sight. */
  record Cleared(Pane pane) implements Entry {}

  /** A person did something; each has a number of its own. */
  sealed interface Deed extends Entry {
    long number();

    Pane pane();

    Partner as();

    Inbound.Act act();

    default Inbound inbound(String key) {
      return new Inbound("practice", key + "-" + number(), pane().chat(), as().sender(), act());
    }
  }

  /** They wrote something; only for them when it is a command that concerns nobody else. */
  record Said(long number, Pane pane, Partner as, Partner onlyFor, long at, String words)
      implements Deed {
    @Override
    public Inbound.Act act() {
      return Slash.read(words);
    }

    @Override
    public String toString() {
      return "Said[" + number + "]";
    }
  }

  /** They pressed a button. */
  record Pressed(long number, Pane pane, Partner as, long at, long message, int button)
      implements Deed {
    @Override
    public Inbound.Act act() {
      return new Inbound.Press(message, button);
    }
  }

  /** The bot has taken over the deed with that number for good. */
  record Taken(long number) implements Entry {}
}
