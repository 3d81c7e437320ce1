package org.twopaths.config.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.twopaths.config.stage.Performance;
import org.twopaths.flow.YamlReader;

/** The invariants, the tests that name them, and the mutants that break them. */
final class Invariants {
  static final Path FILE = Path.of("invariants.yaml");

  private static final Pattern NUMBER = Pattern.compile("\\bI\\d+\\b");

  private Invariants() {}

  static List<Invariant> read() throws IOException {
    List<Invariant> all = new ArrayList<>();
    new YamlReader(FILE.toString())
        .read(Files.readString(FILE), JsonNode.class)
        .properties()
        .forEach(entry -> {
          JsonNode row = entry.getValue();
          String open = row.hasNonNull("open") ? row.get("open").asText() : null;
          all.add(new Invariant(entry.getKey(), row.path("holds").asText(), open));
        });
    return all;
  }

  /** By invariant, the test classes that name it. */
  static Map<String, Set<String>> inTests() throws IOException {
    Map<String, Set<String>> tests = new TreeMap<>();
    for (String module : List.of("bot-core", "adapters", "config")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
        files
            .filter(file -> file.toString().endsWith("Test.java"))
            .forEach(file -> named(file, name(file, ".java"), tests));
      }
    }
    return tests;
  }

  /** By invariant, the transcripts whose headings name it. */
  static Map<String, Set<String>> inTranscripts() throws IOException {
    Map<String, Set<String>> transcripts = new TreeMap<>();
    for (Path file : Performance.files()) {
      String folder = file.getParent().getFileName().toString();
      named(file, folder + "/" + name(file, ".chat"), transcripts);
    }
    return transcripts;
  }

  /** By invariant, the mutants that break it. */
  static Map<String, Set<String>> inMutants() {
    Map<String, Set<String>> mutants = new TreeMap<>();
    for (Mutant mutant : Mutant.all()) {
      mutant.breaks().forEach(broken -> put(mutants, broken, mutant.name()));
    }
    return mutants;
  }

  private static String name(Path file, String ending) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ending.length());
  }

  private static void named(Path file, String name, Map<String, Set<String>> by) {
    try {
      NUMBER.matcher(Files.readString(file)).results().forEach(hit -> put(by, hit.group(), name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void put(Map<String, Set<String>> by, String invariant, String name) {
    by.computeIfAbsent(invariant, none -> new TreeSet<>()).add(name);
  }
}
