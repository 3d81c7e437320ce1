package org.twopaths.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twopaths.adapters.discord.fake.FakeChannel;
import org.twopaths.adapters.discord.fake.FakeDiscord;
import org.twopaths.adapters.discord.fake.FakeUser;
import org.twopaths.adapters.discord.fake.Shown;
import org.twopaths.adapters.discord.fake.Until;
import org.twopaths.config.stage.discord.Introductions;

/** The whole bot on a fake Discord: two people pair, link a channel, and use it. */
class DiscordWalkTest {

  @TempDir Path folder;
  private final FakeDiscord discord = FakeDiscord.start();
  private Running running;

  @BeforeEach
  void start() {
    start(folder);
  }

  private void start(Path data) {
    running =
        Running.start(
            Path.of(""),
            Places.in(
                data,
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

  private final FakeUser ada = discord.user("Ada");
  private final FakeUser ben = discord.user("Ben");
  private final FakeChannel room = discord.server(ada, ben).channel("ours");

  @Test
  void fromHelloToTheSharedRoom() {
    Introductions.pair(ada, ben, room);
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

  /** As people would find it when they look through it afterwards. */
  @Test
  void aWholeRepairCheckIn() {
    Introductions.pair(ada, ben, room);
    Map<FakeChannel, Integer> wanted = new HashMap<>();
    List.of(room, ada.dm(), ben.dm()).forEach(chat -> wanted.put(chat, said(chat)));
    for (Script.Act act : Script.of("repair/heard")) {
      wanted.forEach(DiscordWalkTest::awaitAll);
      perform(act.who().equals("Ada") ? ada : ben, act);
      act.news().forEach((name, many) -> wanted.merge(chat(name), many, Integer::sum));
      // What is written in the window is put into the room by the bot.
      wanted.merge(room, act.inRoom() && act.isWritten() ? 1 : 0, Integer::sum);
    }
    wanted.forEach(DiscordWalkTest::awaitAll);
    Until.so("the end", () -> room.shown().stream().allMatch(shown -> shown.rows().isEmpty()));
    Until.so("nobody waits", () -> room.seenBy(ben).stream().noneMatch(Shown::thinking));
    assertThat(room.shown()).extracting(Shown::text).doesNotHaveDuplicates();
    assertThat(room.await("From Ada").text()).contains("I need: a word before you go");
    for (FakeUser reader : List.of(ada, ben)) {
      assertThat(room.seenBy(reader))
          .filteredOn(shown -> shown.onlyFor() != null)
          .allMatch(shown -> shown.text().startsWith("Got it."));
      assertThat(reader.dm().shown()).allMatch(shown -> shown.rows().isEmpty());
    }
    assertThat(ben.dm().shown()).noneMatch(shown -> shown.text().contains("1 of 3"));
  }

  /** I20: with another folder the same account counts its messages from the start again. */
  @Test
  void aFolderBegunAnewIsHeard() {
    ada.command(ada.dm(), "about", null);
    Until.so("an answer", () -> said(ada.dm()) == 1);
    running.close();
    discord.awaitGone();
    start(folder.resolve("anew"));
    ada.command(ada.dm(), "settle", null);
    ada.dm().await("What is loudest");
    assertThat(said(ada.dm())).isEqualTo(2);
  }

  private void perform(FakeUser who, Script.Act act) {
    FakeChannel chat = act.inRoom() ? room : who.dm();
    if (act.isPress()) {
      who.press(chat, newest(who, chat, act.label()), act.label());
    } else if (!act.isWritten()) {
      who.command(chat, act.words().substring(1), null);
    } else if (act.inRoom()) {
      who.write(chat, newest(who, chat, "Write"), act.words());
    } else {
      who.say(act.words());
    }
  }

  private FakeChannel chat(String name) {
    return name.equals("room") ? room : name.equals("Ada") ? ada.dm() : ben.dm();
  }

  private static int said(FakeChannel chat) {
    return (int) chat.shown().stream().filter(shown -> shown.author().equals("1000")).count();
  }

  private static void awaitAll(FakeChannel chat, int wanted) {
    Until.so(wanted + " messages", () -> said(chat) >= wanted);
  }

  /** The newest message with that button; a question is answered where it stands. */
  private static Shown newest(FakeUser who, FakeChannel chat, String label) {
    return Until.found(
        "[" + label + "] in " + chat.id(),
        () ->
            chat.shown().reversed().stream()
                .filter(shown -> shown.buttons().contains(label))
                .findFirst()
                .orElse(null));
  }
}
