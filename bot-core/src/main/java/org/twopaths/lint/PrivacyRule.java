package org.twopaths.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Lasting;
import org.twopaths.flow.Reader;
import org.twopaths.flow.Step;
import org.twopaths.lint.graph.Known;
import org.twopaths.lint.graph.Lines;
import org.twopaths.lint.graph.Tracing;

/** No text shows others an answer that some way here keeps private. */
final class PrivacyRule implements Rule {
  @Override
  public List<Issue> check(Book book, Tracing tracing) {
    Findings findings = new Findings("privacy");
    for (Flow flow : book.flows().all()) {
      for (Step step : tracing.reached(flow)) {
        Known known = tracing.at(flow, step);
        if (flow.solo()) {
          checkAlone(flow, step, findings);
        }
        if (step instanceof Lasting.Pin pin && !pin.own()) {
          pin.shows().stream()
              .filter(known.hidden()::contains)
              .forEach(label -> leak(flow, step, label, findings));
        }
        for (Lines.Line line : Lines.of(flow, step, known).texts()) {
          Set<String> leaks = shown(book, line.key());
          leaks.retainAll(hiddenFromReaders(flow, step, line, known));
          leaks.forEach(label -> leak(flow, step, label, findings));
        }
      }
    }
    return findings.issues();
  }

  /**
   * What must not stand in a line: nothing is hidden from its owner, who alone reads a solo flow.
   */
  private static Set<String> hiddenFromReaders(Flow flow, Step step, Lines.Line line, Known known) {
    if (!flow.solo()) {
      return known.hidden();
    }
    if (!(step instanceof Step.Consent consent) || line.must().contains("preview")) {
      return Set.of();
    }
    Set<String> kept = new LinkedHashSet<>(known.hidden());
    consent.releases().forEach(kept::remove);
    return kept;
  }

  private static Set<String> shown(Book book, String key) {
    Set<String> shown = new LinkedHashSet<>();
    for (String text : book.all(key)) {
      shown.addAll(Lines.placeholdersIn(text));
    }
    return shown;
  }

  private static void leak(Flow flow, Step step, String label, Findings findings) {
    String what = "its text shows {" + label + "}, which is private on some way here";
    String mend = "release it with a consent on every way, or take it out of the text";
    findings.at(flow, step, what, mend);
  }

  private static void checkAlone(Flow flow, Step step, Findings findings) {
    if (step instanceof Step.Say say && say.to() != Reader.ME) {
      String what = "a solo flow would speak to someone else";
      findings.at(flow, step, what, "take 'to' out, or say it in a joint flow");
    }
  }
}
