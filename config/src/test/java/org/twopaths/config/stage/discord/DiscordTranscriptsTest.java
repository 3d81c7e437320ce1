package org.twopaths.config.stage.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.twopaths.config.stage.Performance;
import org.twopaths.config.stage.Stage;

/**
 * On Discord every transcript is the same conversation, line by line, as without a platform. One of
 * each folder is played always; all of them, in some five minutes, with {@code
 * -Ddiscord.transcripts=all}.
 */
class DiscordTranscriptsTest {
  private static final boolean ALL = "all".equals(System.getProperty("discord.transcripts"));
  private static final DiscordHouse HOUSE = new DiscordHouse();

  /** What cannot be the same conversation on Discord. */
  private static final Set<Path> OTHERWISE =
      Set.of(
          // A command nobody knows is typed in the room: there those are words between the two.
          Performance.FOLDER.resolve("bad-input/commands.chat"),
          // Discord does not tell that somebody let the bot in again, so chance has other words.
          Performance.FOLDER.resolve("room/blocked.chat"));

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> everyTranscriptReadsTheSame() throws IOException {
    Set<Path> folders = new HashSet<>();
    return Performance.files().stream()
        .filter(file -> !OTHERWISE.contains(file))
        .filter(file -> ALL || folders.add(file.getParent()))
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
