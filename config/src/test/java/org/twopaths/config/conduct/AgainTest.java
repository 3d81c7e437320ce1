package org.twopaths.config.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twopaths.bot.Inbound;
import org.twopaths.config.stage.Stage;

/** I3: after every act all that was done until then is told to the bot once more. */
class AgainTest {
  private static final List<String> IN_PRIVATE = List.of("[25 minutes]", "[Neither]", "[2]");

  private final List<Inbound> done = new ArrayList<>();

  @Test
  void nothingComesOfIt() {
    try (Stage stage = new Stage(null)) {
      stage.pair();
      does(stage, Stage.ADA, Stage.ROOM, "/ready");
      for (String answer : IN_PRIVATE) {
        does(stage, Stage.ADA, Stage.ADA, answer);
        does(stage, Stage.BEN, Stage.BEN, answer);
      }
      does(stage, Stage.BEN, Stage.BEN, "/keep");
      does(stage, Stage.BEN, Stage.BEN, "The sea was quiet");
      does(stage, Stage.BEN, Stage.BEN, "[Keep it]");
    }
  }

  private void does(Stage stage, String who, String chat, String what) {
    int before = stage.shown();
    done.add(stage.inbound(who, chat, Scenes.act(stage, chat, what)));
    stage.again(done.getLast());
    assertThat(stage.shown()).as(what).isGreaterThan(before);
    int shown = stage.shown();
    List<Object> state = Scenes.state(stage, Stage.ADA, Stage.BEN);
    stage.pass(Duration.ofSeconds(5));
    done.forEach(stage::again);
    assertThat(stage.shown()).as("shown by what was done before %s", what).isEqualTo(shown);
    assertThat(Scenes.state(stage, Stage.ADA, Stage.BEN)).isEqualTo(state);
  }
}
