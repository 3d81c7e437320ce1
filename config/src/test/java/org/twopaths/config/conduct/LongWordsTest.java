package org.twopaths.config.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twopaths.bot.Inbound;
import org.twopaths.config.stage.RecordingPlatform.Shown;
import org.twopaths.config.stage.Stage;

/**
 * What is too long is said to be so, with the limit, before anything was done with it; what was
 * taken comes back whole. How a platform cuts it is the business of its own tests.
 */
@DisplayName("I52: a text that was taken comes back whole; a longer one is refused with the limit")
class LongWordsTest {
  private static final int MOST = 1500;

  @Test
  void oneLetterTooMany() {
    try (Stage stage = new Stage(null)) {
      Scenes.says(stage, Stage.ADA, "/draft", "[A message to hold]");
      for (String letter : List.of("x", "é", "🫶")) {
        Inbound.Text tooLong = new Inbound.Text(letter.repeat(MOST + 1));
        List<Shown> shown = Scenes.shownBy(stage, Stage.ADA, Stage.ADA, tooLong);
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().message().text()).contains(String.valueOf(MOST));
        assertThat(shown.getFirst().message().writes()).as("it is asked for again").isTrue();
      }
    }
  }

  @Test
  void asManyAsThereMayBe() {
    for (String letter : List.of("x", "🫶", "م")) {
      String words = "a " + letter.repeat(MOST - 4) + " z";
      try (Stage stage = new Stage(null)) {
        Scenes.says(stage, Stage.ADA, "/draft", "[A message to hold]", words, "[20 minutes]");
        stage.pass(Duration.ofMinutes(20));
        Scenes.says(stage, Stage.ADA, "[Look at it]");
        assertThat(stage.last(Stage.ADA).text()).contains(words);
      }
    }
  }
}
