package org.twopaths.config.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.twopaths.config.proof.Act.Kind;

/**
 * A way in which one partner's private input may differ, by its name in the literature of
 * noninterference: whatever is varied, the other one may not tell.
 */
enum Variation {
  /** Other words of the same length. */
  CONTENT("NI-content"),
  /** Other words of another length. */
  LENGTH("NI-length"),
  /** Other choices. */
  CHOICE("NI-choice"),
  /** Nothing at all is done in private. */
  PRESENCE("NI-presence"),
  /** From some moment on: stopped, declined, nothing more. */
  DECLINE("NI-decline"),
  /** Sooner or later. */
  TIME("NI-time"),
  /** The messages written so far are changed, or taken away before anything of them shows. */
  REWORD("NI-content by edit"),
  TAKE_BACK("NI-erase by message"),
  /** The private chat is closed to the bot. */
  BLOCK("NI-decline by block"),
  /** The private chat refuses, slow, or has trouble. */
  FAULT("NI-fault"),
  /** Left without a word, and never seen again. */
  ERASE("NI-erase"),
  /** Unpaired without a word. */
  UNPAIR("NI-erase by unpair"),
  /** Everything of theirs forgotten, the pairing with it. */
  FORGET("NI-erase by forget"),
  /** Help was asked for, and what is under it looked at. */
  SAFETY("NI-safety"),
  /** What is written runs into a bug of ours. */
  BUG("NI-bug");

  final String title;

  Variation(String title) {
    this.title = title;
  }

  /** The same script with the subject's private input changed. */
  List<Act> of(List<Act> script, SplittableRandom random) {
    int from = from(script, random);
    List<Act> varied = new ArrayList<>();
    int place = 0;
    for (Act act : script) {
      boolean varies = act.isPrivate() && act.id() >= from;
      varied.add(varies ? vary(act, place++, random) : act);
    }
    varied.sort(Comparator.comparing(Act::at));
    return varied;
  }

  /** The first act that is changed: often the very first one, else any. */
  private int from(List<Act> script, SplittableRandom random) {
    List<Integer> ids = script.stream().filter(Act::isPrivate).map(Act::id).toList();
    if (ids.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    if (this == REWORD || this == TAKE_BACK) {
      return ids.get(ids.size() / 3 + random.nextInt(ids.size() - ids.size() / 3));
    }
    boolean all = this == CONTENT || this == LENGTH || random.nextInt(3) == 0;
    return all ? ids.getFirst() : ids.get(random.nextInt(ids.size()));
  }

  /**
   * @param place the how-manieth changed act it is, from 0
   */
  private Act vary(Act act, int place, SplittableRandom random) {
    boolean first = place == 0;
    return switch (this) {
      case CONTENT, LENGTH, FAULT, BUG -> act;
      case CHOICE -> choose(act, random);
      case PRESENCE -> nothing(act);
      case DECLINE -> first ? decline(act, random) : nothing(act);
      case TIME -> act.at(act.at().plusSeconds(random.nextInt(-100, 400)));
      case ERASE -> first ? command(act, "exit") : nothing(act);
      case UNPAIR, FORGET -> leave(act, place);
      case SAFETY -> first ? help(act) : press(act, act.dice());
      case REWORD -> first ? act.as(Kind.REWORD, act.dice(), null) : act;
      case TAKE_BACK -> takeBack(act, place);
      case BLOCK -> first ? act.as(Kind.BLOCK, 0, null) : nothing(act);
    };
  }

  private static Act choose(Act act, SplittableRandom random) {
    Kind kind = act.kind() == Kind.ANSWER ? Kind.ANY_ANSWER : act.kind();
    return act.as(kind, random.nextInt(1 << 16), act.words());
  }

  /** Whether they leave for good, and what is shared ends with it. */
  boolean leaves() {
    return this == UNPAIR || this == FORGET;
  }

  /** The word by which somebody leaves, and the first button under what it asks. */
  private Act leave(Act act, int place) {
    return switch (place) {
      case 0 -> command(act, this == UNPAIR ? "unpair" : "forget");
      case 1 -> press(act, 0);
      default -> nothing(act);
    };
  }

  private static Act help(Act act) {
    return act.dice() % 2 == 0 ? command(act, "now") : act.as(Kind.CRY, act.dice(), null);
  }

  /** Whoever takes a message away is asked whether its words are to go here too. */
  private static Act takeBack(Act act, int place) {
    return switch (place) {
      case 0 -> act.as(Kind.TAKE_BACK, 0, null);
      case 1 -> press(act, 0);
      default -> nothing(act);
    };
  }

  private static Act decline(Act act, SplittableRandom random) {
    return random.nextBoolean() ? act.as(Kind.STOP, 0, null) : press(act, random.nextInt(1 << 16));
  }

  private static Act nothing(Act act) {
    return act.as(Kind.NOTHING, 0, null);
  }

  private static Act command(Act act, String word) {
    return act.as(Kind.COMMAND, 0, word);
  }

  private static Act press(Act act, int dice) {
    return act.as(Kind.ANY_ANSWER, dice, null);
  }
}
