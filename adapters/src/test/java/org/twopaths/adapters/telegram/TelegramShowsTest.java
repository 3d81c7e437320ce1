package org.twopaths.adapters.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twopaths.adapters.telegram.fake.Fault;
import org.twopaths.adapters.telegram.fake.Shown;
import org.twopaths.bot.Platform.Delivery;
import org.twopaths.bot.Platform.Outgoing;
import org.twopaths.bot.Platform.Purpose;
import org.twopaths.text.Message;

/** What the bot says stands in the chat once, whole and in Telegram's form. */
class TelegramShowsTest {
  private Rig rig;

  @BeforeEach
  void open() {
    rig = new Rig();
    rig.ada.say("/start");
  }

  @AfterEach
  void close() {
    rig.close();
  }

  /** I51. */
  @Test
  void plainWordsStayPlain() {
    String words = "*not bold* _nor_ [this](https://example.org) <b>that</b> @name /share 🫶🏽";
    rig.shown(Rig.ADA, 1, Message.plain(words));
    assertThat(rig.telegram.said(Rig.ADA)).containsExactly(words);
    var request = rig.telegram.requests("sendMessage").getFirst().arguments();
    assertThat(request.has("parse_mode")).isFalse();
    assertThat(request.path("link_preview_options").path("is_disabled").booleanValue()).isTrue();
    assertThat(request.has("disable_notification")).isFalse();
  }

  @Test
  void onlyPrivateWordsAreProtectedAndOnlyWhenAskedFor() {
    rig.shown(Rig.ADA, 1, Message.plain("as it is"));
    rig.adapter.close();
    rig.protects();
    rig.restart();
    rig.shown(Rig.ADA, 2, Message.plain("for you alone"));
    rig.shown(Rig.ROOM, 1, Message.plain("for both"));
    assertThat(rig.telegram.requests("sendMessage"))
        .extracting(request -> request.arguments().path("protect_content").asBoolean())
        .containsExactly(false, true, false);
  }

  @Test
  void whatNobodyAskedForComesWithoutASound() {
    Message message = Message.plain("Good morning.");
    rig.sent(new Outgoing("1001", null, 1, false, null, Purpose.PROMPT, message));
    assertThat(rig.ada.sees().getLast().silent()).isTrue();
  }

  @Test
  void buttonsStandInRowsThatFit() {
    String[] labels = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "Stop", "Help now"};
    rig.shown(Rig.ADA, 12, Rig.ask("How strong is it?", labels));
    assertThat(last().labels())
        .containsExactly(
            List.of("0", "1", "2", "3", "4", "5"),
            List.of("6", "7", "8", "9", "10"),
            List.of("Stop", "Help now"));
  }

  @Test
  void aMessageChangesInPlaceAndCloses() {
    Message first = Rig.ask("Breathe in.", "Enough", "Stop");
    String sentAs = rig.shown(Rig.ADA, 1, first);
    Message second = Rig.ask("Breathe out.", "Enough", "Stop");
    assertThat(rig.change(Rig.ADA, 1, sentAs, second)).isEqualTo(new Delivery.Sent(sentAs));
    assertThat(rig.change(Rig.ADA, 1, sentAs, second)).isEqualTo(new Delivery.Sent(sentAs));
    assertThat(last().labels()).containsExactly(List.of("Enough"), List.of("Stop"));
    rig.change(Rig.ADA, 1, sentAs, second.closed("Enough"));
    assertThat(rig.telegram.said(Rig.ADA)).containsExactly("Breathe out.\n\n✓ Enough");
    assertThat(last().labels()).isEmpty();
    assertThat(last().entities().path(0).path("offset").asInt()).isEqualTo(14);
    assertThat(last().entities().path(0).path("length").asInt()).isEqualTo(8);
  }

  @Test
  void aChoiceThatIsNotToBeShownIsNot() {
    Message message = Rig.ask("Which?", "one");
    String sentAs = rig.shown(Rig.ADA, 1, message);
    rig.change(Rig.ADA, 1, sentAs, message.closed(null));
    assertThat(rig.telegram.said(Rig.ADA)).containsExactly("Which?");
    assertThat(last().labels()).isEmpty();
  }

  @Test
  void longWordsComeInPartsWithTheButtonsLast() {
    String paragraph = "All of this is said in one go. ".repeat(60).strip();
    String text = String.join("\n\n", List.of(paragraph, paragraph, paragraph, paragraph));
    Message message = Rig.ask(text, "Go on");
    String sentAs = rig.shown(Rig.ADA, 1, message);
    assertThat(rig.telegram.said(Rig.ADA)).hasSize(2);
    assertThat(String.join("\n\n", rig.telegram.said(Rig.ADA))).isEqualTo(text);
    assertThat(last().labels()).containsExactly(List.of("Go on"));
    rig.change(Rig.ADA, 1, sentAs, Rig.ask("Short now.", "Go on"));
    assertThat(rig.telegram.said(Rig.ADA)).containsExactly("Short now.");
  }

  @Test
  void partsGoOnWhereTheyWere() {
    String text = "word ".repeat(2000);
    Message message = Message.plain(text);
    rig.shown(Rig.ADA, 1, Message.plain("before"));
    // The first part goes through; before the second the way is closed for a while.
    rig.telegram.next("sendMessage", Fault.NONE, Fault.ERROR_500);
    assertThat(rig.show(Rig.ADA, 2, message)).isInstanceOf(Delivery.Later.class);
    rig.shown(Rig.ADA, 2, message);
    assertThat(rig.telegram.said(Rig.ADA)).hasSize(4);
    assertThat(String.join(" ", rig.telegram.said(Rig.ADA).subList(1, 4))).isEqualTo(text.strip());
  }

  @Test
  void partsAreTakenBackWhenTheRestIsRefused() {
    rig.telegram.next("sendMessage", Fault.NONE, Fault.REFUSED);
    assertThat(rig.show(Rig.ADA, 2, Message.plain("word ".repeat(2000))))
        .isInstanceOf(Delivery.Never.class);
    assertThat(rig.telegram.said(Rig.ADA)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bot was blocked by the user",
        "user is deactivated",
        "bot was kicked from the group chat"
      })
  void aChatThatIsClosedToUsStaysSo(String refusal) {
    rig.telegram.close(Rig.ADA, refusal);
    assertThat(rig.show(Rig.ADA, 1, Message.plain("Hello"))).isInstanceOf(Delivery.Never.class);
    assertThat(rig.telegram.requests("sendMessage")).hasSize(1);
  }

  @Test
  void aChatThatIsNotThereIsNever() {
    Delivery delivery = rig.show(99, 1, Message.plain("Hello"));
    assertThat(delivery).isEqualTo(new Delivery.Never("chat not found"));
  }

  /** I21. */
  @Test
  void whatTelegramWillNotTakeIsNeverAndSaysNothing() {
    Delivery delivery = rig.show(Rig.ADA, 1, Message.plain("  "));
    assertThat(delivery).isEqualTo(new Delivery.Never("refused as a bad request"));
  }

  /** I22. */
  @Test
  void waitingIsAsLongAsTelegramSays() {
    rig.telegram.next("sendMessage", Fault.FLOOD_7);
    Delivery delivery = rig.show(Rig.ADA, 1, Message.plain("Hello"));
    assertThat(delivery).isEqualTo(new Delivery.Later(Duration.ofSeconds(7)));
    Delivery.Later again = (Delivery.Later) rig.show(Rig.ADA, 1, Message.plain("Hello"));
    assertThat(again.after()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(8));
    assertThat(rig.telegram.requests("sendMessage")).hasSize(1);
    rig.shown(Rig.ROOM, 1, Message.plain("Others need not wait."));
  }

  @Test
  void aMessageThatWasDeletedIsShownOnceMoreWhileItCanBePressed() {
    Message message = Rig.ask("Which?", "one");
    rig.shown(Rig.ROOM, 1, message);
    String gone = "-4001/77";
    rig.change(Rig.ROOM, 1, gone, Rig.ask("Which now?", "one"));
    rig.change(Rig.ROOM, 1, gone, Rig.ask("Which then?", "one"));
    assertThat(rig.telegram.said(Rig.ROOM)).containsExactly("Which?", "Which then?");
    assertThat(rig.change(Rig.ROOM, 2, "-4001/78", message.closed("one")))
        .isInstanceOf(Delivery.Sent.class);
    assertThat(rig.telegram.said(Rig.ROOM)).hasSize(2);
  }

  /** I23: what is never too fast is never told so. */
  @Test
  void itKeepsToThePublishedLimits() {
    rig.telegram.strict();
    rig.adapter.close();
    Receiving poll = new Receiving.Poll();
    TelegramSetup loose = rig.setup(rig.access(), poll);
    rig.adapter =
        new TelegramAdapter(
            new TelegramSetup(
                loose.access(),
                poll,
                Pace.published(),
                rig.intake,
                loose.menus(),
                loose.phrases(),
                loose.clock(),
                false));
    int shown = 0;
    for (int i = 1; i <= 40; i++) {
      shown += rig.show(Rig.ROOM, i, Message.plain("Line " + i)) instanceof Delivery.Sent ? 1 : 0;
    }
    assertThat(shown).isBetween(3, 14);
    assertThat(rig.telegram.requests("sendMessage")).hasSize(shown);
    assertThat(rig.telegram.said(Rig.ROOM)).hasSize(shown);
  }

  private Shown last() {
    return rig.ada.sees().getLast();
  }
}
