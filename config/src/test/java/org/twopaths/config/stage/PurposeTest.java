package org.twopaths.config.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.twopaths.bot.Platform.Purpose;
import org.twopaths.config.stage.RecordingPlatform.Shown;

/** What each message of a whole talk is for, so that a platform can treat a doubtful send by it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PurposeTest {
  private static final Path TALK = Path.of("transcripts/repair/heard.chat");

  private final Map<Purpose, List<String>> lines = new EnumMap<>(Purpose.class);

  @BeforeAll
  void play() throws IOException {
    for (Purpose purpose : Purpose.values()) {
      lines.put(purpose, new ArrayList<>());
    }
    try (Stage stage = new Stage(null)) {
      Player player = new Player(stage);
      Transcript.parse(Files.readAllLines(TALK)).beats().forEach(beat -> player.play(beat.act()));
      for (Shown shown : stage.platform().all()) {
        lines.get(shown.purpose()).add(Player.line(shown));
      }
    }
  }

  @Test
  void releasedWordsAndNothingElseAreRelays() {
    assertThat(lines.get(Purpose.RELAY)).isNotEmpty().allMatch(line -> line.startsWith("-> room"));
  }

  @Test
  void whatFollowsFromOnesOwnActIsAnAnswerAndWhatFollowsFromTheOthersIsNot() {
    assertThat(lines.get(Purpose.ANSWER)).anyMatch(line -> line.contains("[10]"));
    assertThat(lines.get(Purpose.PROMPT)).isNotEmpty().noneMatch(line -> line.startsWith("~>"));
  }
}
