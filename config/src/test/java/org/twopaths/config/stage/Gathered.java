package org.twopaths.config.stage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Gathers;
import org.twopaths.flow.Step;
import org.twopaths.state.Transition.Edge;

/**
 * The silence that never comes to its own end: whoever is sent to walk a private flow for both is
 * called back when the time for both is over, and no question in that flow ends before.
 */
final class Gathered {
  private final List<Flow> flows;

  Gathered(List<Flow> flows) {
    this.flows = flows;
  }

  /** The late edges that no time can walk. */
  Set<Edge> neverLate() {
    Set<Edge> never = new HashSet<>();
    for (Flow joint : flows) {
      joint.steps().stream()
          .filter(step -> !joint.solo() && step instanceof Gathers)
          .forEach(step -> calledBack(joint, (Gathers) step).forEach(never::add));
    }
    return never;
  }

  private Stream<Edge> calledBack(Flow joint, Gathers gathers) {
    Flow walked =
        flows.stream().filter(flow -> flow.id().equals(gathers.flow())).findFirst().orElseThrow();
    return walked.steps().stream()
        .filter(step -> step instanceof Step.Waits)
        .filter(step -> walked.lasts((Step.Waits) step).compareTo(joint.lasts(gathers)) >= 0)
        .map(step -> new Edge(walked.id(), step.id(), Step.LATE));
  }
}
