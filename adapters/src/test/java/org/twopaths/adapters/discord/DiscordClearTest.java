package org.twopaths.adapters.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twopaths.adapters.discord.fake.FakeUser;
import org.twopaths.adapters.discord.fake.Shown;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform.Delivery;

/** /clear on Discord: what the bot said in a private chat goes, and nothing else. */
class DiscordClearTest {
  @Test
  void whatTheBotSaidGoesHoweverMuchItWas() {
    try (DiscordStage stage = DiscordStage.open()) {
      FakeUser cleo = stage.discord.user("Cleo");
      cleo.say("hello");
      stage.intake.await(cleo, Inbound.Text.class);
      IntStream.range(0, 104).forEach(n -> stage.show(cleo.dm(), "Line " + n, "Yes", "No"));
      assertThat(stage.adapter.clear(cleo.dm().id(), "")).isEqualTo(new Delivery.Sent(""));
      assertThat(cleo.dm().shown()).extracting(Shown::text).containsExactly("hello");
      assertThat(stage.adapter.clear(cleo.dm().id(), "")).isEqualTo(new Delivery.Sent(""));
    }
  }
}
