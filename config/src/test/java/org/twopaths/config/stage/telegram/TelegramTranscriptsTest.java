package org.twopaths.config.stage.telegram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.twopaths.config.stage.Performance;
import org.twopaths.config.stage.Stage;

/** On Telegram every transcript is the same conversation, line by line, as without a platform. */
class TelegramTranscriptsTest {
  /** What cannot be the same conversation on Telegram: it tells no bot what is taken away (B34). */
  private static final Set<Path> OTHERWISE =
      Set.of(Performance.FOLDER.resolve("edits/taken-back.chat"));

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
    TelegramMessenger telegram = new TelegramMessenger();
    try (Stage stage = new Stage(performance.restarts() ? directory : null, telegram)) {
      performance.readsAsWritten(stage);
    } finally {
      telegram.end();
    }
  }
}
