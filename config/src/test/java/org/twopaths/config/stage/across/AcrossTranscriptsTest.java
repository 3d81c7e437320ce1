package org.twopaths.config.stage.across;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.twopaths.config.stage.Performance;
import org.twopaths.config.stage.Stage;
import org.twopaths.config.stage.discord.DiscordHouse;

/**
 * Every transcript of two who use different apps is the same conversation, line by line, when one
 * is on the real Telegram adapter and the other on the real Discord adapter: what is shared is
 * mirrored into both of their private chats (B48).
 */
class AcrossTranscriptsTest {
  private static final DiscordHouse HOUSE = new DiscordHouse();

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> everyTranscriptReadsTheSame() throws IOException {
    return Stream.concat(all(true), all(false));
  }

  private Stream<DynamicTest> all(boolean benOnTelegram) throws IOException {
    String where = benOnTelegram ? ", Ben on Telegram" : ", Ben on Discord";
    return files().stream()
        .map(file ->
            DynamicTest.dynamicTest(
                Performance.FOLDER.relativize(file) + where, () -> play(file, benOnTelegram)));
  }

  private static List<Path> files() throws IOException {
    return Performance.files().stream().filter(AcrossTranscriptsTest::isAcross).toList();
  }

  private static boolean isAcross(Path file) {
    try {
      return new Performance(file).apart();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private void play(Path file, boolean benOnTelegram) throws IOException {
    Performance performance = new Performance(file);
    Path directory = Files.createTempDirectory(temporary, "stage");
    AcrossMessenger both = new AcrossMessenger(HOUSE, benOnTelegram);
    int before = HOUSE.discord.requests().size();
    try (Stage stage = new Stage(performance.restarts() ? directory : null, both)) {
      performance.readsAsWritten(stage);
      assertThat(both.seenOnTelegram()).isPositive();
      assertThat(HOUSE.discord.requests()).hasSizeGreaterThan(before);
    } finally {
      both.end();
    }
  }

  @Test
  void thereAreSome() throws IOException {
    assertThat(files()).hasSizeGreaterThan(5);
  }

  @AfterAll
  static void close() {
    HOUSE.close();
    assertThat(HOUSE.discord.complaints()).isEmpty();
  }
}
