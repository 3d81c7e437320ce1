package org.twopaths.config.proof;

import java.time.Instant;

/**
 * One thing that somebody does in a life. What it comes down to depends on what they see then, so
 * that the same act fits every life.
 *
 * @param id its place in the script; the same in every variation of it
 * @param at when; no two acts of a script share an instant
 * @param room whether it is done in the room, for both to see
 * @param kind what it is
 * @param dice decides between what is possible
 * @param words a command's name, or the words that are written
 */
record Act(int id, Instant at, Who who, boolean room, Kind kind, int dice, String words) {

  /** Whose act it is: the one whose private input is varied, or the other, who looks on. */
  enum Who {
    SUBJECT,
    OTHER
  }

  /** What is done. */
  enum Kind {
    /** Answers what is asked so that it goes on to what the life is about. */
    ANSWER,
    /** Answers what is asked, in any way. */
    ANY_ANSWER,
    COMMAND,
    /** Writes, whether or not something is asked. */
    SAY,
    STOP,
    HELP,
    /** Presses a button that may be long gone. */
    OLD_PRESS,
    UNREADABLE,
    /** Changes the message they wrote last in private. */
    REWORD,
    /** Takes the message away that they wrote last in private. */
    TAKE_BACK,
    /** Writes words that ask for help. */
    CRY,
    /** Closes their private chat to the bot. */
    BLOCK,
    /** Somebody comes into the room. */
    THIRD,
    NOTHING
  }

  boolean isPrivate() {
    return who == Who.SUBJECT && !room;
  }

  Act as(Kind other, int otherDice, String otherWords) {
    return new Act(id, at, who, room, other, otherDice, otherWords);
  }

  Act at(Instant other) {
    return new Act(id, other, who, room, kind, dice, words);
  }

  @Override
  public String toString() {
    String where = room ? " in the room" : "";
    return at + " " + who + where + ": " + kind + " " + dice + (words == null ? "" : " " + words);
  }
}
