package org.twopaths.config.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twopaths.flow.Setting;
import org.twopaths.state.Conversation;

/** G71: what was tapped under the few questions is gone before anything is written down. */
class FewQuestionsTest {
  private static final List<String> ACTS = List.of("Ada: /pace", "Ada: [A few questions]");

  @ParameterizedTest
  @ValueSource(strings = {"True for me", "Not all, or not sure"})
  void everyTapLeavesTheSame(String tap) {
    assertThat(left(tap)).isEqualTo(left("Skip"));
  }

  /** What is kept of Ada after the tap: her track as the database holds it. */
  private static String left(String tap) {
    try (Stage stage = new Stage(null)) {
      Player player = new Player(stage);
      ACTS.forEach(player::perform);
      player.perform("Ada: [" + tap + "]");
      Conversation now = stage.latest();
      String ada = now.members().getFirst().id();
      String pace = tap.startsWith("Not all") ? "slow" : null;
      assertThat(now.member(ada).setting(Setting.PACE, null)).isEqualTo(pace);
      return stage.store(store -> store.tracks().read("solo:" + ada)).orElseThrow();
    }
  }
}
