package org.twopaths.adapters.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twopaths.adapters.telegram.fake.Fault;
import org.twopaths.adapters.telegram.fake.Seen;
import org.twopaths.bot.Platform.Delivery;
import org.twopaths.bot.Platform.Outgoing;
import org.twopaths.bot.Platform.Purpose;
import org.twopaths.text.Message;

/** What a send of which nobody knows leads to depends on what it is for (I20). */
class TelegramRelayTest {
  private static final String WORDS = "From Ada: I missed you.";
  private static final String NEUTRAL = "One moment.";
  private static final Outgoing RELAY = outgoing(Purpose.RELAY, WORDS);

  private Rig rig;

  @BeforeEach
  void open() {
    rig = new Rig();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private static Outgoing outgoing(Purpose purpose, String words) {
    return new Outgoing("-4001", null, 3, false, null, purpose, Message.plain(words));
  }

  private List<String> everSeen() {
    return rig.telegram.seen().stream().map(Seen::post).map(post -> post.text()).toList();
  }

  @Test
  void releasedWordsTakeThePlaceOfALineThatSaysNothing() {
    rig.sent(RELAY);
    assertThat(everSeen()).containsExactly(NEUTRAL, WORDS);
    assertThat(rig.telegram.said(Rig.ROOM)).containsExactly(WORDS);
  }

  @ParameterizedTest
  @EnumSource(names = {"DONE_THEN_HANG_UP", "CUT", "READ_THEN_HANG_UP", "PAGE_502", "ERROR_500"})
  void theyAreThereExactlyOnce(Fault fault) {
    rig.telegram.next("sendMessage", fault, fault, fault);
    rig.telegram.next("editMessageText", fault, fault, fault);
    rig.sent(RELAY);
    assertThat(everSeen()).filteredOn(WORDS::equals).hasSize(1);
    assertThat(rig.telegram.said(Rig.ROOM)).filteredOn(WORDS::equals).hasSize(1);
    assertThat(rig.telegram.said(Rig.ROOM)).isSubsetOf(NEUTRAL, WORDS);
  }

  @ParameterizedTest
  @EnumSource(names = {"READ_THEN_HANG_UP", "DONE_THEN_HANG_UP"})
  void andOverTheEndOfTheProgramToo(Fault fault) {
    rig.telegram.next("editMessageText", fault);
    assertThat(rig.adapter.send(RELAY)).isInstanceOf(Delivery.Later.class);
    rig.restart();
    rig.sent(RELAY);
    assertThat(everSeen()).filteredOn(WORDS::equals).hasSize(1);
    assertThat(rig.telegram.said(Rig.ROOM)).containsExactly(WORDS);
    // The end came between showing it and keeping that it was shown.
    rig.restart();
    rig.sent(RELAY);
    assertThat(rig.telegram.said(Rig.ROOM)).containsExactly(WORDS);
  }

  /** B15, B17 and B18: clients make these pressable by themselves. */
  @Test
  void nothingInThemCanBePressed() {
    rig.sent(outgoing(Purpose.RELAY, "@everyone /exit@TwoPathsTestBot #us tg://user?id=1 and/or"));
    assertThat(rig.telegram.said(Rig.ROOM))
        .containsExactly(
            "@\u2060everyone /\u2060exit@TwoPathsTestBot #\u2060us "
                + "tg:\u2060//\u2060user?id=1 and/or");
  }

  @Test
  void theNextOnesGoToTheirOwnPlace() {
    rig.sent(RELAY);
    rig.sent(new Outgoing("-4001", null, 4, false, null, Purpose.RELAY, Message.plain("And on.")));
    assertThat(rig.telegram.said(Rig.ROOM)).containsExactly(WORDS, "And on.");
  }

  @ParameterizedTest
  @EnumSource(names = {"DONE_THEN_HANG_UP", "READ_THEN_HANG_UP"})
  void aReminderIsNeverThereTwice(Fault fault) {
    rig.telegram.next("sendMessage", fault);
    assertThat(rig.adapter.send(outgoing(Purpose.REMINDER, "Still your turn.")))
        .isInstanceOf(Delivery.Sent.class);
    assertThat(rig.telegram.requests("sendMessage")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"ANSWER", "PROMPT"})
  void aQuestionIsThereTwiceRatherThanNever(Purpose purpose) {
    rig.telegram.next("sendMessage", Fault.DONE_THEN_HANG_UP);
    rig.sent(outgoing(purpose, "Which?"));
    assertThat(rig.telegram.said(Rig.ROOM)).containsExactly("Which?", "Which?");
  }
}
