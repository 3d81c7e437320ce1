package org.twopaths.config.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.twopaths.config.storyboard.Storyboards;
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
  private static final boolean UPDATE = "update".equals(System.getProperty("transcripts"));

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> everyTranscriptReadsAsWritten() throws IOException {
    return Performance.files().stream()
        .map(file ->
            DynamicTest.dynamicTest(
                Performance.FOLDER.relativize(file).toString(), () -> play(file)));
  }

  /** The flows are specified by their transcripts: what none of them walks has no specification. */
  @AfterAll
  static void everyStepAndEdgeOfEveryFlowIsWalked() throws IOException {
    Storyboards.write(Path.of("target", "storyboards"), Walked.edges());
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
    Performance performance = new Performance(file);
    Path directory = Files.createTempDirectory(temporary, "stage");
    try (Stage stage = new Stage(performance.restarts() ? directory : null)) {
      List<String> seen = performance.play(stage, () -> walkOn(stage));
      if (UPDATE) {
        Files.write(file, seen);
      } else {
        assertThat(String.join("\n", seen)).isEqualTo(String.join("\n", performance.lines()));
      }
      Walked.add(stage.walked());
      performance.keepsWhatIsNeverSeen(stage);
      assertThat(stage.<Long>store(store -> store.parked().count())).as("bugs").isZero();
    }
  }

  private static void walkOn(Stage stage) {
    if (stage.latest() != null) {
      Walked.add(new Silence(stage.latest()).walk());
    }
  }
}
