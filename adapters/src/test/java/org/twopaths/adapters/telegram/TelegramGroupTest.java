package org.twopaths.adapters.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twopaths.adapters.telegram.fake.Person;
import org.twopaths.adapters.telegram.fake.Seen;
import org.twopaths.adapters.telegram.fake.Shown;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform.Delivery;
import org.twopaths.bot.Platform.Outgoing;
import org.twopaths.bot.Platform.Purpose;
import org.twopaths.text.Message;

/** The couple's room is a group in which the bot has no rights and hears only what is for it. */
class TelegramGroupTest {
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
  void aRoomOfTwo() {
    rig.ada.say(Rig.ROOM, "/here@TwoPathsTestBot");
    Inbound inbound = rig.next();
    assertThat(inbound.chat()).isEqualTo(new Inbound.Chat("-4001", Set.of("1001", "1002")));
    assertThat(inbound.act()).isEqualTo(new Inbound.Command("here", ""));
  }

  @Test
  void aLinkCanLeadIntoTheRoom() {
    rig.ada.say(Rig.ROOM, "/start@TwoPathsTestBot here");
    rig.onlyThen(new Inbound.Command("here", ""));
  }

  @Test
  void whoIsThereIsAskedOnceAndAgainWhenSomebodyComes() {
    rig.ada.say(Rig.ROOM, "/here");
    rig.ada.say(Rig.ROOM, "/here");
    rig.next();
    rig.next();
    assertThat(rig.telegram.requests("getChatMemberCount")).hasSize(1);
    Person cleo = rig.telegram.user(1003, "Cleo");
    rig.telegram.join(Rig.ROOM, cleo);
    rig.onlyThen(new Inbound.RoomChanged());
    rig.ada.say(Rig.ROOM, "/here");
    assertThat(rig.next().chat().members()).containsExactlyInAnyOrder("1001", "1002", "others");
  }

  @Test
  void aRoomWithoutThePartnerIsNotARoomOfTwo() {
    Person cleo = rig.telegram.user(1003, "Cleo");
    rig.telegram.group(-4002, rig.ada, cleo);
    rig.ada.say(-4002, "/here");
    assertThat(rig.next().chat().members()).containsExactlyInAnyOrder("1001", "others");
  }

  @Test
  void aStrangersRoomIsNotOneEither() {
    Person cleo = rig.telegram.user(1003, "Cleo");
    rig.telegram.group(-4003, cleo, rig.telegram.user(1004, "Dan"));
    cleo.say(-4003, "/here");
    assertThat(rig.next().chat().members()).containsExactlyInAnyOrder("1003", "others");
  }

  @Test
  void whoComesAndGoesIsReported() {
    Person cleo = rig.telegram.user(1003, "Cleo");
    rig.telegram.join(Rig.ROOM, cleo);
    Inbound joined = rig.next();
    assertThat(joined.act()).isEqualTo(new Inbound.RoomChanged());
    assertThat(joined.chat().id()).isEqualTo("-4001");
    assertThat(joined.chat().members()).contains("others");
    rig.telegram.leave(Rig.ROOM, cleo);
    rig.onlyThen(new Inbound.RoomChanged());
    rig.telegram.leave(Rig.ROOM, rig.ben);
    assertThat(rig.next().chat().members()).containsExactly("1001");
  }

  @Test
  void thatWeWerePutOutIsReported() {
    rig.telegram.putOut(Rig.ROOM, rig.ada);
    Inbound gone = rig.next();
    assertThat(gone.act()).isEqualTo(new Inbound.RoomGone());
    assertThat(gone.chat()).isEqualTo(new Inbound.Chat("-4001", Set.of()));
  }

  @Test
  void thatASendIsRefusedForGoodIsReportedToo() {
    rig.telegram.close(Rig.ROOM, "bot was kicked from the group chat");
    assertThat(rig.show(Rig.ROOM, 1, Message.plain("Hello"))).isInstanceOf(Delivery.Never.class);
    Inbound gone = rig.next();
    assertThat(gone.act()).isEqualTo(new Inbound.RoomGone());
    assertThat(gone.chat().id()).isEqualTo("-4001");
  }

  @Test
  void aPublicGroupIsReadByOthers() {
    rig.telegram.open(Rig.ROOM);
    rig.ada.say(Rig.ROOM, "/here");
    assertThat(rig.next().chat().members()).contains("others");
  }

  @Test
  void whatTwoPeopleSayToEachOtherIsNotOurs() {
    rig.ada.say(Rig.ROOM, "between us");
    rig.ada.say(Rig.ROOM, "/pause@OtherBot");
    // As if privacy mode were off, or the bot an admin:
    String words = ",\"text\":\"between us\"";
    rig.telegram.update("message", rig.telegram.message(rig.ben, Rig.ROOM, words));
    rig.ben.say(Rig.ROOM, "/pause");
    rig.onlyThen(new Inbound.Command("pause", ""));
  }

  @Test
  void anonymousAdminsAndChannelsAreNobody() {
    String anonymous =
        "{\"message_id\":5,\"date\":1,\"text\":\"/here\",\"chat\":{\"id\":-4001,\"type\":\"group\","
            + "\"title\":\"Ours\"},\"sender_chat\":{\"id\":-4001,\"type\":\"group\"},\"from\":"
            + "{\"id\":1087968824,\"is_bot\":true,\"first_name\":\"Group\"}}";
    rig.telegram.update("message", anonymous);
    rig.ben.say(Rig.ROOM, "/pause");
    Inbound first = rig.next();
    assertThat(first.sender().id()).isEqualTo("1002");
  }

  @Test
  void aQuestionForWordsOpensAFieldAndItsAnswerReachesUs() {
    Message open = new Message("What was kind today?", List.of("Skip", "Stop"), true, null);
    String sentAs = rig.shown(Rig.ROOM, 3, open);
    List<Shown> posts = rig.telegram.shows(Rig.ROOM);
    assertThat(posts).hasSize(2);
    assertThat(posts.get(0).labels()).containsExactly(List.of("Skip"), List.of("Stop"));
    assertThat(posts.get(1).asksReply()).isTrue();
    rig.ben.reply(Rig.ROOM, "the tea");
    assertThat(rig.next().act()).isEqualTo(new Inbound.Text("the tea"));
    assertThat(rig.change(Rig.ROOM, 3, sentAs, open.closed(null)))
        .isInstanceOf(Delivery.Sent.class);
    assertThat(rig.telegram.said(Rig.ROOM)).containsExactly("What was kind today?");
  }

  @Test
  void aPressInTheRoomIsThePressers() {
    rig.shown(Rig.ROOM, 4, Rig.ask("Which?", "one", "two"));
    rig.ben.press(Rig.ROOM, "one");
    Inbound inbound = rig.next();
    assertThat(inbound.sender()).isEqualTo(new Inbound.Sender("1002", "Ben", "en"));
    assertThat(inbound.chat()).isEqualTo(new Inbound.Chat("-4001", Set.of("1001", "1002")));
    assertThat(inbound.act()).isEqualTo(new Inbound.Press(4, 0));
  }

  @Test
  void anAsideGoesToThatOnesOwnChat() {
    rig.ada.say("/start");
    rig.next();
    Outgoing aside =
        new Outgoing(
            "-4001", "1001", 1, false, null, Purpose.ANSWER, Message.plain("Only for you."));
    rig.sent(aside);
    assertThat(rig.telegram.said(Rig.ADA)).containsExactly("Only for you.");
    assertThat(rig.telegram.said(Rig.ROOM)).isEmpty();
  }

  @Test
  void anAsideToWhomWeNeverMetAsksForTheirChatAndSaysNothingElse() {
    Outgoing aside =
        new Outgoing(
            "-4001", "1002", 1, false, null, Purpose.ANSWER, Message.plain("Only for you."));
    assertThat(rig.adapter.send(aside)).isInstanceOf(Delivery.Never.class);
    assertThat(rig.adapter.send(aside)).isInstanceOf(Delivery.Never.class);
    assertThat(rig.telegram.said(Rig.ROOM)).containsExactly("Open our chat first.");
    assertThat(rig.telegram.shows(Rig.ROOM).getLast().labels()).containsExactly(List.of("Open it"));
  }

  @Test
  void whoHasStoppedUsIsNotShownToHaveDoneSo() {
    rig.ben.say("/start");
    rig.next();
    rig.ben.block();
    Outgoing aside =
        new Outgoing(
            "-4001", "1002", 1, false, null, Purpose.ANSWER, Message.plain("Only for you."));
    assertThat(rig.adapter.send(aside)).isInstanceOf(Delivery.Never.class);
    assertThat(rig.telegram.said(Rig.ROOM)).isEmpty();
  }

  @Test
  void anAsideAfterAPressIsSeenByThePresserWhereTheyPressed() {
    rig.shown(Rig.ROOM, 4, Rig.ask("Which?", "one"));
    rig.ben.press(Rig.ROOM, "one");
    rig.next();
    rig.sent(
        new Outgoing("-4001", "1002", 1, false, null, Purpose.ANSWER, Message.plain("Got it.")));
    Seen word = rig.telegram.seen().getLast();
    assertThat(word.onlyFor()).isEqualTo(Rig.BEN);
    assertThat(word.post().text()).isEqualTo("Got it.");
    assertThat(rig.telegram.said(Rig.ROOM)).containsExactly("Which?");
  }

  @Test
  void aPressInTheRoomIsAnsweredEvenWhenNothingIsSaidToIt() {
    rig.shown(Rig.ROOM, 4, Rig.ask("Which?", "one"));
    rig.ben.press(Rig.ROOM, "one");
    rig.next();
    rig.change(Rig.ROOM, 4, "-4001/1", Rig.ask("Which?", "one").closed("one"));
    Rig.eventually(() -> rig.telegram.answeredPresses() == 1);
  }

  /** I31. */
  @Test
  void aRoomThatMovesIsMoved() {
    String sentAs = rig.shown(Rig.ROOM, 1, Rig.ask("Which?", "one"));
    rig.telegram.move(Rig.ROOM, -1_000_000_004_001L);
    Rig.eventually(() -> rig.intake.moves.size() == 2);
    assertThat(rig.intake.moves).containsOnly("-4001 to -1000000004001");
    Delivery late = rig.show(Rig.ROOM, 2, Message.plain("too late"));
    assertThat(late).isInstanceOf(Delivery.Later.class);
    assertThat(rig.intake.moves).hasSize(3);
    // What was open in the old room goes on in the new one, once.
    rig.change(-1_000_000_004_001L, 1, sentAs, Rig.ask("Which one?", "one"));
    rig.change(-1_000_000_004_001L, 1, sentAs, Rig.ask("Which one now?", "one"));
    assertThat(rig.telegram.said(-1_000_000_004_001L)).containsExactly("Which one now?");
  }
}
