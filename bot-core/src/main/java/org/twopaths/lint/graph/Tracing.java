package org.twopaths.lint.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Flows;
import org.twopaths.flow.Gathers;
import org.twopaths.flow.Lasting;
import org.twopaths.flow.Role;
import org.twopaths.flow.Solo;
import org.twopaths.flow.Step;

/**
 * Follows every answer along every way, from flow to flow: what is given at a step for sure, and
 * what may be private there.
 *
 * <p>A step is first believed to know what one way brings; each further way takes away from that,
 * until nothing changes any more.
 */
public final class Tracing {
  private final Flows flows;
  private final Calls calls;
  private final Map<String, Known> before = new HashMap<>();
  private final Map<String, Graph> graphs = new HashMap<>();
  private boolean changed;

  public Tracing(Flows flows) {
    this.flows = flows;
    this.calls = new Calls(flows);
    settle();
    for (Flow flow : flows.all()) {
      // What only flows lead to that lead in a circle is begun by a command.
      if (known(flow, flow.first()) == null) {
        reach(flow, flow.first(), Known.NOTHING);
        settle();
      }
    }
  }

  /** The steps of a flow that some way leads to. */
  public List<Step> reached(Flow flow) {
    return flow.steps().stream().filter(step -> known(flow, step) != null).toList();
  }

  /** What is known when a step that can be reached is entered. */
  public Known at(Flow flow, Step step) {
    return known(flow, step);
  }

  private Graph graph(Flow flow) {
    return graphs.computeIfAbsent(flow.name(), name -> new Graph(flow));
  }

  private Known known(Flow flow, Step step) {
    return before.get(flow.name() + "." + step.id());
  }

  private void settle() {
    do {
      changed = false;
      flows.all().forEach(this::spread);
    } while (changed);
  }

  private void spread(Flow flow) {
    entry(flow).ifPresent(known -> reach(flow, flow.first(), known));
    Graph graph = graph(flow);
    for (Step step : reached(flow)) {
      for (Graph.Edge edge : graph.edges(step)) {
        if (edge.to() != null) {
          after(flow, step, edge.name()).ifPresent(known -> reach(flow, edge.to(), known));
        }
      }
    }
  }

  private void reach(Flow flow, Step step, Known known) {
    Known old = known(flow, step);
    Known both = old == null ? known : old.meet(known);
    if (!both.equals(old)) {
      before.put(flow.name() + "." + step.id(), both);
      changed = true;
    }
  }

  /** Empty as long as nothing that leads here has been reached. */
  private Optional<Known> entry(Flow flow) {
    List<Calls.Call> ways = calls.to(flow);
    if (ways.isEmpty()) {
      return Optional.of(Known.NOTHING);
    }
    return ways.stream().flatMap(way -> brings(way, flow).stream()).reduce(Known::meet);
  }

  private Optional<Known> brings(Calls.Call way, Flow to) {
    Known known = known(way.from(), way.step());
    if (known == null) {
      return Optional.empty();
    }
    return Optional.of(
        switch (way.way()) {
          case TURNS -> Known.NOTHING.casting();
          case THEN -> known.handing(((Step.End) way.step()).hands());
          case LETTER -> sent((Step.Consent) way.step(), known);
          case GATHERS, CALLS, SHELF, LATER, WEEKLY -> Known.NOTHING;
        });
  }

  /** Empty as long as the edge is not known to be taken. */
  private Optional<Known> after(Flow flow, Step step, String edge) {
    Known known = known(flow, step);
    boolean next = edge.equals(Step.NEXT);
    return switch (step) {
      case Step.Ask ask -> Optional.of(next ? answered(flow, ask, known) : known);
      case Step.Consent consent -> Optional.of(next ? released(consent, known) : known);
      case Gathers.Alone alone when flow.solo() ->
          next
              ? returned(alone.flow(), alone.needs(), known)
              : Optional.of(failed(alone.flow(), known));
      case Gathers gathers -> Optional.of(gathered(gathers.flow(), known));
      case Step.Turn turn ->
          next
              ? returned(turn.flow(), turn.needs(), known).map(Known::casting)
              : Optional.of(failed(turn.flow(), known));
      case Step.Say say -> Optional.of(known);
      case Step.Agree agree -> Optional.of(known);
      case Solo.Guide guide -> Optional.of(known);
      case Step.Branch branch -> Optional.of(known);
      case Gathers.Lesser lesser -> Optional.of(known);
      case Solo solo -> Optional.of(known);
      case Lasting.Slot slot -> Optional.of(known.answered(slot.id()));
      case Lasting.Pick pick -> Optional.of(next ? known.answered(pick.id()) : known);
      case Lasting.Draw draw -> Optional.of(next ? known.answered(draw.id()) : known);
      case Lasting lasting -> Optional.of(known);
      case Step.Reveal reveal -> Optional.of(known);
      case Step.End end -> Optional.of(known);
    };
  }

  /** What both answer, each for themselves, is no answer that the flow could go on with. */
  private static Known answered(Flow flow, Step.Ask ask, Known known) {
    return ask.who() == Role.BOTH ? known : known.answered(ask, flow.solo());
  }

  /** What lies on the shelf is not shown yet. */
  private static Known released(Step.Consent consent, Known known) {
    return consent.opens() == null ? known.released(consent.releases()) : known;
  }

  /** What a letter brings to its reader, who may see it all. */
  private static Known sent(Step.Consent consent, Known known) {
    return known.released(consent.releases()).handing(consent.releases());
  }

  /** After a called flow came to the end that was needed. */
  private Optional<Known> returned(String id, String needs, Known known) {
    if (!flows.has(id)) {
      return Optional.of(known);
    }
    Flow called = flows.newest(id);
    Stream<Known> ends =
        ends(called)
            .filter(end -> end.then() == null)
            .filter(end -> needs == null || needs.equals(end.outcome()))
            .map(end -> handed(called, end));
    Stream<Known> lapse =
        needs == null && graph(called).mayLapse() ? Stream.of(Known.NOTHING) : Stream.empty();
    return Stream.concat(ends, lapse).reduce(Known::meet).map(known::taking);
  }

  /** After a called flow came to another end: what it handed over may be there. */
  private Known failed(String id, Known known) {
    return known.hiding(handsInPrivate(id));
  }

  /** After people walked a flow in private: their answers are kept apart from the room's. */
  private Known gathered(String id, Known known) {
    return known.hiding(
        handsInPrivate(id).stream().filter(label -> !known.given().containsKey(label)).toList());
  }

  private Set<String> handsInPrivate(String id) {
    if (!flows.has(id)) {
      return Set.of();
    }
    Flow walked = flows.newest(id);
    return ends(walked)
        .flatMap(end -> handed(walked, end).hidden().stream())
        .collect(Collectors.toSet());
  }

  private Stream<Step.End> ends(Flow flow) {
    return reached(flow).stream().filter(Step.End.class::isInstance).map(Step.End.class::cast);
  }

  private Known handed(Flow flow, Step.End end) {
    return known(flow, end).handing(end.hands());
  }
}
