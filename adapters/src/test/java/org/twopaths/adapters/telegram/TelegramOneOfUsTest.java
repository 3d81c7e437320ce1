package org.twopaths.adapters.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twopaths.adapters.telegram.fake.Fault;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform.Delivery;
import org.twopaths.text.Message;

/** One program at a time acts for a bot (I7), and whether it hears is told truly (I6). */
class TelegramOneOfUsTest {
  private Rig rig;

  @BeforeEach
  void open() {
    rig = new Rig().started();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void theSecondWaitsAndTakesOver() {
    try (TelegramAdapter second = rig.adapter(new Receiving.Poll())) {
      int asked = rig.telegram.requests("getMe").size();
      second.start();
      Rig.eventually(() -> second.health().trouble() != null);
      assertThat(second.health().trouble()).contains("Another Two Paths");
      assertThat(second.send(Rig.outgoing(Rig.ROOM, 1, Message.plain("Hello"))))
          .isInstanceOf(Delivery.Later.class);
      assertThat(rig.telegram.said(Rig.ROOM)).isEmpty();
      assertThat(rig.telegram.requests("getMe")).hasSize(asked);

      rig.adapter.close();
      Rig.eventually(() -> second.health().isGood(Instant.now()));
      rig.ada.say("still here");
      rig.onlyThen(new Inbound.Text("still here"));
      assertThat(second.send(Rig.outgoing(Rig.ROOM, 1, Message.plain("Hello"))))
          .isInstanceOf(Delivery.Sent.class);
    }
  }

  /** I34: the lease is a lock of the system, which no clock ends. */
  @Test
  void noClockEndsTheLease() {
    try (TelegramAdapter second = rig.adapter(new Receiving.Poll())) {
      int number = 0;
      for (Duration step : List.of(Duration.ofHours(36), Duration.ofHours(-36))) {
        rig.ahead.set(step);
        number++;
        assertThat(second.send(Rig.outgoing(Rig.ROOM, number, Message.plain("From the second"))))
            .isInstanceOf(Delivery.Later.class);
        assertThat(rig.show(Rig.ROOM, number, Message.plain("From the first")))
            .isInstanceOf(Delivery.Sent.class);
      }
    }
  }

  @Test
  void whoHasEndedSendsNothing() {
    rig.adapter.close();
    assertThat(rig.show(Rig.ROOM, 1, Message.plain("Hello"))).isInstanceOf(Delivery.Later.class);
    assertThat(rig.telegram.said(Rig.ROOM)).isEmpty();
  }

  @Test
  void somebodyElsesPollIsAnAlarmThatStaysAWhile() {
    rig.telegram.next("getUpdates", Fault.CONFLICT);
    rig.ada.say("one");
    Rig.eventually(() -> rig.adapter.health().trouble() != null);
    rig.ada.say("two");
    rig.onlyThen(new Inbound.Text("one"));
    rig.onlyThen(new Inbound.Text("two"));
    // By now there was a good poll again.
    Rig.eventually(() -> rig.telegram.unconfirmed() == 0);
    assertThat(rig.adapter.health().trouble()).contains("telegram.token").contains("BotFather");
    rig.ahead.set(Duration.ofMinutes(3));
    Rig.eventually(() -> rig.adapter.health().trouble() == null);
  }

  @Test
  void whoHasNotHeardForLongIsNotWell() {
    Rig.eventually(() -> rig.adapter.health().lastGoodPoll() != null);
    Instant last = rig.adapter.health().lastGoodPoll();
    Health health = new Health(last, null);
    assertThat(health.isGood(last.plusSeconds(90))).isTrue();
    assertThat(health.isGood(last.plusSeconds(91))).isFalse();
    assertThat(new Health(null, null).isGood(last)).isFalse();
    assertThat(new Health(last, "trouble").isGood(last)).isFalse();
  }
}
