package org.twopaths.lint.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.twopaths.flow.Step;

/**
 * What is known at a step, whichever way led there.
 *
 * @param given the answers that every way gives: their labels, and the questions they may come from
 * @param hidden the labels of answers that some way gives and keeps from the other partner
 * @param cast whether every way has said who speaks and who listens
 */
public record Known(Map<String, Set<Step.Ask>> given, Set<String> hidden, boolean cast) {
  public static final Known NOTHING = new Known(Map.of(), Set.of(), false);

  public Known {
    given = Map.copyOf(given);
    hidden = Set.copyOf(hidden);
  }

  /** What is known where two ways meet. */
  Known meet(Known other) {
    Map<String, Set<Step.Ask>> both = new HashMap<>();
    given.forEach((label, asks) -> {
      if (other.given.containsKey(label)) {
        both.put(label, union(asks, other.given.get(label)));
      }
    });
    return new Known(both, union(hidden, other.hidden), cast && other.cast);
  }

  /** After a new answer, which takes the place of an earlier one. */
  Known answered(Step.Ask ask, boolean hides) {
    Known answer = new Known(Map.of(ask.label(), Set.of(ask)), Set.of(), false);
    Known shared = taking(answer);
    return hides ? shared.hiding(Set.of(ask.label())) : shared;
  }

  /** After the program worked out an answer of its own, which nobody else may know. */
  Known answered(String label) {
    return taking(new Known(Map.of(label, Set.of()), Set.of(), false)).hiding(Set.of(label));
  }

  /** After another flow handed over what it knows. */
  Known taking(Known hands) {
    Map<String, Set<Step.Ask>> all = new HashMap<>(given);
    all.putAll(hands.given);
    return new Known(all, union(without(hands.given.keySet()), hands.hidden), cast);
  }

  Known hiding(Collection<String> labels) {
    return new Known(given, union(hidden, labels), cast);
  }

  Known released(Collection<String> labels) {
    return new Known(given, without(labels), cast);
  }

  Known casting() {
    return new Known(given, hidden, true);
  }

  /** Only what is handed over. */
  Known handing(Collection<String> labels) {
    Map<String, Set<Step.Ask>> handed = new HashMap<>(given);
    handed.keySet().retainAll(labels);
    Set<String> kept = new HashSet<>(hidden);
    kept.retainAll(labels);
    return new Known(handed, kept, false);
  }

  private Set<String> without(Collection<String> labels) {
    Set<String> rest = new HashSet<>(hidden);
    rest.removeAll(labels);
    return rest;
  }

  private static <T> Set<T> union(Collection<T> some, Collection<T> others) {
    Set<T> all = new HashSet<>(some);
    all.addAll(others);
    return Set.copyOf(all);
  }
}
