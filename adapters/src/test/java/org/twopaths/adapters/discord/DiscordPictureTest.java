package org.twopaths.adapters.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.twopaths.adapters.discord.fake.FakeChannel;
import org.twopaths.adapters.discord.fake.FakeUser;
import org.twopaths.adapters.discord.fake.Shown;
import org.twopaths.bot.drawing.Png;
import org.twopaths.text.Message;
import org.twopaths.text.Picture;

class DiscordPictureTest {
  private static final Message BOTH =
      Message.plain("Two circles.").drawnAs(new Picture("Ada, alone", "tea first", "Ben, alone"));

  @Test
  void comesBeforeTheWordsAndAScreenReaderSaysThem() {
    assumeTrue(Png.canDraw(), "no font here to draw with");
    try (DiscordStage stage = DiscordStage.open()) {
      FakeUser ada = stage.discord.user("Ada");
      FakeChannel room = stage.discord.server(ada).channel("us");
      stage.send(stage.outgoing(room, BOTH));
      assertThat(room.shown().getFirst().pictures()).containsExactly("Two circles.");
      assertThat(room.shown().getLast().text()).isEqualTo("Two circles.");
    }
  }

  @Test
  void whereTheBotMaySendNoFilesTheWordsComeAlone() {
    try (DiscordStage stage = DiscordStage.open()) {
      FakeUser ada = stage.discord.user("Ada");
      FakeChannel room = stage.discord.server(ada).channel("us");
      room.takesNoFiles();
      stage.send(stage.outgoing(room, BOTH));
      assertThat(room.shown()).extracting(Shown::text).containsExactly("Two circles.");
      assertThat(stage.intake.received).as("the room is not taken for closed").isEmpty();
    }
  }
}
