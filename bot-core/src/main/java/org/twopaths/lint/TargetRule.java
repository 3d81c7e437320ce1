package org.twopaths.lint;

import java.util.List;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Lasting;
import org.twopaths.flow.Step;
import org.twopaths.lint.graph.Tracing;

/** Every step leads somewhere: to a step of its flow that exists, and at last to an end. */
final class TargetRule implements Rule {
  @Override
  public List<Issue> check(Book book, Tracing tracing) {
    Findings findings = new Findings("target");
    for (Flow flow : book.flows().all()) {
      flow.steps().forEach(step -> check(flow, step, findings));
      if (flow.late() != null && !flow.has(flow.late())) {
        findings.at(flow.id(), missing("late", flow.late()), "name a step of this flow");
      }
      Step last = flow.steps().getLast();
      if (!(last instanceof Step.End || last instanceof Lasting.Weekly)) {
        findings.at(flow, last, "nothing stands below it", "close the flow with an end step");
      }
    }
    return findings.issues();
  }

  private static void check(Flow flow, Step step, Findings findings) {
    step.leads()
        .forEach((edge, target) -> {
          if (target != null && !flow.has(target)) {
            findings.at(flow, step, missing(edge, target), "name a step of this flow");
          }
        });
  }

  private static String missing(String edge, String target) {
    return "'" + edge + "' leads to '" + target + "', which does not exist";
  }
}
