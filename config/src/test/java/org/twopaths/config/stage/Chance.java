package org.twopaths.config.stage;

import java.util.List;
import java.util.SplittableRandom;
import org.twopaths.bot.Command;
import org.twopaths.bot.Inbound;

/** Two people who do anything at all, from a seed. */
public final class Chance {
  private static final List<String> ODD_TEXTS =
      List.of(
          "",
          "   ",
          "\n\n",
          "ok",
          "?",
          "7",
          "10",
          "11",
          "skip",
          "Yes",
          "19:30",
          "25:00",
          "noonish",
          "Berlin",
          "Mars",
          "\u0000\u0007",
          "\uD800 alone",
          "\u200B\u200B",
          "\u202Eback to front",
          "a" + "\u0301".repeat(5000),
          "x".repeat(10_000),
          "line\n".repeat(1000),
          "{0} {me} '{' ${jndi:x} %n%s",
          "'; DROP TABLE person; --",
          "@everyone <@123> [a](https://b.example)",
          "[\"words\"]");

  private final SplittableRandom random;

  public Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  public int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  public String person() {
    return random.nextBoolean() ? Stage.ADA : Stage.BEN;
  }

  /** Mostly something that can be pressed, often something odd. */
  public Inbound.Act act(Stage stage, String chat) {
    List<Inbound.Press> presses = stage.presses(chat);
    int kind = random.nextInt(10);
    if (kind < 5 && !presses.isEmpty()) {
      return one(presses.subList(Math.max(0, presses.size() - 14), presses.size()));
    }
    if (kind == 5) {
      return new Inbound.Press(random.nextInt(40), random.nextInt(12));
    }
    if (kind == 6) {
      String name = random.nextInt(8) == 0 ? "exprot" : one(List.of(Command.values())).word();
      return new Inbound.Command(name, random.nextInt(6) == 0 ? "I hate this" : "");
    }
    return kind == 7 ? new Inbound.Unreadable() : new Inbound.Text(words());
  }

  public String words() {
    return random.nextInt(3) == 0 ? one(ODD_TEXTS) : "some words " + random.nextInt(1000);
  }
}
