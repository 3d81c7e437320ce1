package org.twopaths.config.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.twopaths.config.stage.RecordingPlatform.Shown;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Step;
import org.twopaths.state.Transition.Edge;

/**
 * Plays every transcript on the real bot and the real database, and wants every line as it is
 * written.
 *
 * <p>With {@code -Dtranscripts=update} the lines that people see are written anew; what is done,
 * and what someone never sees, is never touched.
 */
class TranscriptsTest {
  private static final Path FOLDER = Path.of("transcripts");
  private static final boolean UPDATE = "update".equals(System.getProperty("transcripts"));

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> everyTranscriptReadsAsWritten() throws IOException {
    return files().stream()
        .map(file -> DynamicTest.dynamicTest(FOLDER.relativize(file).toString(), () -> play(file)));
  }

  /** The flows are specified by their transcripts: what none of them walks has no specification. */
  @AfterAll
  static void everyStepAndEdgeOfEveryFlowIsWalked() {
    Set<Edge> missing = new TreeSet<>(Comparator.comparing(Edge::toString));
    for (Flow flow : Shipped.flows().all()) {
      for (Step step : flow.steps()) {
        step.leads().keySet().forEach(edge -> missing.add(new Edge(flow.id(), step.id(), edge)));
      }
    }
    missing.removeAll(Walked.edges());
    missing.removeAll(new Gathered(Shipped.flows().all()).neverLate());
    assertThat(missing).as("edges that no transcript walks").isEmpty();
  }

  private void play(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    Transcript transcript = Transcript.parse(lines);
    Path directory = Files.createTempDirectory(temporary, "stage");
    boolean restarts = transcript.beats().stream().anyMatch(b -> b.act().equals("restart"));
    try (Stage stage = new Stage(restarts ? directory : null)) {
      List<String> seen = perform(stage, transcript, lines);
      if (UPDATE) {
        Files.write(file, seen);
      } else {
        assertThat(String.join("\n", seen)).isEqualTo(String.join("\n", lines));
      }
      Walked.add(stage.walked());
      transcript.nevers().forEach(never -> neverSeen(stage, never));
    }
  }

  /** The file as it would read if what people saw just now were written into it. */
  private static List<String> perform(Stage stage, Transcript transcript, List<String> lines) {
    Player player = new Player(stage);
    List<String> played = new ArrayList<>();
    int beat = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (Transcript.isSeen(lines.get(i))) {
        continue;
      }
      played.add(lines.get(i));
      if (beat < transcript.beats().size() && transcript.beats().get(beat).line() == i + 1) {
        player.play(lines.get(i).strip()).forEach(seen -> played.add("  " + seen));
        if (stage.latest() != null) {
          Walked.add(new Silence(stage.latest()).walk());
        }
        beat++;
      }
    }
    return played;
  }

  private static void neverSeen(Stage stage, Transcript.Never never) {
    String person = never.person().toLowerCase(Locale.ROOT);
    for (Shown shown : stage.platform().all()) {
      boolean sees =
          shown.onlyFor() == null
              ? shown.chat().equals(person) || shown.chat().equals(Stage.ROOM)
              : shown.onlyFor().equals(person);
      if (sees) {
        assertThat(shown.message().text())
            .as("line %d: %s never sees this", never.line(), never.person())
            .doesNotContain(never.words());
      }
    }
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".chat")).sorted().toList();
    }
  }
}
