package org.twopaths.config.goals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twopaths.bot.Command;

/**
 * Writes the page that lists every goal, what shows it, and what is still missing; and every
 * command.
 */
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

  private static final String COMMANDS =
      """

      ## Command by command

      How many chats show it, and one of them. Silence is shown at every question: each edge that
      time walks is walked by a chat, or the tests fail.

      """;

  private final Map<String, List<String>> shown;
  private final Shows shows;

  GoalsPage(Map<String, List<String>> shown, Shows shows) {
    this.shown = shown;
    this.shows = shows;
  }

  String of(List<Goal> goals) {
    return goals.stream().map(this::row).collect(Collectors.joining("\n", HEAD, "\n"))
        + COMMANDS
        + line(Stream.concat(Stream.of("command"), sorts().map(sort -> sort.title)))
        + line(Stream.concat(Stream.of("---"), sorts().map(sort -> "---")))
        + Shows.commands().stream().map(this::row).collect(Collectors.joining());
  }

  private static Stream<Shows.Sort> sorts() {
    return Arrays.stream(Shows.Sort.values());
  }

  private String row(Command command) {
    String name = "`/" + command.word() + "`";
    return line(Stream.concat(Stream.of(name), sorts().map(sort -> cell(shows.of(command, sort)))));
  }

  private static String cell(SortedSet<String> chats) {
    return chats.isEmpty() ? "–" : chats.size() + ", as " + link(chats.getFirst());
  }

  private static String line(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String link(String name) {
    return "[" + name + "](" + name + ".chat)";
  }

  private String row(Goal goal) {
    List<String> cells = List.of(goal.id(), goal.needs(), goal.what(), shownBy(goal), status(goal));
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  private String shownBy(Goal goal) {
    List<String> transcripts = shown.getOrDefault(goal.id(), List.of());
    List<String> by = new ArrayList<>();
    transcripts.stream().limit(NAMED).map(GoalsPage::link).forEach(by::add);
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
