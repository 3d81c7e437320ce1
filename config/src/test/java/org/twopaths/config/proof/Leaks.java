package org.twopaths.config.proof;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what the other one could tell apart, and what was shown that nobody released. */
final class Leaks {
  private Leaks() {}

  /** Null when up to that instant both runs look alike and show nothing they may not. */
  static String in(Couple base, Couple varied, Instant until) {
    List<Seen> scripted = before(base, until);
    List<Seen> seen = before(varied, until);
    // Of leaving it is only promised that no sign comes by itself.
    boolean left = (base.leaves() || varied.leaves()) && seen.size() != scripted.size();
    int shorter = Math.min(seen.size(), scripted.size());
    String told =
        left
            ? differ(scripted.subList(0, shorter), seen.subList(0, shorter))
            : differ(scripted, seen);
    if (told != null) {
      return told;
    }
    String shown = shown(base);
    return shown == null ? shown(varied) : shown;
  }

  /** In order for each chat: which of two chats is served first in one instant, load decides. */
  private static List<Seen> before(Couple couple, Instant until) {
    return couple.traces().toOther.stream()
        .filter(seen -> seen.at().isBefore(until))
        .sorted(Comparator.comparing(Seen::at).thenComparing(Seen::where))
        .toList();
  }

  private static String differ(List<Seen> one, List<Seen> two) {
    for (int i = 0; i < Math.max(one.size(), two.size()); i++) {
      Seen here = i < one.size() ? one.get(i) : null;
      Seen there = i < two.size() ? two.get(i) : null;
      if (here == null || there == null || !here.sameAs(there)) {
        return "as scripted: " + here + "\n  varied:      " + there;
      }
    }
    return null;
  }

  /** A private word on the other one's screen that nobody had released by then. */
  private static String shown(Couple couple) {
    for (Seen seen : couple.traces().toOther) {
      Set<String> allowed = new HashSet<>();
      for (Ledger.Item item : couple.ledger().items()) {
        if (!item.at().isAfter(seen.at())) {
          allowed.addAll(Pairs.OURS.in(item.what()));
        }
      }
      String found =
          Pairs.OURS.foundIn(seen.all().toString() + seen.sent().message().text(), allowed);
      if (found != null) {
        return "a private word, as " + found + ": " + seen;
      }
    }
    return null;
  }
}
