package org.twopaths.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Solo;
import org.twopaths.flow.Step;
import org.twopaths.lint.graph.Lines;
import org.twopaths.lint.graph.Tracing;

/** Every text that a flow needs is there, in every language, and none that nothing needs. */
final class TextRule implements Rule {
  /** Texts of no flow: what the engine and the shell say themselves. */
  private static final Set<String> NO_FLOWS = Set.of("common", "house", "questions");

  /** What a language calls the commands in menus: it may, it need not. */
  private static final String OWN_NAMES = "house.command-name.";

  @Override
  public List<Issue> check(Book book, Tracing tracing) {
    Findings findings = new Findings("text");
    Set<Lines> all = lines(book, tracing);
    book.texts()
        .forEach((language, texts) -> {
          all.forEach(lines -> missing(language, texts.keySet(), lines, findings));
          leftOver(language, texts.keySet(), all, findings);
        });
    compare(book.texts(), findings);
    book.flows().all().forEach(flow -> phrases(book, flow, findings));
    return findings.issues();
  }

  private static Set<Lines> lines(Book book, Tracing tracing) {
    Set<Lines> lines = new LinkedHashSet<>();
    for (Flow flow : book.flows().all()) {
      for (Step step : tracing.reached(flow)) {
        lines.add(Lines.of(flow, step, tracing.at(flow, step)));
      }
    }
    return lines;
  }

  private static void missing(String language, Set<String> keys, Lines lines, Findings findings) {
    for (Lines.Line line : lines.texts()) {
      if (!keys.contains(line.key())) {
        findings.inText(language, line.key(), "this text is missing", "write it");
      }
    }
    for (Lines.Label label : lines.labels()) {
      boolean found = keys.contains(label.own()) || keys.contains(label.common());
      if (label.needsWords() && !found) {
        String mend = "write it, here or as " + label.common();
        findings.inText(language, label.own(), "this button has no words", mend);
      }
    }
  }

  private static void leftOver(
      String language, Set<String> keys, Set<Lines> all, Findings findings) {
    Set<String> left = new TreeSet<>(keys);
    left.removeIf(key -> NO_FLOWS.contains(key.split("\\.")[0]));
    for (Lines lines : all) {
      lines.texts().forEach(line -> left.remove(line.key()));
      lines.labels().forEach(label -> left.remove(label.own()));
    }
    left.forEach(key -> findings.inText(language, key, "nothing uses this text", "take it out"));
  }

  private static void phrases(Book book, Flow flow, Findings findings) {
    for (Step step : flow.steps()) {
      if (step instanceof Solo.Notice notice) {
        Set<String> without = new TreeSet<>(book.texts().keySet());
        without.removeAll(book.flows().phrases().languages(notice.phrases()));
        for (String language : without) {
          String what = "there are no phrases '" + notice.phrases() + "' in " + language;
          findings.at(flow, step, what, "write texts/" + language + "/phrases/");
        }
      }
    }
  }

  private static void compare(Map<String, Map<String, List<String>>> texts, Findings findings) {
    Set<String> keys = new TreeSet<>();
    texts.values().forEach(language -> keys.addAll(language.keySet()));
    keys.removeIf(key -> key.startsWith(OWN_NAMES));
    texts.forEach((language, own) -> {
      Set<String> untranslated = new TreeSet<>(keys);
      untranslated.removeAll(own.keySet());
      for (String key : untranslated) {
        findings.inText(
            language, key, "another language has this text", "write it, or take it out there");
      }
    });
  }
}
