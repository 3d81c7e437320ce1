package org.twopaths.lint;

import java.util.List;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Flows;
import org.twopaths.flow.Gathers;
import org.twopaths.flow.Lasting;
import org.twopaths.flow.Solo;
import org.twopaths.flow.Step;
import org.twopaths.lint.graph.Calls;
import org.twopaths.lint.graph.Graph;
import org.twopaths.lint.graph.Tracing;

/** Every flow that another one leads to exists, is of the right kind, and can end as needed. */
final class CallRule implements Rule {
  @Override
  public List<Issue> check(Book book, Tracing tracing) {
    Findings findings = new Findings("call");
    for (Calls.Call call : new Calls(book.flows()).all()) {
      check(call, book.flows(), findings);
    }
    return findings.issues();
  }

  private static void check(Calls.Call call, Flows flows, Findings findings) {
    if (!flows.has(call.to())) {
      String what = "there is no flow '" + call.to() + "'";
      findings.at(call.from(), call.step(), what, "write it, or name another one");
      return;
    }
    Flow to = flows.newest(call.to());
    if (!fits(call, to)) {
      String kind = to.solo() ? "solo" : "joint";
      String what = "'" + to.id() + "' is a " + kind + " flow, and cannot be led to from here";
      findings.at(call.from(), call.step(), what, "name a flow of the other kind");
    }
    checkSolo(call, to, findings);
    String needs = needs(call.step());
    if (needs != null && !canEnd(to, needs, call.way())) {
      String what = "'" + to.id() + "' never ends with '" + needs + "'";
      findings.at(call.from(), call.step(), what, "need an outcome that it returns with");
    }
  }

  /** A flow that is put aside returns to nobody; one that shows a letter is begun by one alone. */
  private static void checkSolo(Calls.Call call, Flow to, Findings findings) {
    boolean inside = call.way() == Calls.Way.GATHERS || call.way() == Calls.Way.CALLS;
    if (inside && to.steps().stream().anyMatch(CallRule::putsAside)) {
      String what = "'" + to.id() + "' is put aside in its middle, so nobody can wait for it";
      findings.at(call.from(), call.step(), what, "go on in it with 'then', at the end");
    }
    boolean reads = to.steps().stream().anyMatch(Solo.Read.class::isInstance);
    if (reads != (call.way() == Calls.Way.LETTER)) {
      String what = "'" + to.id() + (reads ? "' shows a letter" : "' never shows its letter");
      findings.at(call.from(), call.step(), what, "let a consent send it, and it read it");
    }
  }

  private static boolean putsAside(Step step) {
    return step instanceof Solo.Hold || step instanceof Lasting.Weekly;
  }

  private static boolean fits(Calls.Call call, Flow to) {
    return switch (call.way()) {
      case GATHERS, CALLS, LATER, LETTER -> to.solo();
      case TURNS, SHELF, WEEKLY -> !to.solo();
      case THEN -> call.from().solo() || !to.solo();
    };
  }

  private static String needs(Step step) {
    return switch (step) {
      case Gathers gathers -> gathers.needs();
      case Step.Turn turn -> turn.needs();
      case Step other -> null;
    };
  }

  /** A flow that was called and goes on in another one does not return to its caller. */
  private static boolean canEnd(Flow flow, String outcome, Calls.Way way) {
    return new Graph(flow)
        .reached().stream()
            .filter(Step.End.class::isInstance)
            .map(Step.End.class::cast)
            .filter(end -> way == Calls.Way.GATHERS || end.then() == null)
            .anyMatch(end -> end.outcome().equals(outcome));
  }
}
