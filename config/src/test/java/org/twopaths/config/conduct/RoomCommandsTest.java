package org.twopaths.config.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twopaths.bot.Command;
import org.twopaths.bot.Inbound;
import org.twopaths.config.stage.RecordingPlatform.Shown;
import org.twopaths.config.stage.Stage;

@DisplayName("I43: a private command in the room is answered without a word of what it held")
class RoomCommandsTest {
  private static final String HELD = "zeisigwort";

  @Test
  void eachGetsTheSameLineForItsWriterAlone() {
    List<String> words =
        Arrays.stream(Command.values())
            .filter(command -> !command.inRoom())
            .map(Command::word)
            .toList();
    Set<String> lines = new TreeSet<>();
    try (Stage stage = new Stage(null)) {
      stage.pair();
      for (String word : words) {
        lines.add(only(stage, new Inbound.Command(word, HELD)));
      }
    }
    assertThat(words).hasSizeGreaterThan(20);
    assertThat(lines).hasSize(1);
  }

  @Test
  void whatIsNoCommandIsNotRepeatedEither() {
    try (Stage stage = new Stage(null)) {
      stage.pair();
      assertThat(only(stage, new Inbound.Command(HELD, HELD))).contains("/");
      assertThat(only(stage, new Inbound.Command("setle", HELD))).contains("/settle");
    }
  }

  private static String only(Stage stage, Inbound.Command command) {
    List<Shown> shown = Scenes.shownBy(stage, Stage.ADA, Stage.ROOM, command);
    assertThat(shown).as(command.name()).hasSize(1);
    String text = shown.getFirst().message().text();
    assertThat(Scenes.isFor(shown.getFirst(), Stage.ADA)).as(command.name()).isTrue();
    assertThat(text).as(command.name()).doesNotContain(HELD);
    return text;
  }
}
