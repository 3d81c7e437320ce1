package org.twopaths.config.proof;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Flows;
import org.twopaths.flow.Gathers;
import org.twopaths.flow.Step;

/** Reads in the flow files which answer leads where, so that every flow is reached by itself. */
final class Compass {
  private final Flows flows;
  private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Integer>> distances = new ConcurrentHashMap<>();

  Compass(Flows flows) {
    this.flows = flows;
  }

  /** The answer that begins the shortest way to what both need; null where none matters. */
  String towardsYes(Flow flow, String from) {
    Set<String> needed =
        flows.all().stream()
            .flatMap(other -> other.steps().stream())
            .filter(step -> step instanceof Gathers g && g.flow().equals(flow.id()))
            .map(step -> String.valueOf(((Gathers) step).needs()))
            .collect(Collectors.toSet());
    return cached(
        "yes " + flow.name() + "." + from,
        () -> way(flow, from, s -> s instanceof Step.End end && needed.contains(end.outcome())));
  }

  /** The answer that begins the shortest way to a flow; null where none matters. */
  String towards(String goal, Flow flow, String from) {
    int here = distance(flow.id(), goal);
    return here == 0
        ? null
        : cached(
            goal + " " + flow.name() + "." + from,
            () -> way(flow, from, s -> leadsTo(s).anyMatch(next -> distance(next, goal) < here)));
  }

  /** How many flows on the way from one to another; a great number when there is no way. */
  int distance(String flow, String goal) {
    return distances.computeIfAbsent(goal, this::distancesTo).getOrDefault(flow, 1000);
  }

  private Map<String, Integer> distancesTo(String goal) {
    Map<String, Integer> to = new HashMap<>(Map.of(goal, 0));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Flow flow : flows.all()) {
        int nearest =
            flow.steps().stream()
                .flatMap(Compass::leadsTo)
                .mapToInt(next -> to.getOrDefault(next, 1000) + 1)
                .min()
                .orElse(1000);
        if (nearest < to.getOrDefault(flow.id(), 1000)) {
          to.put(flow.id(), nearest);
          grows = true;
        }
      }
    }
    return to;
  }

  private static Stream<String> leadsTo(Step step) {
    return switch (step) {
      case Gathers gathers -> Stream.of(gathers.flow());
      case Step.Turn turn -> Stream.of(turn.flow());
      case Step.End end -> Stream.ofNullable(end.then());
      case Step.Consent consent -> Stream.ofNullable(consent.opens());
      default -> Stream.empty();
    };
  }

  private String cached(String key, java.util.function.Supplier<String> find) {
    return known.computeIfAbsent(key, k -> Optional.ofNullable(find.get())).orElse(null);
  }

  private static String way(Flow flow, String from, Predicate<Step> goal) {
    Map<String, String> cameBy = new HashMap<>(Map.of(from, ""));
    Deque<String> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty()) {
      Step step = flow.step(next.poll());
      String by = cameBy.get(step.id());
      if (goal.test(step)) {
        return by.isEmpty() ? null : by;
      }
      for (String edge : step.leads().keySet()) {
        String target = edge.equals(Step.LATE) ? Flow.LAPSED : target(flow, step, edge);
        boolean decides = step instanceof Step.Branch branch && branch.on().equals(from);
        if (!target.equals(Flow.LAPSED)
            && cameBy.putIfAbsent(target, by.isEmpty() && decides ? edge : by) == null) {
          next.add(target);
        }
      }
    }
    return null;
  }

  private static String target(Flow flow, Step step, String edge) {
    try {
      return flow.target(step, edge);
    } catch (IllegalArgumentException leadsNowhere) {
      return Flow.LAPSED;
    }
  }
}
