package org.twopaths.adapters.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twopaths.adapters.discord.fake.FakeChannel;
import org.twopaths.adapters.discord.fake.FakeUser;
import org.twopaths.adapters.discord.fake.Shown;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform.Delivery;
import org.twopaths.bot.Platform.Outgoing;
import org.twopaths.bot.Platform.Purpose;
import org.twopaths.text.Message;

/** What the bot says goes out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscordOutTest {
  private DiscordStage stage;

  @BeforeAll
  void open() {
    stage = DiscordStage.open();
  }

  @AfterAll
  void close() {
    stage.close();
  }

  /** Somebody who wrote to the bot before. */
  private FakeUser somebody() {
    FakeUser user = stage.discord.user("Cleo");
    user.say("hello");
    stage.intake.await(user, Inbound.Text.class);
    return user;
  }

  /** I51: a request that could mention somebody is complained of, here as in every test. */
  @Test
  void aMessageAndItsEnd() {
    FakeChannel dm = somebody().dm();
    Outgoing first = stage.outgoing(dm, new Message("Sure?", List.of("Yes", "No"), false, null));
    String id = stage.send(first);
    assertThat(dm.await("Sure?").raw().at("/components/0/components/0/style").asInt()).isEqualTo(3);
    stage.send(DiscordStage.edit(first, id, first.message().closed("Yes")));
    Shown closed = dm.await("Sure?");
    assertThat(closed.id()).isEqualTo(id);
    assertThat(closed.text()).isEqualTo("Sure?\n-# ✓ Yes");
    assertThat(closed.buttons()).isEmpty();
  }

  /** I20: in another life Discord knows the nonce again. */
  @Test
  void theSameAgainIsNoSecondMessage() {
    FakeChannel dm = somebody().dm();
    Outgoing once = stage.outgoing(dm, Message.plain("only once"));
    String id = stage.send(once);
    assertThat(stage.send(once)).isEqualTo(id);
    stage.stopBot();
    stage.startBot();
    assertThat(stage.send(once)).isEqualTo(id);
    assertThat(dm.shown()).filteredOn(shown -> shown.text().equals("only once")).hasSize(1);
  }

  /** I20: a database begun anew counts its messages from the start; a retry is the same in it. */
  @Test
  void anotherDatabaseWithTheSameNumberSaysSomethingElse() {
    try (DiscordStage anew = DiscordStage.open()) {
      FakeUser user = anew.discord.user("Cleo");
      Outgoing first = anew.outgoing(user.dm(), Message.plain("from the first folder"));
      anew.send(first);
      anew.stopBot();
      anew.intake.cursors.clear();
      anew.startBot();
      Outgoing second = DiscordStage.saying(first, Message.plain("from the second folder"));
      String id = anew.send(second);
      anew.stopBot();
      anew.startBot();
      assertThat(anew.send(second)).isEqualTo(id);
      assertThat(user.dm().shown())
          .extracting(Shown::text)
          .containsExactly("from the first folder", "from the second folder");
    }
  }

  @Test
  void aLostAnswerIsNoSecondMessage() {
    FakeChannel dm = somebody().dm();
    Outgoing once = stage.outgoing(dm, Message.plain("perhaps twice"));
    stage.discord.faults().loseAnswer("POST /channels/" + dm.id());
    Delivery first = stage.adapter.send(once);
    assertThat(first).isNotInstanceOf(Delivery.Never.class);
    stage.send(once);
    assertThat(dm.shown()).filteredOn(shown -> shown.text().equals("perhaps twice")).hasSize(1);
  }

  @Test
  void numbersStandInThreeRows() {
    FakeChannel dm = somebody().dm();
    List<String> labels =
        Stream.concat(
                IntStream.rangeClosed(0, 10).mapToObj(String::valueOf),
                Stream.of("Skip", "Stop", "Help now"))
            .toList();
    stage.send(stage.outgoing(dm, new Message("How strong?", labels, false, null)));
    assertThat(dm.await("How strong?").rows())
        .containsExactly(
            List.of("0", "1", "2", "3"),
            List.of("4", "5", "6", "7"),
            List.of("8", "9", "10"),
            List.of("Skip"),
            List.of("Stop", "Help now"));
  }

  @Test
  void aLongMessageComesInParts() {
    FakeChannel dm = somebody().dm();
    String words = "word* ".repeat(700).strip() + " end";
    String ids = stage.show(dm, words, "Next");
    assertThat(ids.split(",")).hasSize(3);
    List<Shown> parts = dm.shown().subList(1, 4);
    assertThat(parts.get(0).buttons()).isEmpty();
    assertThat(parts.get(2).buttons()).containsExactly("Next");
    assertThat(parts.get(0).text()).endsWith("-# 1/3");
  }

  @Test
  void allOrNothing() {
    FakeChannel dm = somebody().dm();
    Outgoing parts = stage.outgoing(dm, Message.plain("word ".repeat(900)));
    stage.discord.faults().answerAfter(1, "POST /channels/" + dm.id(), 403);
    assertThat(stage.adapter.send(parts)).isInstanceOf(Delivery.Never.class);
    assertThat(dm.shown()).hasSize(1);
  }

  @Test
  void withoutASound() {
    FakeChannel dm = somebody().dm();
    Outgoing loud = stage.outgoing(dm, Message.plain("psst"));
    stage.send(
        new Outgoing(
            loud.chat(), null, loud.number(), false, null, Purpose.PROMPT, loud.message()));
    assertThat(dm.await("psst").raw().path("flags").asInt() & 1 << 12).isNotZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {50_007, 50_278, 10_003, 10_013, 50_001, 50_013, 200_000, 240_000})
  void closedForGood(int code) {
    FakeChannel dm = somebody().dm();
    dm.refuse(code);
    assertThat(stage.adapter.send(stage.outgoing(dm, Message.plain("are you there?"))))
        .isEqualTo(new Delivery.Never("discord " + code));
  }

  /** I24: however much there is to say, Discord is not asked 500 times in vain. */
  @Test
  void theFuse() {
    try (DiscordStage burning = DiscordStage.open()) {
      FakeUser user = burning.discord.user("Cleo");
      user.say("hello");
      burning.intake.await(user, Inbound.Text.class);
      user.dm().refuse(50_007);
      long before = burning.discord.requests().stream().filter(r -> r.startsWith("POST")).count();
      for (int i = 0; i < 700; i++) {
        burning.adapter.send(burning.outgoing(user.dm(), Message.plain("again " + i)));
      }
      long asked = burning.discord.requests().stream().filter(r -> r.startsWith("POST")).count();
      assertThat(asked - before).isEqualTo(450);
      user.dm().refuse(0);
      assertThat(burning.adapter.send(burning.outgoing(user.dm(), Message.plain("now"))))
          .isEqualTo(new Delivery.Later(Duration.ofMinutes(10)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {20_028, 40_003})
  void worthWaitingFor(int code) {
    FakeChannel dm = somebody().dm();
    dm.refuse(code);
    assertThat(stage.adapter.send(stage.outgoing(dm, Message.plain("too fast"))))
        .isEqualTo(new Delivery.Later(Duration.ofMinutes(5)));
  }

  @Test
  void aDeletedMessageIsNotChanged() {
    FakeChannel dm = somebody().dm();
    Outgoing first = stage.outgoing(dm, Message.plain("x"));
    assertThat(stage.adapter.send(DiscordStage.edit(first, "12345", Message.plain("y"))))
        .isEqualTo(new Delivery.Never("discord 10008"));
  }

  @Test
  void troubleOfDiscordPasses() {
    FakeChannel dm = somebody().dm();
    stage.discord.faults().answer("POST /channels", 500);
    Outgoing out = stage.outgoing(dm, Message.plain("after the trouble"));
    assertThat(stage.adapter.send(out)).isInstanceOf(Delivery.Later.class);
    stage.send(out);
    dm.await("after the trouble");
  }

  /** I22. */
  @Test
  void waitingWhenTold() {
    FakeChannel dm = somebody().dm();
    stage.discord.faults().limit("POST /channels");
    stage.show(dm, "a second later");
    dm.await("a second later");
  }

  @Test
  void waitingWhenShutOut() {
    FakeChannel dm = somebody().dm();
    stage.discord.faults().ban("POST /channels");
    Outgoing out = stage.outgoing(dm, Message.plain("let in again"));
    if (!(stage.adapter.send(out) instanceof Delivery.Sent)) {
      stage.send(out);
    }
    dm.await("let in again");
  }
}
