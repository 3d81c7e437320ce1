package org.twopaths.lint;

import java.util.List;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Gathers;
import org.twopaths.flow.Lasting;
import org.twopaths.flow.Solo;
import org.twopaths.flow.Step;
import org.twopaths.lint.graph.Tracing;

/** What private choices may show is on one short list, each with its reason. */
final class DisclosureRule implements Rule {
  static final int MOST = 6;

  @Override
  public List<Issue> check(Book book, Tracing tracing) {
    Findings findings = new Findings("privacy");
    if (book.disclosures().size() > MOST) {
      String what = book.disclosures().size() + " disclosures are declared, allowed are " + MOST;
      findings.at("disclosures.yaml", what, "change a flow so that it shows less");
    }
    book.disclosures()
        .forEach((name, reason) -> {
          if (reason.isBlank()) {
            findings.at("disclosures.yaml", "'" + name + "' has no reason", "say why it must show");
          }
        });
    for (Flow flow : book.flows().all()) {
      flow.steps().forEach(step -> check(book, flow, step, findings));
    }
    return findings.issues();
  }

  private static void check(Book book, Flow flow, Step step, Findings findings) {
    for (String name : reveals(step)) {
      if (!book.disclosures().containsKey(name)) {
        String what = "'" + name + "' is no declared disclosure";
        findings.at(flow, step, what, "declare it with its reason, or name one that is");
      }
    }
  }

  private static List<String> reveals(Step step) {
    return switch (step) {
      case Step.Branch branch -> branch.reveals();
      case Gathers.Alone alone -> alone.reveals();
      case Gathers.Ready ready -> ready.reveals();
      case Gathers.Rest rest -> rest.reveals();
      case Gathers.Lesser lesser -> lesser.reveals();
      case Step.End end -> end.reveals();
      case Step.Say say -> List.of();
      case Step.Ask ask -> List.of();
      case Step.Agree agree -> List.of();
      case Solo.Guide guide -> List.of();
      case Solo solo -> List.of();
      case Lasting lasting -> List.of();
      case Step.Consent consent -> List.of();
      case Step.Turn turn -> List.of();
      case Step.Reveal reveal -> List.of();
    };
  }
}
