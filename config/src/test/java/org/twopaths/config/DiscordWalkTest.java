package org.twopaths.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twopaths.adapters.discord.fake.FakeChannel;
import org.twopaths.adapters.discord.fake.FakeDiscord;
import org.twopaths.adapters.discord.fake.FakeUser;
import org.twopaths.adapters.discord.fake.Shown;
import org.twopaths.adapters.discord.fake.Until;

/** The whole bot on a fake Discord: two people pair, link a channel, and use it. */
class DiscordWalkTest {
  private static final Pattern CODE = Pattern.compile("[A-Z2-9]{4}-[A-Z2-9]{4}");

  @TempDir Path folder;
  private final FakeDiscord discord = FakeDiscord.start();
  private Running running;

  @BeforeEach
  void start() {
    running =
        Running.start(
            Path.of(""),
            Places.in(
                folder,
                Map.of(
                    "TWOPATHS_DISCORD_TOKEN", discord.token(),
                    "TWOPATHS_DISCORD_API_URL", discord.api(),
                    "TWOPATHS_DISCORD_GATEWAY_URL", discord.gateway())));
    discord.awaitBot();
  }

  @AfterEach
  void close() {
    running.close();
    discord.close();
    assertThat(discord.complaints()).isEmpty();
  }

  @Test
  void fromHelloToTheSharedRoom() {
    FakeUser ada = discord.user("Ada");
    FakeUser ben = discord.user("Ben");
    FakeChannel room = discord.server(ada, ben).channel("ours");
    ada.command(ada.dm(), "pair", null);
    Matcher code = CODE.matcher(ada.dm().await("Your code").text());
    assertThat(code.find()).isTrue();
    ben.command(ben.dm(), "pair", code.group());
    ben.press(ben.dm(), ben.dm().await("Pair with them?"), "Yes, pair");
    ada.press(ada.dm(), ada.dm().await("Is that who you gave it to?"), "Yes, pair");
    ada.dm().await("All set");
    ben.dm().await("All set");
    ben.command(room, "here", null);
    room.await("This is your shared room now");
    ada.command(room, "help", null);
    room.await(ada, "/reflect");
    assertThat(room.seenBy(ben)).noneMatch(shown -> shown.text().contains("/reflect"));
    ada.command(ada.dm(), "settle", null);
    Shown loudest = ada.dm().await("What is loudest");
    ada.press(ada.dm(), loudest, loudest.buttons().getFirst());
    Until.so("closed", () -> ada.dm().await("What is loudest").text().contains("✓"));
    ben.command(room, "reflect", null);
    ben.dm().await("Two paths lead on from a hurt");
    ben.command(room, "pause", null);
    Shown pause = ben.dm().await("How long a pause?");
    ben.press(ben.dm(), pause, "30 minutes");
    room.await("This topic rests");
    room.await(ben, "I have written to you in our private chat");
    assertThat(room.seenBy(ada)).noneMatch(shown -> shown.text().contains("written to you"));
    Until.so("nobody waits", () -> room.seenBy(ben).stream().noneMatch(Shown::thinking));
  }
}
