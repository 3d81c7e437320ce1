package org.twopaths.lint;

import java.util.ArrayList;
import java.util.List;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Step;

/** Collects what a rule finds. */
final class Findings {
  private final String rule;
  private final List<Issue> issues = new ArrayList<>();

  Findings(String rule) {
    this.rule = rule;
  }

  void at(Flow flow, Step step, String what, String mend) {
    at(flow.id() + "." + step.id(), what, mend);
  }

  /** At a text: {@code texts/en/settle.yaml:settle.sign}. */
  void inText(String language, String key, String what, String mend) {
    String file = key.split("\\.")[0];
    at("texts/" + language + "/" + file + ".yaml:" + key, what, mend);
  }

  void at(String where, String what, String mend) {
    Issue issue = new Issue(rule, where, what, mend);
    if (!issues.contains(issue)) {
      issues.add(issue);
    }
  }

  List<Issue> issues() {
    return List.copyOf(issues);
  }
}
