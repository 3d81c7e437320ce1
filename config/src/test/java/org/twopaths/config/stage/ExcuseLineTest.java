package org.twopaths.config.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Step;
import org.twopaths.text.Language;

/** Wherever someone who was hurt is helped, a line says that it does not excuse what happened. */
class ExcuseLineTest {
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
    Shipped.LIBRARY.languages().forEach(language -> says(language, Shipped.flows().newest(id)));
  }

  private static void says(Language language, Flow flow) {
    String words = language.style().excuse();
    List<List<String>> said =
        flow.steps().stream()
            .filter(step -> step instanceof Step.Say)
            .map(step -> language.texts().get(flow.id() + "." + step.id()))
            .toList();
    assertThat(said)
        .as("one line of '%s' holds, in each variant: %s (%s)", flow.id(), words, language.id())
        .anySatisfy(
            variants -> assertThat(variants).allSatisfy(v -> assertThat(v).contains(words)));
  }
}
