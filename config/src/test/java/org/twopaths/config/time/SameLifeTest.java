package org.twopaths.config.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twopaths.bot.Inbound;
import org.twopaths.config.stage.Chance;
import org.twopaths.config.stage.RecordingPlatform.Shown;
import org.twopaths.config.stage.Stage;

@DisplayName("I66: the same acts at the same times are the same life")
class SameLifeTest {
  private static final long SEED = Long.getLong("seed", 20_260_302);
  private static final int ACTS = 30;
  private static final int DRAWS = 8;

  @Test
  void onAnotherDay() {
    assertThat(life(ACTS)).isNotEmpty().isEqualTo(life(ACTS));
  }

  @Test
  void whereChanceChoosesTheWords() {
    assertThat(life(0)).isNotEmpty().isEqualTo(life(0));
  }

  /** Whatever the computer itself speaks, and wherever it thinks it is. */
  @ParameterizedTest
  @CsvSource({"tr-TR, Pacific/Apia", "ar-EG-u-nu-arab, America/St_Johns"})
  void onAnotherComputer(Locale locale, String zone) {
    List<String> here = life(ACTS);
    Locale language = Locale.getDefault();
    TimeZone clock = TimeZone.getDefault();
    try {
      Locale.setDefault(locale);
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      assertThat(life(ACTS)).isEqualTo(here);
    } finally {
      Locale.setDefault(language);
      TimeZone.setDefault(clock);
    }
  }

  /** All that anybody sees, with its time, but for the code that the two are paired by. */
  private static List<String> life(int acts) {
    Chance chance = new Chance(SEED);
    try (Stage stage = new Stage(null)) {
      stage.pair();
      settles(stage);
      for (int i = 0; i < acts; i++) {
        String who = chance.person();
        String chat = chance.below(3) == 0 ? Stage.ROOM : who;
        Inbound.Act act = chance.act(stage, chat);
        stage.act(who, chat, act);
        stage.pass(Duration.ofMinutes(chance.below(6) == 0 ? chance.below(3_000) : 1));
      }
      return stage.platform().all().stream().map(SameLifeTest::line).toList();
    }
  }

  /** Where chance has words to choose from. */
  private static void settles(Stage stage) {
    for (int i = 0; i < DRAWS; i++) {
      stage.act(Stage.BEN, Stage.BEN, new Inbound.Command("settle", ""));
      stage.act(Stage.BEN, Stage.BEN, new Inbound.Command("stop", ""));
    }
  }

  private static String line(Shown shown) {
    String text = shown.message().text().replaceAll("[A-Z2-9]{4}-[A-Z2-9]{4}", "CODE");
    return shown + ": " + text + " " + shown.message().buttons();
  }
}
