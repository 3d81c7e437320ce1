package org.twopaths.config.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Step;

/** Wherever someone who was hurt is helped, a line says that it does not excuse what happened. */
class ExcuseLineTest {
  private static final String WORDS = "does not make what happened okay";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "settle",
        "think-through",
        "name-high-hard",
        "name-low-hard",
        "name-mixed",
        "name-body",
        "soft-start",
        "talk",
        "pausing",
        "reflect",
        "after-check",
        "own",
        "lookback",
        "look-prepare",
        "talk-ten",
        "own-read",
        "own-heard",
        "soft",
        "boundary",
        "hurt-note",
        "paths-theirs",
        "trigger"
      })
  void everyFlowOfTheHurtSideSaysThatItExcusesNothing(String id) {
    Flow flow = Shipped.flows().newest(id);
    Map<String, List<String>> texts = Shipped.LIBRARY.languages().getFirst().texts();
    List<List<String>> said =
        flow.steps().stream()
            .filter(step -> step instanceof Step.Say)
            .map(step -> texts.get(id + "." + step.id()))
            .toList();
    assertThat(said)
        .as("one line that '%s' says holds, in each of its variants: %s", id, WORDS)
        .anySatisfy(
            variants -> assertThat(variants).allSatisfy(v -> assertThat(v).contains(WORDS)));
  }
}
