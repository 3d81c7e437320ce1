package org.twopaths.adapters.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twopaths.adapters.discord.fake.FakeChannel;
import org.twopaths.adapters.discord.fake.FakeUser;
import org.twopaths.adapters.discord.fake.Until;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform.Delivery;
import org.twopaths.bot.Platform.Outgoing;
import org.twopaths.text.Message;

/**
 * Connections break, sessions are lost, the bot is away: nothing is lost, nothing is taken twice
 * (I2, I8).
 */
class DiscordSessionTest {
  private DiscordStage stage;
  private FakeUser ada;

  @BeforeEach
  void open() {
    stage = DiscordStage.open();
    ada = stage.discord.user("Ada");
    ada.say("first");
    awaitWords("first");
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private void awaitWords(String... words) {
    Until.so("all of " + List.of(words), () -> stage.intake.words(ada).size() >= words.length);
    assertThat(stage.intake.words(ada)).containsExactly(words);
  }

  @Test
  void commandsAreRegisteredOnce() {
    assertThat(commandChanges()).isEqualTo(1);
    stage.stopBot();
    stage.startBot();
    ada.say("again");
    awaitWords("first", "again");
    Until.so("the look at the commands", () -> requests("GET /applications/1000/commands") == 2);
    ada.say("later");
    awaitWords("first", "again", "later");
    assertThat(commandChanges()).isEqualTo(1);
  }

  private long commandChanges() {
    return requests("PUT /applications/1000/commands");
  }

  private long requests(String request) {
    return stage.discord.requests().stream().filter(r -> r.startsWith(request)).count();
  }

  @Test
  void whatWasSaidWhileTheBotWasAwayIsTakenOnce() {
    stage.stopBot();
    ada.say("while you were away");
    ada.say("and more");
    stage.startBot();
    ada.say("welcome back");
    awaitWords("first", "while you were away", "and more", "welcome back");
  }

  @Test
  void longAway() {
    stage.stopBot();
    for (int i = 0; i < 250; i++) {
      ada.say("m" + i);
    }
    stage.startBot();
    ada.say("and now");
    Until.so("the last", () -> stage.intake.words(ada).contains("and now"));
    assertThat(stage.intake.words(ada))
        .hasSize(252)
        .doesNotHaveDuplicates()
        .endsWith("m249", "and now");
  }

  @Test
  void aConnectionThatBreaksIsTakenUpAgain() {
    stage.discord.dropConnection();
    ada.say("in the gap");
    awaitWords("first", "in the gap");
    assertThat(stage.discord.resumed()).isEqualTo(1);
    assertThat(stage.discord.identified()).isEqualTo(1);
  }

  @Test
  void aLostSessionIsMadeUpForByTheHistory() {
    stage.discord.loseSession();
    ada.say("nobody tells this");
    Until.so("a new session", () -> stage.discord.identified() == 2);
    ada.say("but this");
    awaitWords("first", "nobody tells this", "but this");
  }

  /** I3. */
  @Test
  void anEventToldTwiceIsTakenOnce() {
    ada.say("once");
    awaitWords("first", "once");
    stage.discord.repeatLastEvent();
    ada.say("then");
    awaitWords("first", "once", "then");
  }

  @Test
  void aMessageThatCouldNotBeKeptComesAgain() {
    stage.intake.broken = true;
    ada.say("hold on");
    Until.so("a refusal", () -> stage.intake.refusals > 0);
    ada.say("to this as well");
    stage.intake.broken = false;
    awaitWords("first", "hold on", "to this as well");
  }

  /** I9: what is said next does not go past what could not be kept. */
  @Test
  void whatComesNextWaitsForWhatCouldNotBeKept() {
    stage.intake.broken = true;
    ada.say("hold on");
    Until.so("a refusal", () -> stage.intake.refusals > 0);
    stage.intake.broken = false;
    ada.say("to this as well");
    Until.so("the last", () -> stage.intake.words(ada).contains("to this as well"));
    assertThat(stage.intake.words(ada)).containsExactly("first", "hold on", "to this as well");
  }

  @Test
  void anActThatCouldNotBeKeptIsTriedAgain() {
    stage.intake.broken = true;
    ada.command(ada.dm(), "settle", null);
    Until.so("a refusal", () -> stage.intake.refusals > 0);
    stage.intake.broken = false;
    stage.intake.await(ada, Inbound.Command.class);
  }

  @Test
  void theGatewayMayCompress() {
    try (DiscordStage tight = new DiscordStage(true)) {
      tight.compressed = true;
      tight.startBot();
      FakeUser ben = tight.discord.user("Ben");
      ben.say("tightly packed");
      tight.intake.await(ben, Inbound.Text.class);
      tight.discord.dropConnection();
      ben.say("and again");
      Until.so("both", () -> tight.intake.words(ben).size() == 2);
    }
  }

  @Test
  void inSeveralPartsWhenDiscordWantsThat() {
    try (DiscordStage wide = new DiscordStage(true)) {
      wide.discord.shards(2);
      wide.startBot();
      FakeUser ben = wide.discord.user("Ben");
      ben.say("to the first part");
      wide.intake.await(ben, Inbound.Text.class);
      wide.show(ben.dm(), "from the first part");
      ben.dm().await("from the first part");
      Until.so("the second part", () -> wide.discord.identified() == 2);
    }
  }

  /** 4011: there are more servers by now than one connection may serve. */
  @Test
  void morePartsThanBefore() {
    stage.discord.shards(2);
    stage.discord.loseSession();
    ada.say("in the gap");
    Until.so("two sessions", () -> stage.discord.identified() >= 4);
    ada.say("and now");
    awaitWords("first", "in the gap", "and now");
  }

  /** F36: nothing is gained by knocking again, and each time counts. */
  @ParameterizedTest
  @ValueSource(ints = {4_004, 4_013, 4_014})
  void turnedAwayForGood(int closeCode) {
    try (DiscordStage closed = new DiscordStage(true)) {
      closed.discord.turnAway(closeCode);
      closed.start();
      FakeChannel dm = closed.discord.user("Ben").dm();
      Until.so("it was told", () -> closed.discord.identified() == 1);
      Until.so("cut off", () -> isPutOff(closed, dm));
      assertThat(closed.discord.identified()).isEqualTo(1);
    }
  }

  private static boolean isPutOff(DiscordStage stage, FakeChannel chat) {
    Outgoing out = stage.outgoing(chat, Message.plain("hello"));
    return stage.adapter.send(out) instanceof Delivery.Later;
  }

  @Test
  void privateChatsAreOpenedOneByOne() {
    FakeChannel room = stage.discord.server(ada).channel("ours");
    List<Delivery> deliveries =
        IntStream.range(0, 8)
            .mapToObj(i -> stage.discord.user("User" + i))
            .map(user -> stage.adapter.send(stage.aside(room, user, Message.plain("psst"))))
            .toList();
    assertThat(deliveries).filteredOn(Delivery.Sent.class::isInstance).hasSize(5);
    assertThat(deliveries).endsWith(new Delivery.Later(Duration.ofMinutes(1)));
  }

  @Test
  void aTokenThatDiscordDoesNotKnow() {
    try (DiscordStage wrong = new DiscordStage(true)) {
      wrong.token = "wrong";
      wrong.start();
      Until.so("the question", () -> wrong.discord.requests().contains("GET /gateway/bot"));
      Outgoing out = wrong.outgoing(wrong.discord.user("Ben").dm(), Message.plain("hello"));
      assertThat(wrong.adapter.send(out)).isInstanceOf(Delivery.Later.class);
      assertThat(wrong.discord.identified()).isZero();
    }
  }

  @Test
  void withoutPrivateNotesWordsAreNotRead() {
    try (DiscordStage reserved = new DiscordStage(false)) {
      reserved.startBot();
      FakeUser ben = reserved.discord.user("Ben");
      ben.say("a secret");
      ben.dm().await("Notes are off here.");
      ben.say("/here");
      reserved.intake.await(ben, Inbound.Command.class);
      assertThat(reserved.intake.from(ben)).hasSize(1);
      // What a check-in asks for is written in a window.
      reserved.send(
          reserved.outgoing(ben.dm(), new Message("1 of 3", List.of("Stop"), true, null)));
      ben.write(ben.dm(), ben.dm().await("1 of 3"), "I feel small");
      reserved.intake.await(ben, i -> i.act().equals(new Inbound.Text("I feel small")));
      assertThat(ben.dm().shown()).noneMatch(shown -> shown.text().contains("small"));
    }
  }

  @Test
  void anActToldTwiceIsTakenOnce() {
    ada.command(ada.dm(), "settle", null);
    stage.intake.await(ada, Inbound.Command.class);
    Until.so("a sign", () -> requests("POST /interactions") == 1);
    stage.discord.repeatLastEvent();
    ada.say("then");
    awaitWords("first", "", "then");
    assertThat(requests("POST /interactions")).isEqualTo(1);
  }
}
