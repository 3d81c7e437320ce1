package org.twopaths.config.goals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the page that lists every goal, what shows it, and what is still missing. */
final class GoalsPage {
  private static final int NAMED = 3;

  private static final String HEAD =
      """
      <!-- Written by GoalsTest from goals.yaml and the transcripts' headings. Do not edit: run it
           with -Dtranscripts=update. -->

      # What can be shown

      Each transcript in this folder is a chat that the tests play on the real bot. Its heading
      names the goals it shows. *shown*: by a transcript. *tested*: no chat can show it, the tests
      named do. *partly*: a part is still missing. *open*: not there yet.

      | goal | needs | what it is | shown by | status |
      | --- | --- | --- | --- | --- |
      """;

  private final Map<String, List<String>> shown;

  GoalsPage(Map<String, List<String>> shown) {
    this.shown = shown;
  }

  String of(List<Goal> goals) {
    return goals.stream().map(this::row).collect(Collectors.joining("\n", HEAD, "\n"));
  }

  private String row(Goal goal) {
    List<String> cells = List.of(goal.id(), goal.needs(), goal.what(), shownBy(goal), status(goal));
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  private String shownBy(Goal goal) {
    List<String> transcripts = shown.getOrDefault(goal.id(), List.of());
    List<String> by = new ArrayList<>();
    transcripts.stream()
        .limit(NAMED)
        .map(name -> "[" + name + "](" + name + ".chat)")
        .forEach(by::add);
    if (transcripts.size() > NAMED) {
      by.add("and " + (transcripts.size() - NAMED) + " more");
    }
    goal.tests().forEach(test -> by.add("`" + test + "`"));
    return String.join(", ", by);
  }

  private String status(Goal goal) {
    boolean inChat = shown.containsKey(goal.id());
    boolean somehow = inChat || !goal.tests().isEmpty();
    if (goal.open() != null) {
      return (somehow ? "partly: " : "open: ") + goal.open();
    }
    return inChat ? "shown" : somehow ? "tested" : "open";
  }
}
