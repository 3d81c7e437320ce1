package org.twopaths.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Solo;
import org.twopaths.flow.Step;
import org.twopaths.lint.graph.Calls;
import org.twopaths.lint.graph.Graph;
import org.twopaths.lint.graph.Lines;
import org.twopaths.lint.graph.Tracing;
import org.twopaths.text.Style;

/**
 * What comes unasked begins with a line that tells nothing to who looks over a shoulder: a lock
 * screen shows its first letters to whoever holds the phone.
 */
final class PreviewRule implements Rule {
  /** So much of a message a lock screen shows at least. */
  static final int SHOWN = 80;

  private static final Set<Calls.Way> UNASKED =
      Set.of(Calls.Way.LATER, Calls.Way.WEEKLY, Calls.Way.LETTER);

  @Override
  public List<Issue> check(Book book, Tracing tracing) {
    Findings findings = new Findings("preview");
    List<Calls.Call> calls = new Calls(book.flows()).all();
    for (Flow flow : book.flows().all()) {
      for (Step step : new Graph(flow).spokenFirst(unasked(flow, calls))) {
        if (tracing.at(flow, step) != null) {
          Lines.of(flow, step, tracing.at(flow, step))
              .texts()
              .forEach(line -> check(book, line.key(), findings));
        }
      }
    }
    return findings.issues();
  }

  /** Where a flow goes on without its reader having done anything just now. */
  private static List<Step> unasked(Flow flow, List<Calls.Call> calls) {
    List<Step> unasked = new ArrayList<>();
    if (calls.stream().anyMatch(c -> UNASKED.contains(c.way()) && c.to().equals(flow.id()))) {
      unasked.add(flow.first());
    }
    flow.steps().stream()
        .filter(Solo.Hold.class::isInstance)
        .forEach(hold -> unasked.add(flow.step(flow.target(hold, Step.NEXT))));
    flow.steps().stream()
        .filter(Step.Consent.class::isInstance)
        .forEach(consent -> unasked.add(flow.step(flow.target(consent, Step.NEXT))));
    return unasked;
  }

  private static void check(Book book, String key, Findings findings) {
    book.texts()
        .forEach((language, texts) -> {
          for (String text : texts.getOrDefault(key, List.of())) {
            for (String word : telling(book.style(language), text)) {
              findings.inText(
                  language,
                  key,
                  "it comes unasked, and its first letters hold '" + word + "'",
                  "begin with a line that tells nothing");
            }
          }
        });
  }

  private static Set<String> telling(Style style, String text) {
    String shown = text.substring(0, Math.min(SHOWN, text.length()));
    Set<String> found = new LinkedHashSet<>();
    for (String word : style.telling()) {
      Matcher matcher = CopyRule.pattern(word).matcher(shown);
      if (matcher.find()) {
        found.add(matcher.group());
      }
    }
    return found;
  }
}
