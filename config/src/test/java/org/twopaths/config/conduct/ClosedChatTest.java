package org.twopaths.config.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twopaths.bot.Inbound;
import org.twopaths.config.stage.RecordingPlatform.Shown;
import org.twopaths.config.stage.Stage;

@DisplayName("I30: whoever closed their chat gets nothing, and the other cannot tell")
class ClosedChatTest {

  @Test
  void whatWasOnItsWayNeverComes() {
    try (Stage stage = new Stage(null)) {
      stage.pair();
      stage.submit(Stage.ADA, Stage.ROOM, new Inbound.Command("ready", "")).join();
      stage.submit(Stage.BEN, Stage.BEN, new Inbound.ChatClosed()).join();
      stage.submit(Stage.BEN, Stage.BEN, new Inbound.ChatOpened()).join();
      stage.drain();
      assertThat(stage.platform().news())
          .extracting(Shown::chat)
          .contains(Stage.ADA, Stage.ROOM)
          .doesNotContain(Stage.BEN);
    }
  }

  @Test
  void nothingIsSentUntilTheyAct() {
    try (Stage stage = new Stage(null)) {
      stage.pair();
      stage.act(Stage.BEN, Stage.BEN, new Inbound.ChatClosed());
      assertThat(besides(stage, Stage.ADA, Stage.ROOM)).isEmpty();
      stage.act(Stage.BEN, Stage.BEN, new Inbound.Command("settle", ""));
      assertThat(stage.platform().news()).extracting(Shown::chat).containsOnly(Stage.BEN);
    }
  }

  @Test
  void theOtherMeetsTheSame() {
    assertThat(metByAda(new Inbound.ChatClosed()))
        .isNotEmpty()
        .isEqualTo(metByAda(new Inbound.ChatOpened()));
  }

  private static List<Shown> metByAda(Inbound.Report report) {
    try (Stage stage = new Stage(null)) {
      stage.pair();
      stage.act(Stage.BEN, Stage.BEN, report);
      return besides(stage, Stage.BEN);
    }
  }

  /** What Ada's calls bring to all chats but these, within a week. */
  private static List<Shown> besides(Stage stage, String... chats) {
    stage.platform().news();
    for (String call : List.of("ready", "checkin", "lookback", "pause")) {
      stage.act(Stage.ADA, Stage.ROOM, new Inbound.Command(call, ""));
      stage.pass(Duration.ofDays(2));
    }
    return stage.platform().news().stream()
        .filter(shown -> !List.of(chats).contains(shown.chat()))
        .toList();
  }
}
