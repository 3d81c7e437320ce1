package org.twopaths.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Gathers;
import org.twopaths.flow.Lasting;
import org.twopaths.flow.Solo;
import org.twopaths.flow.Step;
import org.twopaths.lint.graph.Calls;
import org.twopaths.lint.graph.Graph;
import org.twopaths.lint.graph.Known;
import org.twopaths.lint.graph.Tracing;

/**
 * No private choice shows in what others see, unless that is declared: a line that comes or stays
 * away with a choice tells it, whatever its words are.
 */
final class ChoiceRule implements Rule {
  @Override
  public List<Issue> check(Book book, Tracing tracing) {
    return new Check(book, tracing).issues();
  }

  /** One check. */
  private static final class Check {
    private final Findings findings = new Findings("privacy");
    private final Book book;
    private final Calls calls;
    private final Tracing tracing;

    Check(Book book, Tracing tracing) {
      this.book = book;
      this.calls = new Calls(book.flows());
      this.tracing = tracing;
    }

    List<Issue> issues() {
      for (Flow flow : book.flows().all()) {
        for (Step step : tracing.reached(flow)) {
          if (flow.solo()) {
            checkAlone(flow, step);
          } else {
            checkJoint(flow, step, tracing.at(flow, step));
          }
        }
      }
      return findings.issues();
    }

    private void checkJoint(Flow flow, Step step, Known known) {
      Graph graph = new Graph(flow);
      switch (step) {
        case Step.Branch branch when known.hidden().contains(branch.on()) ->
            decides(flow, branch, branch.reveals(), graph.decidedBy(branch));
        case Solo.Compare compare
            when known.hidden().contains(compare.before())
                || known.hidden().contains(compare.after()) ->
            decides(flow, compare, List.of(), graph.decidedBy(compare));
        // What follows on both ways still tells by its time whether all were quick to say yes.
        case Gathers.Alone alone -> decides(flow, alone, alone.reveals(), graph.after(alone));
        case Gathers.Ready ready -> decides(flow, ready, ready.reveals(), graph.after(ready));
        case Gathers.Lesser lesser ->
            decides(flow, lesser, lesser.reveals(), graph.decidedBy(lesser));
        case Gathers.Rest rest -> decides(flow, rest, rest.reveals(), Set.of(rest));
        case Step other -> {}
      }
    }

    private void decides(Flow flow, Step step, List<String> reveals, Set<Step> decided) {
      Optional<Step> seen =
          flow.steps().stream().filter(decided::contains).filter(s -> isSeen(flow, s)).findFirst();
      if (reveals.isEmpty() && seen.isPresent()) {
        String what =
            "a private choice shows: '"
                + flow.id()
                + "."
                + seen.get().id()
                + "' tells what '"
                + step.id()
                + "' went by";
        findings.at(flow, step, what, mend(step));
      }
    }

    private static String mend(Step step) {
      return step instanceof Solo.Compare
          ? "compare in a solo flow"
          : "declare it with 'reveals', or let others see the same at the same time on every way";
    }

    /** Whether others can tell that a step of a joint flow was reached. */
    private boolean isSeen(Flow flow, Step step) {
      return switch (step) {
        case Step.Say say -> true;
        case Step.Ask ask -> true;
        case Step.Agree agree -> true;
        case Gathers.Alone alone -> true;
        case Gathers.Ready ready -> true;
        case Step.Turn turn -> true;
        case Step.Reveal reveal -> true;
        case Gathers.Rest rest -> true;
        case Step.End end -> goesOn(end) || calls.isTurn(flow);
        case Solo.Guide guide -> false;
        case Step.Consent consent -> false;
        case Step.Branch branch -> false;
        case Gathers.Lesser lesser -> false;
        case Solo solo -> false;
        case Lasting lasting -> false;
      };
    }

    private static boolean goesOn(Step.End end) {
      return end.then() != null || end.later() != null;
    }

    /** That a person walked a solo flow at all is private, so whatever it sets off tells of it. */
    private void checkAlone(Flow flow, Step step) {
      if (step instanceof Step.End end && end.reveals().isEmpty() && othersSee(end)) {
        String what = "others see what follows, and so that someone came to this end in private";
        findings.at(flow, end, what, "declare it with 'reveals', or end here");
      }
    }

    /** What comes later comes, from a solo flow, to that person alone. */
    private boolean othersSee(Step.End end) {
      return end.then() != null
          && book.flows().has(end.then())
          && !book.flows().newest(end.then()).solo();
    }
  }
}
