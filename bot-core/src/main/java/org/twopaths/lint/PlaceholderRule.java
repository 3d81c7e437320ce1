package org.twopaths.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Step;
import org.twopaths.lint.graph.Known;
import org.twopaths.lint.graph.Lines;
import org.twopaths.lint.graph.Tracing;

/** Every placeholder can be filled where its text is shown, and is the same in every language. */
final class PlaceholderRule implements Rule {
  @Override
  public List<Issue> check(Book book, Tracing tracing) {
    return new Check(book, tracing).issues();
  }

  /** One check. */
  private static final class Check {
    private final Findings findings = new Findings("placeholder");
    private final Book book;
    private final Tracing tracing;

    Check(Book book, Tracing tracing) {
      this.book = book;
      this.tracing = tracing;
    }

    List<Issue> issues() {
      for (Flow flow : book.flows().all()) {
        for (Step step : tracing.reached(flow)) {
          check(flow, step, tracing.at(flow, step));
        }
      }
      book.texts().forEach(this::checkForm);
      return findings.issues();
    }

    private void check(Flow flow, Step step, Known known) {
      Lines lines = Lines.of(flow, step, known);
      book.texts()
          .forEach((language, texts) -> {
            for (Lines.Line line : lines.texts()) {
              for (String text : texts.getOrDefault(line.key(), List.of())) {
                Set<String> used = Lines.placeholdersIn(text);
                fits(language, line, used);
                labels(language, flow, used, known);
              }
            }
          });
    }

    private void fits(String language, Lines.Line line, Set<String> used) {
      without(used, line.may())
          .forEach(name ->
              findings.inText(
                  language,
                  line.key(),
                  "nothing fills {" + name + "} on every way here",
                  "use one of " + String.join(", ", new TreeSet<>(line.may()))));
      without(line.must(), used)
          .forEach(name ->
              findings.inText(
                  language, line.key(), "it must show {" + name + "}", "put it into the text"));
    }

    /**
     * An answer to a choice is shown as its label, which is looked up in the flow that shows it.
     */
    private void labels(String language, Flow flow, Set<String> used, Known known) {
      for (String name : used) {
        for (Step.Ask ask : asked(flow, name, known)) {
          Lines.of(flow, ask, known).labels().stream()
              .filter(label -> ask.expects().outcomes().contains(label.option()))
              .filter(Lines.Label::needsWords)
              .filter(label -> !has(language, label.own()) && !has(language, label.common()))
              .forEach(label ->
                  findings.inText(
                      language,
                      label.own(),
                      "{" + name + "} has no words for '" + label.option() + "' in this flow",
                      "write it, here or as " + label.common()));
        }
      }
    }

    /** The questions of other flows that an answer may come from. */
    private static Set<Step.Ask> asked(Flow flow, String name, Known known) {
      Set<Step.Ask> asks = new HashSet<>(known.given().getOrDefault(name, Set.of()));
      flow.steps().forEach(asks::remove);
      return asks;
    }

    private boolean has(String language, String key) {
      return book.texts().get(language).containsKey(key);
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
      Set<String> rest = new TreeSet<>(some);
      rest.removeAll(others);
      return rest;
    }

    private void checkForm(String language, Map<String, List<String>> texts) {
      texts.forEach((key, variants) -> {
        if (!variants.stream().allMatch(Lines::isWhole)) {
          findings.inText(language, key, "its brackets do not fit", "write {name}");
        } else if (!used(variants).equals(used(book.all(key)))) {
          String what = "it shows other placeholders in another language";
          findings.inText(language, key, what, "use the same in all");
        }
      });
    }

    private static Set<String> used(List<String> variants) {
      Set<String> used = new TreeSet<>();
      variants.forEach(text -> used.addAll(Lines.placeholdersIn(text)));
      return used;
    }
  }
}
