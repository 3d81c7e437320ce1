package org.twopaths.config.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twopaths.config.stage.Stage;
import org.twopaths.text.Message;

/** Whoever clears their chat has it empty but for one line, and has lost nothing that is kept. */
@DisplayName("I38: what was said in a private chat is out of sight as soon as its owner wants that")
class ClearTest {
  @Test
  void theirChatIsEmptyButForOneLineAndNoOtherIsTouched() {
    try (Stage stage = new Stage(null)) {
      stage.pair();
      Scenes.says(stage, Stage.ADA, "/settle");
      Scenes.says(stage, Stage.BEN, "/name");
      int bens = stage.platform().chat(Stage.BEN).size();
      int both = stage.platform().chat(Stage.ROOM).size();
      Scenes.says(stage, Stage.ADA, "/clear");
      assertThat(stage.platform().chat(Stage.ADA).values())
          .extracting(Message::text)
          .singleElement()
          .asString()
          .startsWith("Cleared");
      assertThat(stage.platform().chat(Stage.BEN)).hasSize(bens);
      assertThat(stage.platform().chat(Stage.ROOM)).hasSize(both);
    }
  }

  @Test
  void whatWasOpenGoesOn() {
    try (Stage stage = new Stage(null)) {
      Scenes.says(stage, Stage.ADA, "/settle");
      Scenes.says(stage, Stage.ADA, "/clear");
      assertThat(stage.latest().track(Scenes.person(stage, Stage.ADA).orElseThrow().id()).top())
          .isNotNull();
    }
  }
}
