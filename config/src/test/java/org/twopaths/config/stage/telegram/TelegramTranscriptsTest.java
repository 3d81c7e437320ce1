package org.twopaths.config.stage.telegram;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.twopaths.config.stage.Performance;
import org.twopaths.config.stage.Stage;

/**
 * On Telegram every transcript is the same conversation, line by line, as without a platform. Left
 * out are those in which a message is taken away (B34) or somebody comes unheard of into the room.
 * One of each folder is played always; all of them, in some five minutes, with {@code
 * -Dtelegram.transcripts=all}.
 */
class TelegramTranscriptsTest {
  private static final boolean ALL = "all".equals(System.getProperty("telegram.transcripts"));

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> everyTranscriptReadsTheSame() throws IOException {
    Set<Path> folders = new HashSet<>();
    return Performance.files().stream()
        .filter(file -> ALL || folders.add(file.getParent()))
        .map(file ->
            DynamicTest.dynamicTest(
                Performance.FOLDER.relativize(file).toString(), () -> play(file)));
  }

  private void play(Path file) throws IOException {
    Performance performance = new Performance(file);
    assumeFalse(performance.has(" takes back \""), "Telegram tells no bot of that");
    assumeFalse(performance.has("room holds "), "Telegram tells who comes into a group");
    Path directory = Files.createTempDirectory(temporary, "stage");
    TelegramMessenger telegram = new TelegramMessenger();
    try (Stage stage = new Stage(performance.restarts() ? directory : null, telegram)) {
      performance.readsAsWritten(stage);
    } finally {
      telegram.end();
    }
  }
}
