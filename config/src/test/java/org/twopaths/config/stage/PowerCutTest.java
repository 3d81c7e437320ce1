package org.twopaths.config.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * I11, I12: the power goes after every single act, and what people see is what they would have seen
 * anyway: nothing that was answered lives in memory alone.
 */
class PowerCutTest {
  /** So many people the program has in memory, which is empty after each cut. */
  private static final int REMEMBERED = 100;

  @TempDir Path directory;

  @Test
  void inAShortExercise() throws IOException {
    readsAsWritten("settle/hot");
  }

  @ParameterizedTest
  @ValueSource(strings = {"repair/heard", "pause/from-private"})
  void inAWholeOne(String name) throws IOException {
    readsAsWritten(name);
  }

  private void readsAsWritten(String name) throws IOException {
    Performance performance = new Performance(Performance.FOLDER.resolve(name + ".chat"));
    try (Stage stage = new Stage(directory, REMEMBERED)) {
      assertThat(String.join("\n", performance.play(stage, stage::cutPower)))
          .isEqualTo(String.join("\n", performance.lines()));
    }
  }
}
