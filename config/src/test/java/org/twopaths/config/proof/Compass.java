package org.twopaths.config.proof;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twopaths.flow.Expects;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Flows;
import org.twopaths.flow.Gathers;
import org.twopaths.flow.Lasting;
import org.twopaths.flow.Solo;
import org.twopaths.flow.Step;

/** Reads in the flow files which answer leads where, so that every flow is reached by itself. */
final class Compass {
  /** The distance where no way leads from one flow to another. */
  static final int NO_WAY = 1000;

  private final Flows flows;
  private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Integer>> distances = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Integer>> alone = new ConcurrentHashMap<>();

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

  /**
   * Where the lesser of two wishes counts, the one that leads nearest to a flow; null elsewhere.
   */
  String size(String ask, String goal) {
    return cached(
        goal + " size " + ask,
        () ->
            flows.all().stream()
                .flatMap(flow -> flow.steps().stream().flatMap(step -> sizes(flow, step, ask)))
                .min(Comparator.comparingInt(size -> distance(size.opens(), goal)))
                .map(Size::option)
                .orElse(null));
  }

  /** Where answers are weighed together, the one that tips them towards a flow; null elsewhere. */
  String weighed(Flow flow, Step.Ask ask, String goal) {
    return cached(
        goal + " weighed " + flow.name() + "." + ask.id(),
        () ->
            flow.steps().stream()
                .filter(step -> step instanceof Solo.Weigh weigh && weigh.all().contains(ask.id()))
                .map(step -> tips((Solo.Weigh) step, flow, ask, goal))
                .findFirst()
                .orElse(null));
  }

  private String tips(Solo.Weigh weigh, Flow flow, Step.Ask ask, String goal) {
    String edge =
        weigh.to().keySet().stream()
            .min(Comparator.comparingInt(to -> distance(opens(flow, weigh.to().get(to)), goal)))
            .orElseThrow();
    boolean heavy =
        edge.equals(Solo.Weigh.BOTH)
            || weigh.sides().getOrDefault(edge, List.of()).contains(ask.id());
    return edge.equals(Solo.Weigh.MIXED)
        ? weigh.unsure()
        : ask.expects().outcomes().stream()
            .filter(option -> heavy == option.equals(weigh.heavy()))
            .filter(option -> !option.equals(weigh.unsure()))
            .findFirst()
            .orElse(null);
  }

  private record Size(String option, String opens) {}

  /** The largest first. */
  private static Stream<Size> sizes(Flow flow, Step step, String ask) {
    return step instanceof Gathers.Lesser lesser && lesser.of().equals(ask)
        ? List.copyOf(lesser.to().keySet()).reversed().stream()
            .map(option -> new Size(option, opens(flow, lesser.to().get(option))))
        : Stream.empty();
  }

  private static String opens(Flow flow, String step) {
    return leadsTo(flow.step(step)).findFirst().orElse("");
  }

  /** Whether it takes both of them, or another day, to come from one flow to another. */
  boolean takesBoth(String flow, String goal) {
    return !alone.computeIfAbsent(goal, g -> distancesTo(g, false)).containsKey(flow);
  }

  /**
   * The answer that begins the shortest way to naming one's clock, within a flow; null for none.
   */
  String towardsClock(Flow flow, String from) {
    return cached(
        "clock " + flow.name() + "." + from,
        () ->
            way(
                flow,
                from,
                s -> s instanceof Step.Ask ask && ask.expects() instanceof Expects.Zone));
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

  /**
   * The answer that begins the shortest way to a flow in the one to which it is sent; null where it
   * is not sent, or does not matter there.
   */
  String handed(String goal, Flow flow, String ask) {
    return cached(
        goal + " handed " + flow.name() + "." + ask,
        () ->
            flow.steps().stream()
                .filter(step -> step instanceof Step.Consent consent && consent.sends() != null)
                .map(Step.Consent.class::cast)
                .filter(consent -> consent.releases().contains(ask))
                .map(consent -> flows.newest(consent.sends()))
                .flatMap(to -> decided(to, ask).map(branch -> nearer(to, branch, ask, goal)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null));
  }

  private static Stream<Step> decided(Flow flow, String label) {
    return flow.steps().stream()
        .filter(step -> step instanceof Step.Branch branch && branch.on().equals(label));
  }

  private String nearer(Flow flow, Step branch, String label, String goal) {
    int here = distance(flow.id(), goal);
    return here == 0
        ? null
        : way(
            flow,
            branch.id(),
            label,
            s -> leadsTo(s).anyMatch(next -> distance(next, goal) < here));
  }

  /** How many flows on the way from one to another; {@link #NO_WAY} when there is none. */
  int distance(String flow, String goal) {
    return distances.computeIfAbsent(goal, g -> distancesTo(g, true)).getOrDefault(flow, NO_WAY);
  }

  private Map<String, Integer> distancesTo(String goal, boolean both) {
    Map<String, Integer> to = new HashMap<>(Map.of(goal, 0));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Flow flow : flows.all()) {
        int nearest =
            flow.steps().stream()
                .flatMap(both ? Compass::leadsTo : Compass::leadsAlone)
                .filter(next -> both || flow.solo() && flows.newest(next).solo())
                .mapToInt(next -> to.getOrDefault(next, NO_WAY) + 1)
                .min()
                .orElse(NO_WAY);
        if (nearest < to.getOrDefault(flow.id(), NO_WAY)) {
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
      case Step.End end ->
          Stream.of(end.then(), end.later() == null ? null : end.later().flow())
              .filter(Objects::nonNull);
      case Step.Consent consent ->
          Stream.of(consent.opens(), consent.sends()).filter(Objects::nonNull);
      case Lasting.Weekly weekly -> Stream.of(weekly.begins());
      default -> Stream.empty();
    };
  }

  private static Stream<String> leadsAlone(Step step) {
    return switch (step) {
      case Step.Consent consent -> Stream.empty();
      case Lasting.Weekly weekly -> Stream.empty();
      case Step.End end -> Stream.ofNullable(end.then());
      default -> leadsTo(step);
    };
  }

  private String cached(String key, java.util.function.Supplier<String> find) {
    return known.computeIfAbsent(key, k -> Optional.ofNullable(find.get())).orElse(null);
  }

  private static String way(Flow flow, String from, Predicate<Step> goal) {
    return way(flow, from, from, goal);
  }

  /**
   * @param label the answer by which branches decide
   */
  private static String way(Flow flow, String from, String label, Predicate<Step> goal) {
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
        boolean decides =
            step instanceof Step.Branch branch
                && (branch.on().equals(label) || branch.on().equals("fact." + label));
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
