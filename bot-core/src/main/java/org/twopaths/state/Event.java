package org.twopaths.state;

/** Something that happened, after it is known who did it and where. */
public sealed interface Event {

  /** A person asked for a flow, in private or in the room. */
  record Start(String by, String flow, boolean inRoom) implements Event {}

  /**
   * A person wrote something.
   *
   * @param message the platform's id of the message; null when there was none
   */
  record Said(String by, String words, boolean inRoom, String message) implements Event {
    @Override
    public String toString() {
      return "Said[]";
    }
  }

  /**
   * A person wrote, in their private chat, what the joint flow awaits of them: nobody else has seen
   * it yet.
   */
  record Drafted(String by, String words, String message) implements Event {
    @Override
    public String toString() {
      return "Drafted[]";
    }
  }

  /** A person changed a message of theirs, which reads so now. */
  record Edited(String by, String words, boolean inRoom, String message) implements Event {
    @Override
    public String toString() {
      return "Edited[]";
    }
  }

  /** A person wants the words of a message that they took away dropped here too. */
  record Erased(String by, String message) implements Event {}

  /** Someone came into the couple's room or left it. */
  record RoomChanged() implements Event {}

  /** The couple's room is gone, or closed to us. */
  record RoomGone() implements Event {}

  /** A partner says that the room is theirs again. */
  record RoomConfirmed(String by) implements Event {}

  /** A person pressed an option of the prompt of a wait. */
  record Pressed(String by, String track, long number, String option) implements Event {}

  /** A person typed a passphrase, of which only this came. */
  record Secret(String by, String outcome) implements Event {}

  /** A person did something that no flow hears. */
  record Heard(String by) implements Event {}

  /** A person wants to stop what is going on where they are. */
  record Stop(String by, boolean inRoom) implements Event {}

  /** A person leaves at once, without a trace to the other. */
  record Exit(String by) implements Event {}

  /** The couple ends, by one of them, without a word to the other. */
  record Part(String by) implements Event {}

  /** A person wants all dropped that they wrote and nobody has seen; silent to the other. */
  record Forget(String by) implements Event {}

  /** A person sent something that cannot be read. */
  record Unreadable(String by, Beside beside) implements Event {
    /** What words there are with it, which are not taken. */
    public enum Beside {
      NOTHING,
      CAPTION,
      PASSED_ON,
      /** The very words that were an answer a moment ago. */
      TWICE
    }
  }

  /** A time came that the engine had asked for. */
  record TimerFired(String track, Effect.Timer kind, long number, String detail) implements Event {}
}
