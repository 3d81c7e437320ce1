package org.twopaths.config.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twopaths.bot.Command;
import org.twopaths.bot.Inbound;
import org.twopaths.config.stage.Shipped;
import org.twopaths.config.stage.Stage;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Lasting;
import org.twopaths.flow.Solo;
import org.twopaths.flow.Step;
import org.twopaths.state.Frame;
import org.twopaths.store.People.Person;
import org.twopaths.text.Message;

/**
 * Steadying works before anything was agreed to; what is written there is held while the exercise
 * is open, and then it is gone.
 */
@DisplayName("I62: nothing that somebody writes outlasts its exercise but what they ask to keep")
class AgreedTest {
  private static final String WORDS = "zeisigwort";
  private static final int STEPS = 40;

  /** The same words are heard once within two seconds. */
  private static final Duration AFTER_A_MOMENT = Duration.ofSeconds(3);

  private static final List<Class<? extends Step>> KEEPS =
      List.of(
          Step.Consent.class,
          Solo.Hold.class,
          Solo.Keep.class,
          Lasting.Pin.class,
          Lasting.Weekly.class);

  @Test
  void whateverIsBegun() {
    commands().forEach(AgreedTest::leavesNothing);
  }

  private static Stream<String> commands() {
    return Arrays.stream(Command.values())
        .filter(command -> command.inPrivate() && command.flow(false).isPresent())
        .map(Command::word);
  }

  private static void leavesNothing(String word) {
    try (Stage stage = new Stage(null)) {
      Scenes.says(stage, Stage.ADA, "/" + word);
      for (int i = 0; i < STEPS && goesOn(stage); i++) {
        assertThat(notes(stage)).as("/%s keeps a note", word).isEmpty();
      }
      Scenes.says(stage, Stage.ADA, "/stop");
      assertThat(held(stage)).as("/%s", word).doesNotContain(WORDS);
      assertThat(notes(stage)).as("/%s", word).isEmpty();
      stage.platform().news();
      stage.pass(Duration.ofDays(8));
      assertThat(stage.platform().news()).as("/%s comes back by itself", word).isEmpty();
    }
  }

  /** Writes where there is something to write, takes the first way on, and asks to keep nothing. */
  private static boolean goesOn(Stage stage) {
    String self = person(stage).id();
    Frame top = stage.latest().track(self).top();
    if (top == null || keeps(Shipped.flows().at(top.flow(), top.version()), top.step())) {
      return false;
    }
    Message last = stage.last(Stage.ADA);
    Inbound.Act act =
        last.writes()
            ? new Inbound.Text(WORDS)
            : stage.pressOf(Stage.ADA, last.buttons().getFirst());
    stage.pass(AFTER_A_MOMENT);
    stage.act(Stage.ADA, Stage.ADA, act);
    return true;
  }

  /** Whether an answer there may be what keeps something, or lets it be shown. */
  private static boolean keeps(Flow flow, String at) {
    Step step = flow.step(at);
    return KEEPS.contains(step.getClass())
        || step.leads().keySet().stream()
            .map(edge -> flow.target(step, edge))
            .filter(target -> flow.has(target) && !(flow.step(target) instanceof Step.Waits))
            .anyMatch(target -> keeps(flow, target));
  }

  private static Person person(Stage stage) {
    return Scenes.person(stage, Stage.ADA).orElseThrow();
  }

  private static String held(Stage stage) {
    String self = person(stage).id();
    return stage.store(store -> store.tracks().read("solo:" + self).orElse(""));
  }

  private static List<String> notes(Stage stage) {
    String self = person(stage).id();
    return stage.store(store -> store.notes().of(self).stream().map(n -> n.words()).toList());
  }
}
