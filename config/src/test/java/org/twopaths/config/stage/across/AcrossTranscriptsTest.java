package org.twopaths.config.stage.across;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    return all()
        .filter(file -> read(file).apart())
        .flatMap(file ->
            Stream.of(true, false).map(benOnTelegram -> test(file, read(file), benOnTelegram)));
  }

  /** What each has for themselves, and what passes between them in private, is the same too. */
  @TestFactory
  Stream<DynamicTest> whatStaysPrivateReadsTheSame() throws IOException {
    return all()
        .filter(file -> read(file).betweenPrivateChats())
        .map(file -> test(file, read(file).betweenApps(), file.hashCode() % 2 == 0));
  }

  private static Stream<Path> all() throws IOException {
    return Performance.files().stream();
  }

  private static Performance read(Path file) {
    try {
      return new Performance(file);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private DynamicTest test(Path file, Performance performance, boolean benOnTelegram) {
    String where = benOnTelegram ? ", Ben on Telegram" : ", Ben on Discord";
    return DynamicTest.dynamicTest(
        Performance.FOLDER.relativize(file) + where, () -> play(performance, benOnTelegram));
  }

  private void play(Performance performance, boolean benOnTelegram) throws IOException {
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
    assertThat(all().filter(file -> read(file).apart())).hasSizeGreaterThan(5);
    assertThat(all().filter(file -> read(file).betweenPrivateChats())).hasSizeGreaterThan(40);
  }

  @AfterAll
  static void close() {
    HOUSE.close();
    assertThat(HOUSE.discord.complaints()).isEmpty();
  }
}
