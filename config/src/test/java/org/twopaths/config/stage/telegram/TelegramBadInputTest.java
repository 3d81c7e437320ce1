package org.twopaths.config.stage.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.twopaths.adapters.telegram.fake.FakeTelegram;
import org.twopaths.adapters.telegram.fake.Person;
import org.twopaths.adapters.telegram.fake.Seen;
import org.twopaths.adapters.telegram.fake.Shown;
import org.twopaths.config.Words;
import org.twopaths.config.badinput.BadInput;
import org.twopaths.config.stage.Stage;

/**
 * What goes wrong on Telegram is answered as the table of bad inputs says. Ada is asked something
 * in private and in the room; whatever happens, both questions stay open.
 */
class TelegramBadInputTest {
  private static final long ROOM = TelegramMessenger.GROUP;
  private static final String PHOTO =
      "\"photo\":[{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"width\":1,\"height\":1}]";
  private static final String VIA_BOT =
      ",\"text\":\"hi\",\"via_bot\":{\"id\":9,\"is_bot\":true,\"first_name\":\"B\"}";
  private static final String CHANNEL =
      ",\"text\":\"hi\",\"sender_chat\":{\"id\":-1009,\"type\":\"channel\",\"title\":\"C\"}";
  private TelegramMessenger messenger;
  private FakeTelegram telegram;
  private Stage stage;
  private Person ada;
  private Person ben;
  private Person cleo;

  private static final List<BadInput<TelegramBadInputTest>> IN_PRIVATE =
      List.of(
          row("B1", "only spaces", t -> t.ada.say("   "), BadInput.PICK),
          row("B1", "only line breaks", t -> t.ada.say("\n\n"), BadInput.PICK),
          row("B2", "a thumb", t -> t.ada.say("👍"), BadInput.PICK),
          row("B3", "4,096 letters", t -> t.ada.say("x".repeat(4096)), BadInput.PICK),
          row(
              "B4",
              "10,000 letters, which the client splits",
              TelegramBadInputTest::split,
              BadInput.PICK),
          row(
              "B7",
              "5,000 marks on one letter",
              t -> t.ada.say("a" + "́".repeat(4000)),
              BadInput.PICK),
          row("B8", "right-to-left override", t -> t.ada.say("\u202Eabc"), BadInput.PICK),
          row("B9", "zero-width only", t -> t.ada.say("\u200B\u200B"), BadInput.PICK),
          row("B10", "control characters", t -> t.ada.say("\u0000\u0007"), BadInput.PICK),
          row("B10", "half a character", t -> t.message(",\"text\":\"\\ud83d\""), BadInput.PICK),
          row(
              "B13",
              "code of all kinds",
              t -> t.ada.say("'; DROP TABLE ${jndi:x} %n%s {{7}}"),
              BadInput.PICK),
          row("B14", "markup", t -> t.ada.say("<b>*_[x](y)"), BadInput.PICK),
          row("B15", "names of all", t -> t.ada.say("@everyone @here"), BadInput.PICK),
          row("B21", "a voice message", t -> t.ada.send("voice"), BadInput.PLAIN),
          row("B22", "a photo with a caption", t -> t.ada.send("photo"), BadInput.CAPTION),
          row("B22", "a video", t -> t.ada.send("video"), BadInput.PLAIN),
          row("B22", "an album", TelegramBadInputTest::album, BadInput.PLAIN),
          row("B23", "a sticker", t -> t.ada.send("sticker"), BadInput.PLAIN),
          row("B23", "an animation", t -> t.ada.send("animation"), BadInput.PLAIN),
          row("B23", "dice", t -> t.ada.send("dice"), BadInput.PLAIN),
          row("B24", "a place", t -> t.ada.send("location"), BadInput.PLAIN),
          row("B24", "a contact", t -> t.ada.send("contact"), BadInput.PLAIN),
          row("B24", "a poll", t -> t.ada.send("poll"), BadInput.PLAIN),
          row("B26", "a forward", t -> t.ada.send("forward"), BadInput.PASSED_ON),
          row("B27", "a forward of our own", TelegramBadInputTest::ownForward, BadInput.PASSED_ON),
          row("B28", "an answer to what is over", TelegramBadInputTest::old, BadInput.OVER),
          row("B35", "a reaction", TelegramBadInputTest::reaction, BadInput.NOTHING),
          row("B38", "a command that is not ours", t -> t.ada.say("/exprot"), BadInput.UNKNOWN),
          row("B39", "words behind one", t -> t.ada.say("/share I hate him"), BadInput.UNKNOWN),
          row("B68", "an old press", t -> t.pressOf(t.ada, "m99.0"), BadInput.OVER),
          row("B70", "an altered press", t -> t.pressOf(t.ada, "Ada + Ben"), BadInput.OVER),
          row("B70", "a place that is not there", t -> t.pressOf(t.ada, "m1.77"), BadInput.OVER),
          row("B77", "by way of a bot", t -> t.message(VIA_BOT), BadInput.NOTHING),
          row("B78", "a channel", t -> t.message(CHANNEL), BadInput.NOTHING));

  private static final List<BadInput<TelegramBadInputTest>> IN_ROOM =
      List.of(
          row("B21", "a voice message", t -> t.ada.replyWith(ROOM, "voice"), BadInput.NOTHING),
          row("B78", "an anonymous admin", TelegramBadInputTest::anonymous, BadInput.NOTHING),
          row(
              "B80",
              "a private command and private words",
              t -> t.ada.say(ROOM, "/own I shouted"),
              "Ada: Let’s do that in our"),
          row(
              "B80",
              "a private command",
              t -> t.ben.say(ROOM, "/pace"),
              "Ben: Let’s do that in our"),
          row("B81", "private words", t -> t.ada.say(ROOM, "I hate him"), BadInput.NOTHING),
          row(
              "B83",
              "a third one’s press",
              t -> t.cleo.press(ROOM, "Mine"),
              "Cleo: That one is over."),
          row("B84", "a third one’s words", t -> t.cleo.reply(ROOM, "Mine"), BadInput.NOTHING),
          row(
              "B92",
              "another bot’s command",
              t -> t.ada.say(ROOM, "/pause@OtherBot"),
              BadInput.NOTHING));

  private static BadInput<TelegramBadInputTest> row(
      String rows, String what, Consumer<TelegramBadInputTest> doing, String sees) {
    return new BadInput<>(rows, what, doing, sees);
  }

  @BeforeEach
  void open() {
    messenger = new TelegramMessenger();
    telegram = messenger.telegram();
    stage = new Stage(null, messenger);
    ada = messenger.person(Stage.ADA);
    ben = messenger.person(Stage.BEN);
    cleo = messenger.person("cleo");
    stage.pair();
  }

  @AfterEach
  void close() {
    stage.close();
    messenger.end();
  }

  @TestFactory
  Stream<DynamicTest> inPrivate() {
    ada.say("/settle");
    passes();
    return tests(IN_PRIVATE, () -> ada.press("On guard"), "Ada: How strong is it");
  }

  @TestFactory
  Stream<DynamicTest> inTheRoom() {
    ada.say(ROOM, "/ready");
    for (Person person : List.of(ada, ben)) {
      for (String answer : List.of("25 minutes", "Neither", "2")) {
        passes();
        person.press(answer);
      }
    }
    passes();
    return tests(IN_ROOM, () -> ada.press(ROOM, "Mine"), "Ada: Got it.");
  }

  /** B37: a few are answered, then one word about it. */
  @Test
  void twoHundredMessagesInAMinute() {
    int before = telegram.seen().size();
    for (int i = 0; i < 200; i++) {
      ada.say("and another thing " + i);
    }
    passes();
    List<String> seen = sees(before);
    assertThat(seen).hasSize(6);
    assertThat(seen.getLast()).startsWith("Ada: " + Words.of("common.slow-down"));
  }

  /** B36: one answer, and the question that it brought stays open for what is meant as one. */
  @Test
  void theSameWordsTwiceWithinAMoment() {
    says("/thanks");
    assertThat(says("the tea", "the tea"))
        .extracting(line -> line.substring(0, 16))
        .containsExactly("Ada: 2 of 2. Wha", "Ada: That came t");
    stage.pass(Duration.ofSeconds(2));
    assertThat(says("the tea"))
        .singleElement()
        .asString()
        .contains("the tea\nIt showed me: the tea");
  }

  private List<String> says(String... words) {
    int before = telegram.seen().size();
    List.of(words).forEach(ada::say);
    passes();
    return sees(before);
  }

  private Stream<DynamicTest> tests(
      List<BadInput<TelegramBadInputTest>> rows, Runnable answer, String answered) {
    return BadInput.tests(
        rows, row("", "and then the answer", t -> answer.run(), answered), stage, this::played);
  }

  private List<String> played(BadInput<TelegramBadInputTest> row) {
    int before = telegram.seen().size();
    row.doing().accept(this);
    passes();
    return sees(before);
  }

  /** All that was done has had its effect. */
  private void passes() {
    telegram.awaitConfirmed();
    stage.drain();
  }

  /** What people saw since, besides that buttons went away. */
  private List<String> sees(int before) {
    return telegram.seen().stream()
        .skip(before)
        .filter(seen -> !seen.post().keyboard().isEmpty() || !seen.edits())
        .map(this::line)
        .toList();
  }

  private String line(Seen seen) {
    long reader = seen.onlyFor() == 0 ? seen.chat() : seen.onlyFor();
    String who =
        reader == ROOM ? "room" : reader == ada.id() ? "Ada" : reader == ben.id() ? "Ben" : "Cleo";
    return who + ": " + seen.post().text();
  }

  private void message(String fields) {
    telegram.update("message", telegram.message(ada, ada.id(), fields));
  }

  private void pressOf(Person person, String data) {
    telegram.pressData(person, person.id(), data);
  }

  private static void split(TelegramBadInputTest t) {
    t.ada.say("word ".repeat(819).strip());
    t.ada.say("word ".repeat(819).strip());
    t.ada.say("word ".repeat(362).strip());
  }

  private static void album(TelegramBadInputTest t) {
    for (int i = 0; i < 3; i++) {
      t.message(",\"media_group_id\":\"a1\"," + PHOTO);
    }
  }

  private static void ownForward(TelegramBadInputTest t) {
    String us = "{\"id\":7000001,\"is_bot\":true,\"first_name\":\"Two Paths\"}";
    String origin = "{\"type\":\"user\",\"date\":1,\"sender_user\":" + us + "}";
    t.message(",\"text\":\"How strong is it?\",\"forward_origin\":" + origin);
  }

  private static void old(TelegramBadInputTest t) {
    Shown closed =
        t.telegram.shows(t.ada.id()).stream()
            .filter(post -> post.from() == t.telegram.botId() && post.keyboard().isEmpty())
            .findFirst()
            .orElseThrow();
    t.ada.replyTo(t.ada.id(), closed, "what I think of that");
  }

  private static void reaction(TelegramBadInputTest t) {
    t.telegram.update(
        "message_reaction",
        "{\"chat\":{\"id\":1001,\"type\":\"private\"},\"message_id\":2,\"date\":1,"
            + "\"old_reaction\":[],\"new_reaction\":[{\"type\":\"emoji\",\"emoji\":\"👍\"}]}");
  }

  private static void anonymous(TelegramBadInputTest t) {
    t.telegram.update(
        "message",
        "{\"message_id\":5,\"date\":1,\"text\":\"/stop\",\"chat\":{\"id\":-4001,\"type\":\"group\","
            + "\"title\":\"Ours\"},\"sender_chat\":{\"id\":-4001,\"type\":\"group\"},\"from\":"
            + "{\"id\":1087968824,\"is_bot\":true,\"first_name\":\"Group\"}}");
  }
}
