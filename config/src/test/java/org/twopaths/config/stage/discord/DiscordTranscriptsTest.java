package org.twopaths.config.stage.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.twopaths.config.stage.Performance;
import org.twopaths.config.stage.Stage;

/** On Discord every transcript is the same conversation, line by line, as without a platform. */
class DiscordTranscriptsTest {
  private static final DiscordHouse HOUSE = new DiscordHouse();

  /**
   * What cannot be the same conversation on Discord: a command that nobody knows is not in the
   * menu, and what is typed in the room are words between the two.
   */
  private static final Set<Path> OTHERWISE =
      Set.of(Performance.FOLDER.resolve("bad-input/command-in-room.chat"));

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> everyTranscriptReadsTheSame() throws IOException {
    return Performance.files().stream()
        .filter(file -> !OTHERWISE.contains(file))
        .map(file ->
            DynamicTest.dynamicTest(
                Performance.FOLDER.relativize(file).toString(), () -> play(file)));
  }

  private void play(Path file) throws IOException {
    Performance performance = new Performance(file);
    Path directory = Files.createTempDirectory(temporary, "stage");
    try (Stage stage =
        new Stage(performance.restarts() ? directory : null, new DiscordMessenger(HOUSE))) {
      performance.readsAsWritten(stage);
    }
  }

  @AfterAll
  static void close() {
    HOUSE.close();
    assertThat(HOUSE.discord.complaints()).isEmpty();
  }
}
