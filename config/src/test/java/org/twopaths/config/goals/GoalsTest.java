package org.twopaths.config.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page of goals is written from {@code goals.yaml} and the headings of the transcripts, so that
 * it cannot say more than there is.
 */
class GoalsTest {
  private static final Path PAGE = Path.of("transcripts", "README.md");
  private static final boolean UPDATE = "update".equals(System.getProperty("transcripts"));

  @Test
  void thePageSaysWhatThereIs() throws IOException {
    String page = new GoalsPage(Goals.shown(), Shows.read()).of(Goals.read());
    if (UPDATE) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
        .as("config/%s is stale: run GoalsTest with -Dtranscripts=update", PAGE)
        .isEqualTo(page);
  }

  @Test
  void everyGoalIsThereOnceAndInOrder() throws IOException {
    List<Integer> numbers = Goals.read().stream().map(Goal::number).toList();
    assertThat(numbers).isSorted().doesNotHaveDuplicates().hasSize(90);
    assertThat(Goals.read())
        .allSatisfy(goal -> assertThat(goal.needs()).as(goal.id()).isIn("P0", "P1", "P2"));
  }

  @Test
  void noTranscriptNamesAnUnknownGoal() throws IOException {
    Set<String> known = Goals.read().stream().map(Goal::id).collect(Collectors.toSet());
    Map<String, List<String>> shown = Goals.shown();
    Set<String> unknown = new TreeSet<>(shown.keySet());
    unknown.removeAll(known);
    assertThat(unknown).as("write them in goals.yaml, or mend the headings of %s", shown).isEmpty();
  }

  /** What is neither shown nor tested says what is missing; nothing is passed over in silence. */
  @Test
  void whatIsNotThereSaysSo() throws IOException {
    Map<String, List<String>> shown = Goals.shown();
    List<String> silent =
        Goals.read().stream()
            .filter(goal -> !shown.containsKey(goal.id()) && goal.tests().isEmpty())
            .filter(goal -> goal.open() == null)
            .map(Goal::id)
            .toList();
    assertThat(silent).as("give each a transcript, 'tests', or 'open' in goals.yaml").isEmpty();
  }

  @Test
  void everyCommandIsGoneThroughAndStopped() throws IOException {
    Shows shows = Shows.read();
    assertThat(Shows.commands())
        .allSatisfy(command ->
            assertThat(shows.of(command, Shows.Sort.STOPPED)).as(command.word()).isNotEmpty());
  }

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    Set<String> classes = testClasses();
    assertThat(Goals.read())
        .allSatisfy(
            goal -> assertThat(classes).as("tests of " + goal.id()).containsAll(goal.tests()));
  }

  private static Set<String> testClasses() throws IOException {
    Set<String> classes = new TreeSet<>();
    for (String module : List.of("bot-core", "adapters", "config")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith("Test.java"))
            .forEach(name -> classes.add(name.substring(0, name.length() - ".java".length())));
      }
    }
    return classes;
  }
}
