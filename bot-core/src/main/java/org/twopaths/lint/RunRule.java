package org.twopaths.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Flows;
import org.twopaths.flow.Gathers;
import org.twopaths.flow.Lasting;
import org.twopaths.flow.Solo;
import org.twopaths.flow.Step;
import org.twopaths.lint.graph.Graph;
import org.twopaths.lint.graph.Tracing;

/**
 * No event runs for ever: every circle holds a wait, no run between waits is long, no flow calls
 * itself.
 */
final class RunRule implements Rule {
  static final int LONGEST = 50;

  @Override
  public List<Issue> check(Book book, Tracing tracing) {
    return new Check(book.flows()).issues();
  }

  /**
   * Where a conversation may stand.
   *
   * @param caller the place that called this flow; null at the bottom
   */
  private record Place(Place caller, Flow flow, Step step) {
    Place to(Step next) {
      return new Place(caller, flow, next);
    }

    /** Tells it apart from every other place. */
    String key() {
      return (caller == null ? "" : caller.key() + "/") + flow.name() + "." + step.id();
    }

    boolean isIn(String id) {
      return flow.id().equals(id) || caller != null && caller.isIn(id);
    }
  }

  /** One check. */
  private static final class Check {
    private static final int OPEN = -1;

    private final Findings findings = new Findings("run");
    private final Flows flows;
    private final Map<String, Integer> runs = new HashMap<>();
    private final Map<String, Graph> graphs = new HashMap<>();

    Check(Flows flows) {
      this.flows = flows;
    }

    List<Issue> issues() {
      for (Place place : places().values()) {
        if (run(place) == LONGEST + 1) {
          String what = "more than " + LONGEST + " steps follow without a wait";
          findings.at(place.flow(), place.step(), what, "ask something in between");
        }
      }
      return findings.issues();
    }

    private Map<String, Place> places() {
      Map<String, Place> places = new LinkedHashMap<>();
      Deque<Place> open = new ArrayDeque<>();
      flows.all().forEach(flow -> open.add(new Place(null, flow, flow.first())));
      while (!open.isEmpty()) {
        Place place = open.pop();
        if (places.put(place.key(), place) == null) {
          open.addAll(next(place));
        }
      }
      return places;
    }

    /** How many steps are taken at most from a place to the next wait, both counted. */
    private int run(Place place) {
      Integer known = runs.get(place.key());
      if (known != null) {
        if (known == OPEN) {
          String what = "a circle of steps comes back here without a wait";
          findings.at(place.flow(), place.step(), what, "ask something on the way round");
          return 0;
        }
        return known;
      }
      runs.put(place.key(), OPEN);
      int longest = waits(place) ? 0 : next(place).stream().mapToInt(this::run).max().orElse(0);
      runs.put(place.key(), longest + 1);
      return longest + 1;
    }

    private static boolean waits(Place place) {
      return switch (place.step()) {
        case Gathers.Alone alone -> !place.flow().solo();
        case Step.Turn turn -> turn.speaker() == Step.Speaks.CLAIMED;
        case Step.Waits waits -> true;
        case Solo.Hold hold -> true;
        case Lasting.Weekly weekly -> true;
        case Step other -> false;
      };
    }

    private List<Place> next(Place place) {
      return switch (place.step()) {
        case Step.End end when end.then() != null -> begin(null, end.then());
        case Step.End end -> leaving(place.caller());
        case Gathers.Alone alone when place.flow().solo() -> called(place, alone.flow());
        case Step.Turn turn -> called(place, turn.flow());
        case Step other -> leaving(place);
      };
    }

    private List<Place> called(Place place, String id) {
      if (place.isIn(id)) {
        String what = "'" + id + "' would be called inside itself";
        findings.at(place.flow(), place.step(), what, "end and go on with 'then' instead");
        return List.of();
      }
      List<Place> next = new ArrayList<>(begin(place, id));
      if (waits(place)) {
        next.addAll(leaving(place));
      }
      return next.isEmpty() ? leaving(place) : next;
    }

    private List<Place> begin(Place caller, String id) {
      if (!flows.has(id)) {
        return List.of();
      }
      Flow flow = flows.newest(id);
      return List.of(new Place(caller, flow, flow.first()));
    }

    private Graph graph(Flow flow) {
      return graphs.computeIfAbsent(flow.name(), name -> new Graph(flow));
    }

    private List<Place> leaving(Place place) {
      if (place == null) {
        return List.of();
      }
      List<Place> next = new ArrayList<>();
      for (Graph.Edge edge : graph(place.flow()).edges(place.step())) {
        if (edge.to() == null) {
          next.addAll(leaving(place.caller()));
        } else {
          next.add(place.to(edge.to()));
        }
      }
      return next;
    }
  }
}
