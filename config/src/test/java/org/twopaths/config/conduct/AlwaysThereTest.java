package org.twopaths.config.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.twopaths.bot.Inbound;
import org.twopaths.config.stage.Chance;
import org.twopaths.config.stage.RecordingPlatform.Shown;
import org.twopaths.config.stage.Stage;

/**
 * Random lives, out of any moment of which one of the two does what is always possible, and the
 * other one nothing. A failure names the seed; {@code -Dseed=…} plays that one alone.
 */
@DisplayName("I61: what is always possible is possible in every state, and never needs the other")
class AlwaysThereTest {
  private static final List<String> LOOKS = List.of("privacy", "help", "mydata", "now");
  private static final int ACTS = 60;

  @RepeatedTest(3)
  void fromWhereverTheyAre() {
    long seed = Long.getLong("seed", System.nanoTime());
    Chance chance = new Chance(seed);
    try (Stage stage = new Stage(null)) {
      stage.pair();
      for (int i = 0; i < ACTS; i++) {
        String who = chance.person();
        String chat = chance.below(3) == 0 ? Stage.ROOM : who;
        stage.act(who, chat, chance.act(stage, chat));
        if (chance.below(8) == 0) {
          stage.pass(Duration.ofMinutes(chance.below(200)));
        }
        if (i % 10 == 0) {
          LOOKS.forEach(look -> isAnsweredAlone(stage, look, seed));
          isAnsweredAlone(stage, "export", seed);
          assertThat(stage.last(Stage.ADA).text()).contains("two-paths/export/1");
        }
      }
      leaves(stage, seed);
    }
  }

  private static void isAnsweredAlone(Stage stage, String command, long seed) {
    List<Shown> shown =
        Scenes.shownBy(stage, Stage.ADA, Stage.ADA, new Inbound.Command(command, ""));
    assertThat(shown)
        .as("/%s, -Dseed=%d", command, seed)
        .isNotEmpty()
        .allMatch(s -> s.chat().equals(Stage.ADA));
    assertThat(stage.<Long>store(store -> store.parked().count())).isZero();
  }

  /** Out of it all, one after the other; at each of them the other one does nothing. */
  private static void leaves(Stage stage, long seed) {
    Scenes.says(stage, Stage.ADA, "/stop");
    assertThat(stage.latest().track(Scenes.person(stage, Stage.ADA).orElseThrow().id()).idle())
        .as("stopped, -Dseed=%d", seed)
        .isTrue();
    isAnsweredAlone(stage, "exit", seed);
    stage.pass(Duration.ofDays(1));
    isAnsweredAlone(stage, "forget", seed);
    Scenes.says(stage, Stage.ADA, "[Everything of mine]");
    assertThat(Scenes.person(stage, Stage.ADA)).as("forgotten, -Dseed=%d", seed).isEmpty();
  }
}
