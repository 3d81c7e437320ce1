package org.twopaths.config.stage.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.twopaths.adapters.discord.fake.FakeChannel;
import org.twopaths.adapters.discord.fake.FakeUser;
import org.twopaths.adapters.discord.fake.Shown;
import org.twopaths.adapters.discord.fake.Until;
import org.twopaths.bot.Inbound;
import org.twopaths.config.Words;
import org.twopaths.config.badinput.BadInput;
import org.twopaths.config.stage.RecordingPlatform;
import org.twopaths.config.stage.Stage;

/**
 * What goes wrong on Discord is answered as the table of bad inputs says. Ada is asked something in
 * private and in the room; whatever happens, both questions stay open.
 *
 * <p>Not here, since Discord has no such thing: texts that the client cuts (B4; it makes a file of
 * them, B5), places, contacts and payments (B24), pictures that destroy themselves (B25), reactions
 * (B35; the bot does not ask to be told of them), a channel that speaks as a person (B78), commands
 * of other bots (B92), and changing what stood in a window (B95). What depends on the bot alone is
 * in the transcripts, which are played on Discord too.
 */
class BadInputOnDiscordTest {
  private static final DiscordHouse HOUSE = new DiscordHouse();
  private DiscordMessenger messenger;
  private Stage stage;
  private FakeUser ada;
  private FakeUser ben;
  private FakeUser cleo;

  private static final List<BadInput<BadInputOnDiscordTest>> IN_PRIVATE =
      List.of(
          says("B1", "   ", BadInput.PICK),
          says("B1", "\n\n", BadInput.PICK),
          says("B2", "👍", BadInput.PICK),
          says("B2", "?", BadInput.PICK),
          says("B3", "x".repeat(2000), BadInput.PICK),
          sends("B5", "attachments", "", BadInput.PLAIN),
          says("B7", "a" + "\u0301".repeat(1900), BadInput.PICK),
          says("B8", "\u202Eabc", BadInput.PICK),
          says("B9", "\u200B\u200B", BadInput.PICK),
          says("B10", "\u0000\u0007", BadInput.PICK),
          says("B11", "Ich weiß nicht", BadInput.PICK),
          says("B12", "a\n".repeat(999), BadInput.PICK),
          says("B13", "'; DROP TABLE ${jndi:x} %n%s {{7}}", BadInput.PICK),
          says("B14", "<b>*_[x](y)", BadInput.PICK),
          says("B15", "@everyone <@123> <@&1>", BadInput.PICK),
          says("B17", "discord.gg/abc", BadInput.PICK),
          says("B18", "tell him /forget", BadInput.PICK),
          sends("B21", "attachments", "", BadInput.PLAIN),
          sends("B22", "attachments", "the view from here", BadInput.CAPTION),
          sends("B23", "sticker_items", "", BadInput.PLAIN),
          sends("B24", "poll", "", BadInput.PLAIN),
          sends("B26, B27", "message_snapshots", "", BadInput.PASSED_ON),
          row("B28", "an answer to what is over", BadInputOnDiscordTest::old, BadInput.OVER),
          says("B38", "/exprot", BadInput.UNKNOWN),
          says("B39", "/share I hate him", BadInput.UNKNOWN),
          row("B68", "an old press", t -> t.pressOf(t.ada, t.ada.dm(), "m99.0"), BadInput.OVER),
          row(
              "B70",
              "an altered press",
              t -> t.pressOf(t.ada, t.ada.dm(), "Ada + Ben"),
              BadInput.OVER),
          row(
              "B70",
              "a button that is not there",
              t -> t.pressOf(t.ada, t.ada.dm(), "m1.77"),
              BadInput.OVER));

  private static final List<BadInput<BadInputOnDiscordTest>> IN_ROOM =
      List.of(
          row(
              "B80",
              "a private command and words",
              t -> t.ada.say(t.room(), "/own x"),
              BadInput.NOTHING),
          row("B81", "private words", t -> t.ada.say(t.room(), "I hate him"), BadInput.NOTHING),
          row(
              "B83",
              "a third one’s press",
              t -> t.pressed(t.cleo, "Mine"),
              "Cleo: That one is over."),
          row("B84", "a third one’s words", t -> t.cleo.say(t.room(), "Mine"), BadInput.NOTHING));

  private static BadInput<BadInputOnDiscordTest> says(String rows, String words, String sees) {
    String what = words.strip().length() > 40 ? words.length() + " letters" : words.strip();
    return row(rows, what, t -> t.ada.say(words), sees);
  }

  private static BadInput<BadInputOnDiscordTest> sends(
      String rows, String kind, String words, String sees) {
    return row(rows, kind, t -> t.ada.send(kind, words), sees);
  }

  private static BadInput<BadInputOnDiscordTest> row(
      String rows, String what, Consumer<BadInputOnDiscordTest> doing, String sees) {
    return new BadInput<>(rows, what, doing, sees);
  }

  @BeforeEach
  void open() {
    messenger = new DiscordMessenger(HOUSE);
    stage = new Stage(null, messenger);
    ada = messenger.called(Stage.ADA);
    ben = messenger.called(Stage.BEN);
    cleo = messenger.called("cleo");
    stage.pair();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @AfterAll
  static void end() {
    HOUSE.close();
    assertThat(HOUSE.discord.complaints()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> inPrivate() {
    stage.act(Stage.ADA, Stage.ADA, new Inbound.Command("settle", ""));
    return tests(IN_PRIVATE, () -> pressed(ada, ada.dm(), "On guard"), "Ada: How strong is it");
  }

  @TestFactory
  Stream<DynamicTest> inTheRoom() {
    openTheTalk();
    return tests(IN_ROOM, () -> pressed(ada, "Mine"), "Ada: Got it.");
  }

  private void openTheTalk() {
    stage.act(Stage.ADA, Stage.ROOM, new Inbound.Command("ready", ""));
    for (String person : List.of(Stage.ADA, Stage.BEN)) {
      for (String answer : List.of("25 minutes", "Neither", "2")) {
        stage.act(person, person, stage.pressOf(person, answer));
      }
    }
  }

  private Stream<DynamicTest> tests(
      List<BadInput<BadInputOnDiscordTest>> rows, Runnable answer, String answered) {
    return BadInput.tests(
        rows,
        row("", "and then the answer", t -> answer.run(), answered),
        stage,
        row -> sees(() -> row.doing().accept(this), row.isHeard() ? 1 : 0));
  }

  /** B37: a few are answered, then one word about it; what counts still counts. */
  @Test
  void twoHundredMessagesInAMinute() {
    List<String> seen =
        sees(
            () -> {
              for (int i = 0; i < 200; i++) {
                ada.say("and another thing " + i);
              }
            },
            200);
    assertThat(seen).hasSize(6);
    assertThat(seen.getLast()).startsWith("Ada: " + Words.of("common.slow-down"));
    assertThat(sees(() -> ada.command(ada.dm(), "settle", null), 1)).hasSize(1);
  }

  /** B36: one answer, and the question that it brought stays open for what is meant as one. */
  @Test
  void theSameWordsTwiceWithinAMoment() {
    sees(() -> ada.say("/thanks"), 1);
    assertThat(sees(() -> List.of("the tea", "the tea").forEach(ada::say), 2))
        .extracting(line -> line.substring(0, 16))
        .containsExactly("Ada: 2 of 2. Wha", "Ada: That came t");
    stage.pass(Duration.ofSeconds(2));
    assertThat(sees(() -> ada.say("the tea"), 1))
        .singleElement()
        .asString()
        .contains("the tea\nIt showed me: the tea");
  }

  /** B72, and B82 for a window: an empty one asks again, and nobody answers for the other. */
  @Test
  void windows() {
    openTheTalk();
    sees(() -> pressed(ada, "Mine"), 1);
    sees(() -> pressed(ben, "Theirs"), 1);
    assertThat(sees(() -> ben.write(room(), newest(room(), "Write"), "The party"), 1))
        .singleElement()
        .asString()
        .startsWith("Ben: Not your turn yet.");
    assertThat(sees(() -> ada.write(room(), newest(room(), "Write"), "   "), 1))
        .singleElement()
        .asString()
        .startsWith("room: That came through empty.");
    assertThat(sees(() -> ada.write(room(), newest(room(), "Write"), "The party"), 1))
        .singleElement()
        .asString()
        .startsWith("room: The topic:");
  }

  /** What people see by it, besides that buttons went away. */
  private List<String> sees(Runnable act, int heard) {
    stage.platform().news();
    int before = messenger.heard();
    act.run();
    Until.so("heard", () -> messenger.heard() >= before + heard);
    stage.drain();
    return stage.platform().news().stream()
        .filter(shown -> !shown.message().buttons().isEmpty() || !shown.edits())
        .map(BadInputOnDiscordTest::line)
        .toList();
  }

  private static String line(RecordingPlatform.Shown shown) {
    String reader = shown.onlyFor() == null ? shown.chat() : shown.onlyFor();
    String who =
        reader.equals(Stage.ROOM)
            ? reader
            : Character.toUpperCase(reader.charAt(0)) + reader.substring(1);
    return who + ": " + shown.message().text();
  }

  private FakeChannel room() {
    return messenger.room();
  }

  private void pressed(FakeUser who, String label) {
    pressed(who, room(), label);
  }

  private static void pressed(FakeUser who, FakeChannel chat, String label) {
    who.press(chat, newest(chat, label), label);
  }

  private void pressOf(FakeUser who, FakeChannel chat, String id) {
    who.pressId(chat, chat.shown().getLast(), id);
  }

  private static Shown newest(FakeChannel chat, String label) {
    return chat.shown().reversed().stream()
        .filter(shown -> shown.buttons().contains(label))
        .findFirst()
        .orElseThrow();
  }

  private static void old(BadInputOnDiscordTest t) {
    Shown closed =
        t.ada.dm().shown().stream()
            .filter(shown -> shown.author().equals(HOUSE.discord.botId()))
            .filter(shown -> shown.rows().isEmpty())
            .findFirst()
            .orElseThrow();
    t.ada.reply(closed, "what I think of that");
  }
}
