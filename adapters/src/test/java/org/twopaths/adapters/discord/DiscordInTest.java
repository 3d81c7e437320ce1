package org.twopaths.adapters.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.twopaths.adapters.discord.fake.FakeChannel;
import org.twopaths.adapters.discord.fake.FakeUser;
import org.twopaths.adapters.discord.fake.Shown;
import org.twopaths.adapters.discord.fake.Until;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform.Outgoing;
import org.twopaths.text.Message;

/** What people do comes in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscordInTest {
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

  @Test
  void onlyPrivateMessagesAreAskedFor() {
    assertThat(stage.discord.intents()).isEqualTo(1L | 1 << 12);
  }

  @Test
  void aMessageInPrivate() {
    FakeUser cleo = stage.discord.user("Cleo");
    String id = cleo.say("hello there");
    Inbound inbound = stage.intake.await(cleo, Inbound.Text.class);
    assertThat(inbound)
        .isEqualTo(
            new Inbound(
                "discord",
                id,
                new Inbound.Chat(cleo.dm().id(), null),
                new Inbound.Sender(cleo.id(), "Cleo"),
                new Inbound.Text("hello there"),
                id));
  }

  /** I10. */
  @Test
  void manyMessagesComeInOrder() {
    FakeUser cleo = stage.discord.user("Cleo");
    List<String> said = List.of("1", "2", "3", "4", "5", "6", "7", "8");
    said.forEach(cleo::say);
    Until.so("all eight", () -> stage.intake.words(cleo).size() == 8);
    assertThat(stage.intake.words(cleo)).isEqualTo(said);
  }

  @Test
  void aPictureIsNotRead() {
    FakeUser cleo = stage.discord.user("Cleo");
    cleo.sendPicture();
    stage.intake.await(cleo, Inbound.Unreadable.class);
  }

  @Test
  void aCommandTypedAsWords() {
    FakeUser cleo = stage.discord.user("Cleo");
    cleo.say("/pair ABC 123");
    assertThat(stage.intake.await(cleo, Inbound.Command.class).act())
        .isEqualTo(new Inbound.Command("pair", "ABC 123"));
    cleo.say("/etc is a folder");
    stage.intake.await(cleo, Inbound.Text.class);
  }

  @Test
  void anotherBotIsNotHeard() {
    FakeUser robot = stage.discord.bot("Robot");
    robot.say("beep");
    FakeUser cleo = stage.discord.user("Cleo");
    cleo.say("after it");
    stage.intake.await(cleo, Inbound.Text.class);
    assertThat(stage.intake.from(robot)).isEmpty();
  }

  @Test
  void aCommandInPrivate() {
    ada.command(ada.dm(), "pair", " XYZ ");
    Inbound inbound =
        stage.intake.await(ada, i -> i.act().equals(new Inbound.Command("pair", "XYZ")));
    assertThat(inbound.chat()).isEqualTo(new Inbound.Chat(ada.dm().id(), null));
    stage.show(ada.dm(), "Here is your code");
    // The answer came as a message of its own, so what stood for it is taken away.
    Until.so("nothing more to think", () -> thinking(ada.dm(), ada) == 0);
  }

  @Test
  void aCommandInTheRoom() {
    ben.command(room, "here", null);
    Inbound inbound = stage.intake.await(ben, Inbound.Command.class);
    assertThat(inbound.chat().id()).isEqualTo(room.id());
    assertThat(inbound.chat().members()).containsExactlyInAnyOrder(ada.id(), ben.id());
    stage.send(stage.aside(room, ben, Message.plain("Only you see this.")));
    room.await(ben, "Only you see this");
    assertThat(room.seenBy(ada)).noneMatch(shown -> shown.text().contains("Only you see"));
    assertThat(thinking(room, ben)).isZero();
  }

  @Test
  void aCommandThatNobodyAnswersEndsAllTheSame() {
    FakeUser cleo = stage.discord.user("Cleo");
    cleo.command(cleo.dm(), "settle", null);
    Until.so("thinking", () -> thinking(cleo.dm(), cleo) == 1);
    Until.so("no longer thinking", () -> cleo.dm().seenBy(cleo).isEmpty());
  }

  @Test
  void aCommandInTheRoomThatIsAnsweredInPrivate() {
    ada.command(room, "reflect", null);
    stage.intake.await(ada, i -> i.act().equals(new Inbound.Command("reflect", "")));
    room.await(ada, "Look in our private chat.");
    assertThat(room.seenBy(ben)).noneMatch(shown -> shown.text().contains("private chat"));
  }

  /** I29. */
  @Test
  void everythingIsAcknowledgedAtOnceWhateverTheLoad() {
    stage.intake.hold();
    List<FakeUser> crowd =
        IntStream.range(0, 30).mapToObj(i -> stage.discord.user("User" + i)).toList();
    crowd.forEach(user -> user.command(user.dm(), "settle", null));
    Until.so("30 signs", () -> crowd.stream().allMatch(u -> thinking(u.dm(), u) == 1));
    stage.intake.goOn();
    crowd.forEach(user -> stage.intake.await(user, Inbound.Command.class));
  }

  @Test
  void aPress() {
    FakeUser cleo = stage.discord.user("Cleo");
    cleo.say("hi");
    stage.intake.await(cleo, Inbound.Text.class);
    Message which = new Message("Which?", List.of("One", "Two"), true, null);
    Outgoing question = stage.outgoing(cleo.dm(), which);
    stage.send(question);
    Shown shown = cleo.dm().await("Which?");
    // In private one simply writes.
    assertThat(shown.buttons()).containsExactly("One", "Two");
    cleo.press(cleo.dm(), shown, "Two");
    assertThat(stage.intake.await(cleo, Inbound.Press.class).act())
        .isEqualTo(new Inbound.Press(question.number(), 1));
  }

  @Test
  void aWindowInTheRoom() {
    Message kind = new Message("What was kind?", List.of("Skip"), true, null);
    Outgoing question = stage.outgoing(room, kind);
    stage.send(question);
    Shown shown = room.await("What was kind?");
    assertThat(shown.buttons()).containsExactly("Skip", "Write");
    ada.write(room, shown, "*Tea*, @everyone <@1>");
    Inbound.Text words = new Inbound.Text("*Tea*, @everyone <@1>");
    Inbound inbound = stage.intake.await(ada, i -> i.act().equals(words));
    assertThat(inbound.chat().id()).isEqualTo(room.id());
    assertThat(inbound.chat().members()).containsExactlyInAnyOrder(ada.id(), ben.id());
    assertThat(room.await("Tea").text()).isEqualTo("**Ada**: \\*Tea\\*, @\u200beveryone \\<@1>");
  }

  @Test
  void wordsThatCannotBePostedAreNotTaken() {
    FakeChannel other = stage.discord.server(ada, ben).channel("closing");
    stage.send(stage.outgoing(other, new Message("And now?", List.of(), true, null)));
    Shown shown = other.await("And now?");
    other.refuse(50_013);
    ada.write(other, shown, "too late");
    other.await(ada, "That could not be posted here.");
    assertThat(stage.intake.words(ada)).doesNotContain("too late");
  }

  @Test
  void whatPeopleSayInTheRoomIsNotRead() {
    ada.say(room, "between us");
    ada.say("a sign");
    stage.intake.await(ada, i -> i.act().equals(new Inbound.Text("a sign")));
    assertThat(stage.intake.words(ada)).doesNotContain("between us");
  }

  private static long thinking(FakeChannel channel, FakeUser reader) {
    return channel.seenBy(reader).stream().filter(Shown::thinking).count();
  }
}
