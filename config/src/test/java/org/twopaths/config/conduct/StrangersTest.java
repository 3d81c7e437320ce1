package org.twopaths.config.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twopaths.bot.Inbound;
import org.twopaths.config.stage.Chance;
import org.twopaths.config.stage.RecordingPlatform.Shown;
import org.twopaths.config.stage.Stage;

/**
 * Somebody else is in the room; a failure names the seed, {@code -Dseed=…} plays that one alone.
 */
@DisplayName("I46: nobody else changes anything, and before others nothing shared is shown")
class StrangersTest {
  private static final long SEED = Long.getLong("seed", System.nanoTime());
  private static final int ACTS = 60;
  private static final Set<String> THREE = Set.of(Stage.ADA, Stage.BEN, Scenes.CYD);

  private final Chance chance = new Chance(SEED);

  @Test
  void whateverAStrangerDoesChangesNothing() {
    try (Stage stage = new Stage(null)) {
      stage.pair();
      stage.act(Stage.ADA, Stage.ROOM, new Inbound.Command("ready", ""));
      Scenes.says(stage, Stage.ADA, "[1 minute]");
      stage.members(THREE);
      List<Object> before = Scenes.state(stage, Stage.ADA, Stage.BEN);
      for (int i = 0; i < ACTS; i++) {
        Inbound.Act act = chance.act(stage, Stage.ROOM);
        List<Shown> shown = Scenes.shownBy(stage, Scenes.CYD, Stage.ROOM, act);
        assertThat(Scenes.state(stage, Stage.ADA, Stage.BEN)).as("seed %d", SEED).isEqualTo(before);
        assertThat(shown).as("seed %d", SEED).allMatch(s -> Scenes.isFor(s, Scenes.CYD));
      }
    }
  }

  @Test
  void whoeverComesOrGoesStopsAllThatIsSharedUntilBothSaySo() {
    try (Stage stage = new Stage(null)) {
      stage.pair();
      stage.act(Stage.ADA, Stage.ROOM, new Inbound.Command("breath", ""));
      changes(stage, THREE);
      nothingSharedIsShown(stage);
      changes(stage, Set.of(Stage.ADA, Stage.BEN));
      nothingSharedIsShown(stage);
      here(stage, Stage.ADA);
      nothingSharedIsShown(stage);
      assertThat(here(stage, Stage.BEN)).anyMatch(shown -> shown.onlyFor() == null);
    }
  }

  private static void changes(Stage stage, Set<String> members) {
    stage.members(members);
    stage.act(Scenes.CYD, Stage.ROOM, new Inbound.RoomChanged());
  }

  private static List<Shown> here(Stage stage, String who) {
    return Scenes.shownBy(stage, who, Stage.ROOM, new Inbound.Command("here", ""));
  }

  /** Whatever the two do, in the room as in private; but for /here, which is what is awaited. */
  private void nothingSharedIsShown(Stage stage) {
    for (int i = 0; i < ACTS / 3; i++) {
      String who = chance.person();
      String chat = chance.below(3) > 0 ? Stage.ROOM : who;
      Inbound.Act act = chance.act(stage, chat);
      if (!leadsOut(act)) {
        assertThat(Scenes.shownBy(stage, who, chat, act))
            .as("seed %d", SEED)
            .noneMatch(shown -> shown.chat().equals(Stage.ROOM) && shown.onlyFor() == null);
      }
    }
  }

  private static boolean leadsOut(Inbound.Act act) {
    return act instanceof Inbound.Command(String name, String argument)
        && Set.of("here", "unpair", "forget", "exit", "start").contains(name);
  }
}
