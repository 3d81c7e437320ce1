package org.twopaths.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.twopaths.flow.Flow;
import org.twopaths.flow.FlowReader;
import org.twopaths.flow.Flows;
import org.twopaths.lint.graph.Tracing;
import org.twopaths.text.LanguageReader;
import org.twopaths.text.Style;

/** Writes small books for the tests of the rules. */
final class Pages {
  /** How English is written, as it ships. */
  static final Style ENGLISH = english();

  private final List<Flow> flows = new ArrayList<>();
  private final Map<String, Map<String, List<String>>> texts = new TreeMap<>();
  private final Map<String, String> disclosures = new LinkedHashMap<>();
  private final Map<String, List<String>> required = new LinkedHashMap<>();
  private final Map<String, String> said = new LinkedHashMap<>();

  private static Style english() {
    try {
      Path file = Path.of("../config/texts/en/lists/style.yaml");
      return LanguageReader.style("en", Files.readString(file));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  Pages solo(String id, String... steps) {
    return flow(id, "kind: solo\nwithin: 1h", steps);
  }

  Pages joint(String id, String... steps) {
    return flow(id, "kind: joint\nwithin: 1h", steps);
  }

  Pages flow(String id, String head, String... steps) {
    return version(id, 1, head + "\nsteps:\n  - " + String.join("\n  - ", steps));
  }

  Pages version(String id, int version, String rest) {
    String yaml = "flow: " + id + "\nversion: " + version + "\n" + rest + "\n";
    flows.add(FlowReader.read(id + "." + version + ".yaml", yaml));
    return this;
  }

  Pages english(String key, String... variants) {
    return text("en", key, variants);
  }

  Pages text(String language, String key, String... variants) {
    texts.computeIfAbsent(language, id -> new TreeMap<>()).put(key, List.of(variants));
    return this;
  }

  Pages disclosure(String... names) {
    for (String name : names) {
      disclosures.put(name, "because");
    }
    return this;
  }

  Pages disclosed(String name, String reason) {
    disclosures.put(name, reason);
    return this;
  }

  /** A line that is never missing in those flows and texts. */
  Pages required(String name, String... places) {
    required.put(name, List.of(places));
    return this;
  }

  /** How English says such a line. */
  Pages says(String name, String words) {
    said.put(name, words);
    return this;
  }

  Book book() {
    return new Book(new Flows(flows), texts, Map.of("en", style()), disclosures, required);
  }

  private Style style() {
    return new Style(
        ENGLISH.banned(),
        ENGLISH.allowed(),
        ENGLISH.capitals(),
        ENGLISH.telling(),
        said,
        ENGLISH.reading(),
        ENGLISH.times());
  }

  /** What a rule finds: {@code where: what}. */
  List<String> found(Rule rule) {
    return issues(rule).stream().map(issue -> issue.where() + ": " + issue.what()).toList();
  }

  List<Issue> issues(Rule rule) {
    Book book = book();
    return rule.check(book, new Tracing(book.flows()));
  }
}
