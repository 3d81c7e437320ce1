package org.twopaths.lint.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Step;

/** The ways through a flow. */
public final class Graph {
  /** Where an edge leads that leaves the flow. */
  private static final Step OUT = null;

  private final Flow flow;
  private final Map<String, List<Edge>> edges = new HashMap<>();

  /**
   * One way on from a step.
   *
   * @param to null when it leaves the flow
   */
  public record Edge(String name, Step to) {}

  public Graph(Flow flow) {
    this.flow = flow;
    flow.steps().forEach(step -> edges.put(step.id(), leads(step)));
  }

  public List<Edge> edges(Step step) {
    return edges.get(step.id());
  }

  /** Every step on some way from the first. */
  public Set<Step> reached() {
    Set<Step> reached = walk(List.of(flow.first()), Set.of());
    reached.remove(OUT);
    return reached;
  }

  /**
   * The steps that are the first to say something on the ways from some steps on, these included.
   */
  public Set<Step> spokenFirst(List<Step> from) {
    Set<Step> silent = new LinkedHashSet<>();
    Set<Step> spoken = new LinkedHashSet<>();
    Deque<Step> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      Step step = open.pop();
      if (isSpoken(step)) {
        spoken.add(step);
      } else if (silent.add(step)) {
        next(step).stream().filter(next -> next != OUT).forEach(open::push);
      }
    }
    return spoken;
  }

  private static boolean isSpoken(Step step) {
    return step instanceof Step.Say || step instanceof Step.Waits;
  }

  /** Every step that may come after a step; itself when it lies on a circle. */
  public Set<Step> after(Step step) {
    Set<Step> after = walk(next(step), Set.of());
    after.remove(OUT);
    return after;
  }

  /**
   * The steps that come or stay away with the way taken at a step: all after it, up to the first
   * that lies on every way again.
   */
  public Set<Step> decidedBy(Step step) {
    Set<Step> decided = walk(next(step), onEveryWay(step));
    decided.remove(OUT);
    return decided;
  }

  private Set<Step> onEveryWay(Step step) {
    Set<Step> after = walk(next(step), Set.of());
    if (!after.remove(OUT)) {
      return Set.of();
    }
    return after.stream()
        .filter(candidate -> !walk(next(step), Set.of(candidate)).contains(OUT))
        .collect(Collectors.toSet());
  }

  /** Whether the flow may end without an end step, when a wait is over. */
  public boolean mayLapse() {
    return reached().stream()
        .filter(step -> !(step instanceof Step.End))
        .anyMatch(step -> next(step).contains(OUT));
  }

  private List<Step> next(Step step) {
    if (step instanceof Step.End) {
      return Collections.singletonList(OUT);
    }
    return edges(step).stream().map(Edge::to).collect(Collectors.toCollection(ArrayList::new));
  }

  /** All that can be reached without setting foot on a step to avoid. */
  private Set<Step> walk(List<Step> from, Set<Step> avoided) {
    Set<Step> seen = new LinkedHashSet<>();
    Deque<Step> open = new ArrayDeque<>();
    visit(from, avoided, seen, open);
    while (!open.isEmpty()) {
      visit(next(open.pop()), avoided, seen, open);
    }
    return seen;
  }

  private static void visit(List<Step> steps, Set<Step> avoided, Set<Step> seen, Deque<Step> open) {
    for (Step step : steps) {
      boolean avoid = step != OUT && avoided.contains(step);
      if (!avoid && seen.add(step) && step != OUT) {
        open.push(step);
      }
    }
  }

  private List<Edge> leads(Step step) {
    List<Edge> leads = new ArrayList<>();
    step.leads().forEach((name, target) -> leads.add(new Edge(name, target(step, name, target))));
    return leads;
  }

  private Step target(Step step, String edge, String named) {
    String target = named == null && edge.equals(Step.LATE) ? flow.late() : named;
    if (target != null) {
      return flow.has(target) ? flow.step(target) : OUT;
    }
    int below = flow.steps().indexOf(step) + 1;
    boolean falls = edge.equals(Step.LATE) || below == flow.steps().size();
    return falls ? OUT : flow.steps().get(below);
  }
}
