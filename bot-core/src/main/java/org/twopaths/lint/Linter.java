package org.twopaths.lint;

import java.util.List;
import org.twopaths.lint.graph.Tracing;

/** Finds what may not ship in flows and texts, before it is ever run. */
public final class Linter {
  private static final List<Rule> RULES =
      List.of(
          new TargetRule(),
          new CallRule(),
          new AnswerRule(),
          new RoleRule(),
          new ReachRule(),
          new WaitRule(),
          new RunRule(),
          new PrivacyRule(),
          new ChoiceRule(),
          new DisclosureRule(),
          new TextRule(),
          new PlaceholderRule(),
          new CopyRule(),
          new PreviewRule());

  /** What the rules find, in their order; empty when everything may ship. */
  public List<Issue> check(Book book) {
    Tracing tracing = new Tracing(book.flows());
    return RULES.stream().flatMap(rule -> rule.check(book, tracing).stream()).toList();
  }
}
