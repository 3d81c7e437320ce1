package org.twopaths.engine.time;

import java.time.Duration;

/** Every bound of the engine, in one place. */
public final class Limits {
  /** Steps entered for one event; a flow that needs more has a cycle without a wait. */
  public static final int STEPS_PER_EVENT = 50;

  /** Flows on top of each other on one track; beyond it the oldest one asked for is put aside. */
  public static final int FRAMES = 6;

  /** How long a yes to show words can be taken back, before anything of them goes out. */
  public static final Duration UNDO = Duration.ofMinutes(2);

  /** How long words stay on the shelf before they go, unseen. */
  public static final Duration SHELF = Duration.ofDays(7);

  /** How long a letter waits for a reader whose pace keeps it closed; then it goes, unread. */
  public static final Duration LETTER = Duration.ofDays(14);

  /** How often such a letter is looked at again. */
  public static final Duration LETTER_LOOKS = Duration.ofDays(1);

  /** How much later a timer is tried again when something else is talked about at that moment. */
  public static final Duration BUSY = Duration.ofMinutes(1);

  /** The most that this grows to while what is talked about waits for somebody who is away. */
  public static final Duration AWAY = Duration.ofHours(1);

  /**
   * Joint talks that may open on one day, and in seven days: rest between talks, and cover for a
   * no.
   */
  public static final int TALKS_A_DAY = 1;

  public static final int TALKS_A_WEEK = 3;

  /** How long a person's own lines are kept after they were last put there. */
  public static final Duration OWN_LINES = Duration.ofDays(30);

  /** How long a question does not come again to the same person. */
  public static final Duration NO_QUESTION_AGAIN = Duration.ofDays(180);

  /** Questions that can be drawn on one day: one, and another one twice. */
  public static final int QUESTIONS_A_DAY = 3;

  /**
   * How often in one minute a person is told that what they sent is no answer. Then they are asked
   * once to slow down, and more of that kind meets silence until the minute is over, or until they
   * ask for something or give an answer.
   */
  public static final int NO_ANSWERS_A_MINUTE = 6;

  /** The same words again within this time were sent once too often, by a hand or by the line. */
  public static final Duration TWICE = Duration.ofSeconds(2);

  /** Signs that may go from one to the other on one day of the sender's. */
  public static final int SIGNS_A_DAY = 3;

  /**
   * How long whoever forgot their passphrase waits until it is gone: time for its owner to notice.
   */
  public static final Duration FORGOTTEN_PASSPHRASE = Duration.ofDays(7);

  private Limits() {}
}
