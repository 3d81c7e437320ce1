package org.twopaths.config.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twopaths.bot.Inbound;
import org.twopaths.config.stage.RecordingPlatform.Shown;
import org.twopaths.config.stage.Stage;

@DisplayName("I31: a room that goes on under another id takes all along at once")
class MovedRoomTest {
  private static final String GROWN = "the room, grown";

  @Test
  void whatIsOpenGoesOnThere() {
    try (Stage stage = new Stage(null)) {
      stage.pair();
      stage.act(Stage.ADA, Stage.ROOM, new Inbound.Command("checkin", ""));
      Inbound.Press here = stage.pressOf(Stage.ROOM, "I’m here");
      stage.platform().news();
      stage.roomMoves(GROWN);
      stage.act(Stage.ADA, GROWN, here);
      stage.act(Stage.BEN, GROWN, here);
      List<Shown> news = stage.platform().news();
      assertThat(news).extracting(Shown::chat).containsOnly(GROWN);
      assertThat(news).anyMatch(shown -> shown.message().text().contains("Good to have you both"));
    }
  }

  @Test
  void whatWaitsIsShownThereOnce() {
    try (Stage stage = new Stage(null)) {
      stage.pair();
      stage.submit(Stage.ADA, Stage.ROOM, new Inbound.Command("checkin", "")).join();
      stage.roomMoves(GROWN);
      stage.drain();
      assertThat(stage.platform().news()).extracting(Shown::chat).containsExactly(GROWN);
    }
  }
}
