package org.twopaths.lint;

import java.util.List;
import java.util.Set;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Step;
import org.twopaths.lint.graph.Graph;
import org.twopaths.lint.graph.Tracing;

/** Every step and every end lies on some way from the first step. */
final class ReachRule implements Rule {
  @Override
  public List<Issue> check(Book book, Tracing tracing) {
    Findings findings = new Findings("reach");
    for (Flow flow : book.flows().all()) {
      Set<Step> reached = new Graph(flow).reached();
      for (Step step : flow.steps()) {
        if (!reached.contains(step)) {
          findings.at(flow, step, "no way leads here", "lead to it, or take it out");
        }
      }
    }
    return findings.issues();
  }
}
