package org.twopaths.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.twopaths.flow.Setting;

/** Something the shell is to do. Nothing has been done yet. */
public sealed interface Effect {

  /** Who sees a line. */
  sealed interface To {
    /** One person, in their private chat. */
    record Private(String person) implements To {}

    /** Everyone in the couple's room. */
    record Room() implements To {}

    /** One person in the room, so that the other does not see it. */
    record Aside(String person) implements To {}

    To ROOM = new Room();
  }

  /**
   * What can be done under a line.
   *
   * @param question the key under which the labels of the options are looked up
   * @param options in order
   * @param writes whether own words are awaited
   */
  record Prompt(String track, long number, String question, List<String> options, boolean writes) {}

  /** What sort of line it is, for whoever has to carry it. */
  enum Sort {
    /** A line like most. */
    LINE,
    /** Words that a person released, in a line of their own. */
    RELEASED,
    /** Words that a person released to the other alone. */
    LETTER,
    /** A gentle word to someone whose turn it still is. */
    NUDGE,
    /** A line that is drawn too, for whoever would rather look than read. */
    DRAWN,
    /** Something to be saved rather than read. */
    FILE
  }

  /**
   * A line to someone.
   *
   * @param key which text
   * @param values what its placeholders stand for
   * @param prompt what can be done under it; null for nothing
   */
  record Tell(To to, String key, Map<String, Value> values, Prompt prompt, Sort sort)
      implements Effect {}

  /** The line of an open prompt changes in place. */
  record Change(To to, String key, Map<String, Value> values, Prompt prompt) implements Effect {}

  /**
   * The prompt of a wait can no longer be pressed.
   *
   * @param chosen the option that was pressed, to be shown; null to show none
   */
  record Close(To to, String key, String track, long number, String chosen) implements Effect {}

  /** Why the engine wants to be woken. */
  enum Timer {
    /** A wait ends. */
    LATE,
    /** A wait may use a gentle word. */
    NUDGE,
    /** The next beat of a paced exercise. */
    BEAT,
    /** A rest is over. */
    REST,
    /** A flow that was put aside comes back. */
    RESUME,
    /** A scheduled flow, named in the detail. */
    BEGIN,
    /** The time of lines of one's own may be over. */
    FADE,
    /** A slot at which the shelf for the flow named in the detail may open. */
    REVEAL
  }

  /** Wake me at that time. */
  record Wake(String track, Timer kind, long number, String detail, Instant at) implements Effect {}

  /** A person keeps words of their own on purpose, for a while. */
  record Note(String person, String words) implements Effect {
    @Override
    public String toString() {
      return "Note[]";
    }
  }

  /** A person does not allow any more that the words of that text are shown. */
  record Revoke(String person, String key) implements Effect {}

  /** Whoever runs the bot is told what sort of thing went wrong, and not by whom. */
  record Report(String kind) implements Effect {}

  /** A person chose a setting. */
  record Keep(String person, Setting setting, String value) implements Effect {}
}
