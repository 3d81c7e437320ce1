package org.twopaths.adapters.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twopaths.adapters.telegram.fake.Shown;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform.Delivery;
import org.twopaths.text.Message;

/** What people do in private reaches the bot as what it is. */
class TelegramDeedsTest {
  private static final Inbound.Text END = new Inbound.Text("end");

  static final List<String> UNREADABLE =
      List.of(
          "photo",
          "voice",
          "audio",
          "video",
          "animation",
          "video_note",
          "document",
          "sticker",
          "contact",
          "location",
          "dice",
          "poll",
          "forward");

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
  void words() {
    rig.ada.say("two\nlines \\ \"quoted\" 🫶");
    Inbound inbound = rig.next();
    assertThat(inbound.platform()).isEqualTo("telegram");
    assertThat(inbound.event()).isEqualTo("1:500000");
    assertThat(inbound.chat()).isEqualTo(new Inbound.Chat("1001", null));
    assertThat(inbound.sender()).isEqualTo(new Inbound.Sender("1001", "Ada", "en"));
    assertThat(inbound.act()).isEqualTo(new Inbound.Text("two\nlines \\ \"quoted\" 🫶"));
  }

  @ParameterizedTest
  @CsvSource({
    "/start, start, ''",
    "/start ABCD-EFGH, pair, ABCD-EFGH",
    "/Settle, settle, ''",
    "'/pair  4711 ', pair, 4711",
    "/pause@TwoPathsTestBot, pause, ''",
    "/pause@twopathstestbot now, pause, now"
  })
  void commands(String words, String name, String argument) {
    rig.ada.say(words);
    rig.onlyThen(new Inbound.Command(name, argument));
  }

  @Test
  void somebodyElsesCommandIsNotOurs() {
    rig.ada.say("/pause@OtherBot");
    rig.ada.say("end");
    rig.onlyThen(END);
  }

  @ParameterizedTest
  @CsvSource({"/", "1/2", "//", "/ start", "and /start"})
  void whatOnlyLooksLikeACommandIsText(String words) {
    rig.ada.say(words);
    rig.onlyThen(new Inbound.Text(words));
  }

  @ParameterizedTest
  @FieldSource("UNREADABLE")
  void whatWeCannotReadIsSaidToBeSo(String kind) {
    rig.ada.send(kind);
    rig.onlyThen(
        new Inbound.Unreadable(
            switch (kind) {
              case "photo" -> Inbound.Unreadable.Beside.CAPTION;
              case "forward" -> Inbound.Unreadable.Beside.PASSED_ON;
              default -> Inbound.Unreadable.Beside.NOTHING;
            }));
    assertThat(rig.intake.aside).isEmpty();
  }

  @Test
  void anAlbumIsOneThing() {
    String photo =
        "\"photo\":[{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"width\":1,\"height\":1}]";
    String album = ",\"media_group_id\":\"a1\"," + photo;
    for (int i = 0; i < 3; i++) {
      rig.telegram.update("message", rig.telegram.message(rig.ada, Rig.ADA, album));
    }
    rig.ada.say("end");
    rig.onlyThen(new Inbound.Unreadable());
    rig.onlyThen(END);
  }

  @Test
  void aTextThatTheClientCutsIsOne() {
    String first = "word ".repeat(819).strip();
    rig.ada.say(first);
    rig.ada.say("x".repeat(4096));
    rig.ada.say("the end");
    rig.ada.say("and another");
    rig.onlyThen(new Inbound.Text(first + " " + "x".repeat(4096) + "the end"));
    rig.onlyThen(new Inbound.Text("and another"));
  }

  @Test
  void aTextOfTwoPeopleIsTwo() {
    rig.ada.say("x".repeat(4096));
    rig.ben.say("y");
    rig.onlyThen(new Inbound.Text("x".repeat(4096)));
    rig.onlyThen(new Inbound.Text("y"));
  }

  @Test
  void whatArrivesBehindATextThatWasKeptIsNotLostWithIt() {
    rig.adapter.close();
    String before = rig.intake.cursors.get("updates");
    rig.ada.say("x".repeat(4096));
    rig.ada.say("y");
    rig.restart();
    rig.onlyThen(new Inbound.Text("x".repeat(4096) + "y"));
    rig.adapter.close();
    // The end came before it was confirmed, and the last part only after that.
    rig.telegram.restartIdsAt(500_000);
    rig.ada.say("x".repeat(4096));
    rig.ada.say("y".repeat(4096));
    rig.ada.say("z");
    if (before == null) {
      rig.intake.cursors.remove("updates");
    } else {
      rig.intake.cursors.put("updates", before);
    }
    rig.restart();
    rig.onlyThen(new Inbound.Text("z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",\"pinned_message\":{\"message_id\":1,\"date\":0,"
            + "\"chat\":{\"id\":1,\"type\":\"private\"}}",
        ",\"message_auto_delete_timer_changed\":{\"message_auto_delete_time\":86400}",
        ",\"text\":\"hi\",\"via_bot\":{\"id\":9,\"is_bot\":true,\"first_name\":\"B\"}",
        ",\"text\":\"hi\",\"sender_chat\":{\"id\":-1009,\"type\":\"channel\",\"title\":\"C\"}"
      })
  void notesOfTelegramsAndOthersAreNoDeeds(String fields) {
    rig.telegram.update("message", rig.telegram.message(rig.ada, Rig.ADA, fields));
    rig.ada.say("end");
    rig.onlyThen(END);
  }

  @Test
  void anEditNamesTheMessageThatIsChanged() {
    Shown written = rig.ada.say(Rig.ADA, "one");
    assertThat(rig.next().message()).isEqualTo(String.valueOf(written.id()));
    rig.ada.edit(Rig.ADA, written, "two");
    Inbound edited = rig.next();
    assertThat(edited.act()).isEqualTo(new Inbound.Edited("two"));
    assertThat(edited.message()).isEqualTo(String.valueOf(written.id()));
  }

  @Test
  void aCommandIsNotSaidAgainByAnEdit() {
    Shown written = rig.ada.say(Rig.ADA, "/settle");
    rig.onlyThen(new Inbound.Command("settle", ""));
    rig.ada.edit(Rig.ADA, written, "/pause");
    rig.ada.say("end");
    rig.onlyThen(END);
  }

  /** I30: told by Telegram, or found out by a message that it refuses. */
  @Test
  void whoClosesTheirChatAndOpensItIsReported() {
    rig.ada.say("/start");
    rig.next();
    rig.ada.block();
    rig.onlyThen(new Inbound.ChatClosed());
    assertThat(rig.show(Rig.ADA, 1, Message.plain("Hello"))).isInstanceOf(Delivery.Never.class);
    Inbound refused = rig.next();
    assertThat(refused.act()).isEqualTo(new Inbound.ChatClosed());
    assertThat(refused.sender().id()).isEqualTo("1001");
    rig.ada.unblock();
    rig.onlyThen(new Inbound.ChatOpened());
  }

  @Test
  void aPressNamesTheMessageAndThePlaceOfItsButton() {
    rig.ada.say("/start");
    rig.next();
    rig.shown(Rig.ADA, 7, Rig.ask("Which?", "one", "two"));
    rig.ada.press("two");
    Inbound inbound = rig.next();
    assertThat(inbound.act()).isEqualTo(new Inbound.Press(7, 1));
    assertThat(inbound.chat()).isEqualTo(new Inbound.Chat("1001", null));
    Rig.eventually(() -> rig.telegram.answeredPresses() == 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"m7", "m-1.2", "m99999999999999999999.1", "hello", "m7.1x"})
  void anAlteredPressNamesNothing(String data) {
    rig.ada.say("/start");
    rig.next();
    rig.telegram.pressData(rig.ada, Rig.ADA, data);
    rig.onlyThen(new Inbound.Press(0, 0));
    Rig.eventually(() -> rig.telegram.answeredPresses() == 1);
  }

  /** I29. */
  @Test
  void eachPressIsAnsweredHoweverOften() {
    rig.ada.say("/start");
    rig.next();
    rig.shown(Rig.ADA, 7, Rig.ask("Which?", "one"));
    for (int i = 0; i < 10; i++) {
      rig.ada.press("one");
      rig.onlyThen(new Inbound.Press(7, 0));
    }
    Rig.eventually(() -> rig.telegram.answeredPresses() == 10);
  }

  @Test
  void eventsComeInOrderAndEachHasItsOwnName() {
    for (int i = 0; i < 250; i++) {
      rig.ada.say("word " + i);
    }
    for (int i = 0; i < 250; i++) {
      rig.onlyThen(new Inbound.Text("word " + i));
    }
    assertThat(rig.intake.seen).hasSize(250);
    Rig.eventually(() -> rig.telegram.unconfirmed() == 0);
  }

  @Test
  void onlyWhatWeNeedIsAskedFor() {
    Rig.eventually(() -> !rig.telegram.requests("getUpdates").isEmpty());
    assertThat(
            rig.telegram
                .requests("getUpdates")
                .getFirst()
                .arguments()
                .path("allowed_updates")
                .toString())
        .isEqualTo("[\"message\",\"edited_message\",\"callback_query\",\"my_chat_member\"]");
  }

  @Test
  void theMenuIsSetOncePerScope() {
    assertThat(rig.telegram.menu("all_private_chats").findValuesAsText("command"))
        .containsExactly("settle", "pause");
    assertThat(rig.telegram.menu("all_group_chats").findValuesAsText("command"))
        .containsExactly("pause", "here");
    rig.restart();
    assertThat(rig.telegram.requests("setMyCommands")).hasSize(2);
  }
}
