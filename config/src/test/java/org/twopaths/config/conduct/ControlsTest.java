package org.twopaths.config.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Inbound.Press;
import org.twopaths.config.stage.RecordingPlatform.Shown;
import org.twopaths.config.stage.Stage;

/**
 * A press says which message and which place, and nothing else: what it may do is decided by what
 * was written down of who was asked, where, and whether they still are.
 */
@DisplayName("I44, I45: whatever is used, over, foreign or made up does nothing")
class ControlsTest {
  private static final Duration LONG = Duration.ofDays(9);

  private final Set<String> answers = new TreeSet<>();

  @Test
  void aPressCarriesNothingButItsPlace() {
    assertThat(Arrays.stream(Press.class.getRecordComponents()).map(RecordComponent::getType))
        .containsExactly(long.class, int.class);
  }

  @Test
  void allGetTheSameAnswer() {
    try (Stage stage = new Stage(null)) {
      stage.pair();
      used(stage);
      foreign(stage);
      over(stage);
    }
    assertThat(answers).as("one answer for all").hasSize(1);
  }

  private void used(Stage stage) {
    Scenes.says(stage, Stage.ADA, "/own");
    Press neither = stage.pressOf(Stage.ADA, "Neither");
    stage.act(Stage.ADA, Stage.ADA, neither);
    doesNothing(stage, Stage.ADA, Stage.ADA, neither);
    doesNothing(stage, Stage.ADA, Stage.ADA, new Press(neither.message(), 0));
  }

  /** Of another person, of another chat, of nobody: a stranger in the room, and what is made up. */
  private void foreign(Stage stage) {
    Scenes.says(stage, Stage.BEN, "/settle");
    talk(stage);
    List<Press> open = stage.presses(Stage.ROOM);
    assertThat(open).isNotEmpty();
    stage.members(Set.of(Stage.ADA, Stage.BEN, Scenes.CYD));
    open.forEach(press -> doesNothing(stage, Scenes.CYD, Stage.ROOM, press));
    stage.members(Set.of(Stage.ADA, Stage.BEN));
    for (Press press : stage.presses(Stage.ADA)) {
      doesNothing(stage, Scenes.CYD, Scenes.CYD, press);
    }
    long number = stage.pressOf(Stage.BEN, "Stop").message();
    for (Press made : List.of(new Press(number, 99), new Press(number, -1), new Press(0, 0))) {
      doesNothing(stage, Stage.BEN, Stage.BEN, made);
    }
    doesNothing(stage, Stage.BEN, Stage.BEN, new Press(number + 40, 0));
  }

  /** Until the room asks something. */
  private static void talk(Stage stage) {
    stage.act(Stage.ADA, Stage.ROOM, new Inbound.Command("ready", ""));
    for (String answer : List.of("[25 minutes]", "[Neither]", "[2]")) {
      Scenes.says(stage, Stage.ADA, answer);
      Scenes.says(stage, Stage.BEN, answer);
    }
  }

  private void over(Stage stage) {
    List<Press> old = stage.presses(Stage.BEN);
    stage.pass(LONG);
    old.forEach(press -> doesNothing(stage, Stage.BEN, Stage.BEN, press));
    talk(stage);
    List<Press> room = stage.presses(Stage.ROOM);
    Scenes.says(stage, Stage.ADA, "/unpair", "[Yes, end it]");
    room.forEach(press -> doesNothing(stage, Stage.BEN, Stage.ROOM, press));
  }

  private void doesNothing(Stage stage, String who, String chat, Press press) {
    List<Object> before = Scenes.state(stage, Stage.ADA, Stage.BEN);
    List<Shown> shown = Scenes.shownBy(stage, who, chat, press);
    assertThat(Scenes.state(stage, Stage.ADA, Stage.BEN))
        .as("%s of %s", press, who)
        .isEqualTo(before);
    assertThat(shown).as("%s of %s", press, who).hasSize(1);
    assertThat(Scenes.isFor(shown.getFirst(), who)).isTrue();
    answers.add(shown.getFirst().message().text());
  }
}
