package org.twopaths.config.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.twopaths.config.stage.Shipped;

/** Compares what the other one saw in two runs of a life. */
final class Pairs implements AutoCloseable {
  /** In the private words of the one who is varied, and of the other. */
  static final Canary OURS = new Canary("zeisigträumt");

  static final Canary THEIRS = new Canary("wachtelhölzern");

  private static final int TOWN_LASTS = 24;

  private final Hand hand = new Hand(Shipped.flows(), OURS, THEIRS);
  private Town town;
  private int groups;

  /**
   * What two runs came to.
   *
   * @param leak what the other one could tell apart; null when nothing
   * @param met the disclosures that both runs met alike
   * @param differs the disclosure by which they differ; null when they are the same to the end
   */
  record Verdict(Couple one, Couple two, String leak, List<String> met, String differs) {
    /** How to tell the pair from others. */
    String kind() {
      String first = one.variation() == null ? "as scripted" : one.variation().title;
      return first + " / " + two.variation().title;
    }
  }

  /**
   * Runs a life and one variation of each kind, side by side, and compares each with each: that a
   * no looks like silence is a sentence about two variations.
   */
  List<Verdict> group(long seed) {
    List<Couple> couples = couples(seed);
    live(couples, seed);
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < couples.size(); i++) {
      for (int j = i + 1; j < couples.size(); j++) {
        verdicts.add(compare(couples.get(i), couples.get(j)));
      }
    }
    return verdicts;
  }

  /** The life of that seed, and its variations. */
  static List<Couple> couples(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Script script = Script.of(seed);
    List<Couple> couples = new ArrayList<>(List.of(couple(seed, null, script.acts(), script)));
    for (Variation variation : Variation.values()) {
      List<Act> varied = variation.of(script.acts(), random.split());
      couples.add(couple(seed, variation, varied, script));
    }
    return couples;
  }

  /** Runs just these two. */
  Verdict again(Couple one, Couple two, long seed) {
    close();
    groups = 0;
    live(List.of(one, two), seed);
    return compare(one, two);
  }

  static Couple couple(long seed, Variation variation, List<Act> acts, Script script) {
    String name = Long.toHexString(seed) + "." + (variation == null ? "base" : variation.ordinal());
    return new Couple(name, variation, acts, script);
  }

  private void live(List<Couple> couples, long seed) {
    if (groups++ % TOWN_LASTS == 0) {
      close();
      town = new Town(hand, groups / TOWN_LASTS % 2 == 0 ? 1000 : 0);
    }
    town.live(couples, seed);
  }

  private static Verdict compare(Couple base, Couple varied) {
    List<Ledger.Item> one = base.ledger().items();
    List<Ledger.Item> two = varied.ledger().items();
    int alike = 0;
    while (alike < Math.min(one.size(), two.size()) && one.get(alike).equals(two.get(alike))) {
      alike++;
    }
    Instant until = Instant.MAX;
    String differs = null;
    for (List<Ledger.Item> items : List.of(one, two)) {
      if (alike < items.size() && items.get(alike).at().isBefore(until)) {
        until = items.get(alike).at();
        differs = items.get(alike).name();
      }
    }
    // Where both parted alike, nothing may differ after it either.
    if (!horizon(base).equals(horizon(varied))) {
      for (Couple couple : List.of(base, varied)) {
        if (horizon(couple).isBefore(until)) {
          until = horizon(couple);
          differs = "stopped";
        }
      }
    }
    List<String> met = one.subList(0, alike).stream().map(Ledger.Item::name).toList();
    String leak = Leaks.in(base, varied, until);
    return new Verdict(base, varied, leak, met, differs);
  }

  /**
   * That the pairing is over shows, as declared, once anybody begins something in the room; until
   * then no sign of it comes by itself.
   */
  private static Instant horizon(Couple couple) {
    List<Act> acts = couple.acts();
    Instant ended = couple.leaves() ? left(acts) : couple.ledger().tooYoung();
    return acts.stream()
        .filter(act -> act.at().isAfter(ended) && !act.isPrivate())
        .map(Act::at)
        .findFirst()
        .orElse(Instant.MAX);
  }

  private static Instant left(List<Act> acts) {
    return acts.stream()
        .dropWhile(act -> !Set.of("unpair", "forget").contains(String.valueOf(act.words())))
        .skip(1)
        .filter(Act::isPrivate)
        .map(Act::at)
        .findFirst()
        .orElse(Instant.MAX);
  }

  /** Whether a text that a reader may not see was stopped at the last moment. */
  boolean refused() {
    return town != null && town.refused();
  }

  @Override
  public void close() {
    if (town != null) {
      town.close();
    }
  }
}
