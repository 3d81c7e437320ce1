package org.twopaths.adapters.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twopaths.adapters.telegram.fake.Fault;
import org.twopaths.bot.Platform.Delivery;
import org.twopaths.text.Message;

/**
 * When nobody knows whether a message was shown: never lost by us, and at most one too many (I20,
 * I21).
 */
class TelegramDoubtTest {
  private static final Message QUESTION = Rig.ask("Which?", "one", "two");

  private Rig rig;

  @BeforeEach
  void open() {
    rig = new Rig();
    rig.ada.say("/start");
    // The connection is kept from here on, which is where clients send again by themselves.
    rig.shown(Rig.ADA, 1, Message.plain("Hello"));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void oneSendIsOneRequest() {
    rig.telegram.next("sendMessage", Fault.DONE_THEN_HANG_UP);
    assertThat(rig.show(Rig.ADA, 2, QUESTION)).isInstanceOf(Delivery.Later.class);
    assertThat(rig.telegram.said(Rig.ADA)).containsExactly("Hello", "Which?");
    assertThat(rig.telegram.requests("sendMessage")).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"READ_THEN_HANG_UP", "PAGE_502", "EMPTY"})
  void itIsSentOnceMore(Fault fault) {
    rig.telegram.next("sendMessage", fault);
    rig.shown(Rig.ADA, 2, QUESTION);
    assertThat(rig.telegram.said(Rig.ADA)).containsExactly("Hello", "Which?");
  }

  @ParameterizedTest
  @EnumSource(names = {"DONE_THEN_HANG_UP", "CUT"})
  void itIsNeverThereMoreThanTwice(Fault fault) {
    rig.telegram.next("sendMessage", fault, fault, fault, fault);
    String sentAs = rig.shown(Rig.ADA, 2, QUESTION);
    assertThat(rig.telegram.said(Rig.ADA)).containsExactly("Hello", "Which?", "Which?");
    // Nobody knows its id, so a change that can be pressed is a new message, and an end is not.
    assertThat(rig.change(Rig.ADA, 2, sentAs, QUESTION.closed("one")))
        .isInstanceOf(Delivery.Sent.class);
    assertThat(rig.telegram.said(Rig.ADA)).hasSize(3);
  }

  @Test
  void itIsNotSentOnceMoreWhileTelegramIsAway() {
    rig.telegram.next("sendMessage", Fault.PAGE_502);
    rig.telegram.next("getMe", Fault.PAGE_502, Fault.PAGE_502, Fault.PAGE_502);
    for (int i = 0; i < 4; i++) {
      assertThat(rig.show(Rig.ADA, 2, QUESTION)).isInstanceOf(Delivery.Later.class);
    }
    assertThat(rig.telegram.requests("sendMessage")).hasSize(2);
    rig.shown(Rig.ADA, 2, QUESTION);
    assertThat(rig.telegram.said(Rig.ADA)).containsExactly("Hello", "Which?");
  }

  @Test
  void whatTelegramItselfFailedAtIsSentUntilItWorks() {
    rig.telegram.next(
        "sendMessage", Fault.ERROR_500, Fault.ERROR_500, Fault.ERROR_500, Fault.ERROR_500);
    rig.shown(Rig.ADA, 2, QUESTION);
    assertThat(rig.telegram.said(Rig.ADA)).containsExactly("Hello", "Which?");
  }

  @Test
  void whatNeverLeftIsSentUntilItWorks() {
    int port = rig.telegram.goAway();
    for (int i = 0; i < 5; i++) {
      assertThat(rig.show(Rig.ADA, 2, QUESTION)).isInstanceOf(Delivery.Later.class);
    }
    rig.telegram.comeBack(port);
    rig.shown(Rig.ADA, 2, QUESTION);
    assertThat(rig.telegram.said(Rig.ADA)).containsExactly("Hello", "Which?");
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"NONE", "REFUSED", "FLOOD_1", "FLOOD_7", "CONFLICT"},
      mode = EnumSource.Mode.EXCLUDE)
  void aChangeIsMadeUntilItIsKnown(Fault fault) {
    String sentAs = rig.shown(Rig.ADA, 2, QUESTION);
    rig.telegram.next("editMessageText", fault, fault, fault);
    Message closed = QUESTION.closed("two");
    for (int i = 0; i < 3; i++) {
      assertThat(rig.change(Rig.ADA, 2, sentAs, closed)).isInstanceOf(Delivery.Later.class);
    }
    assertThat(rig.change(Rig.ADA, 2, sentAs, closed)).isEqualTo(new Delivery.Sent(sentAs));
    assertThat(rig.telegram.said(Rig.ADA)).containsExactly("Hello", "Which?\n\n✓ two");
  }
}
