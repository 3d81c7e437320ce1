package org.twopaths.config.mutants;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the page that says of every invariant which tests hold it and which mutants attack it. */
final class InvariantsPage {
  private static final String HEAD =
      """
      <!-- Written by InvariantsTest from invariants.yaml, the tests and the mutants. Do not edit:
           run it with -Dtranscripts=update. -->

      # What always holds

      *held by*: the tests and transcripts that name it. *noticed*: each of these small edits of the
      program breaks it, and a named check must catch every one of them, or the build fails
      ([the edits](src/test/resources/mutants.yaml)).

      | | what always holds | held by | noticed |
      | --- | --- | --- | --- |
      """;

  private final Map<String, Set<String>> tests;
  private final Map<String, Set<String>> transcripts;
  private final Map<String, Set<String>> mutants;

  InvariantsPage() throws IOException {
    this.tests = Invariants.inTests();
    this.transcripts = Invariants.inTranscripts();
    this.mutants = Invariants.inMutants();
  }

  String of(List<Invariant> invariants) {
    return invariants.stream().map(this::row).collect(Collectors.joining("\n", HEAD, "\n"));
  }

  private String row(Invariant invariant) {
    String id = invariant.id();
    List<String> by = new ArrayList<>();
    tests.getOrDefault(id, Set.of()).forEach(test -> by.add("`" + test + "`"));
    transcripts
        .getOrDefault(id, Set.of())
        .forEach(name -> by.add("[" + name + "](transcripts/" + name + ".chat)"));
    String open = invariant.open() == null ? "" : "<br>*But:* " + invariant.open();
    String noticed = String.join("; ", mutants.getOrDefault(id, Set.of()));
    Collection<String> cells =
        List.of(id, invariant.holds() + open, String.join(", ", by), noticed);
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }
}
