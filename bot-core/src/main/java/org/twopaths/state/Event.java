package org.twopaths.state;

/** Something that happened, after it is known who did it and where. */
public sealed interface Event {

  /** A person asked for a flow, in private or in the room. */
  record Start(String by, String flow, boolean inRoom) implements Event {}

  /** A person wrote something. */
  record Said(String by, String words, boolean inRoom) implements Event {
    @Override
    public String toString() {
      return "Said[]";
    }
  }

  /** A person pressed an option of the prompt of a wait. */
  record Pressed(String by, String track, long number, String option) implements Event {}

  /** A person wants to stop what is going on where they are. */
  record Stop(String by, boolean inRoom) implements Event {}

  /** A person leaves at once, without a trace to the other. */
  record Exit(String by) implements Event {}

  /** The couple ends, by one of them, without a word to the other. */
  record Part(String by) implements Event {}

  /** A person sent something that cannot be read. */
  record Unreadable(String by) implements Event {}

  /** A time came that the engine had asked for. */
  record TimerFired(String track, Effect.Timer kind, long number, String detail) implements Event {}
}
