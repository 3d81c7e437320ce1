package org.twopaths.adapters.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twopaths.adapters.discord.fake.FakeChannel;
import org.twopaths.adapters.discord.fake.FakeServer;
import org.twopaths.adapters.discord.fake.FakeUser;
import org.twopaths.adapters.discord.fake.Until;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform.Delivery;
import org.twopaths.text.Message;

/** What Discord tells about chats: reliability.md, section 2, rows 15 to 17, 26, 27, 33 and 34. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscordReportsTest {
  private DiscordStage stage;
  private FakeUser ada;
  private FakeUser ben;
  private FakeUser cleo;
  private FakeServer server;

  @BeforeAll
  void open() {
    stage = DiscordStage.open();
  }

  @AfterAll
  void close() {
    stage.close();
  }

  @BeforeEach
  void people() {
    ada = stage.discord.user("Ada");
    ben = stage.discord.user("Ben");
    cleo = stage.discord.user("Cleo");
    stage.intake.pair(ada, ben);
    server = stage.discord.server(ada, ben, cleo);
  }

  private <A extends Inbound.Act> Inbound await(FakeChannel chat, Class<A> kind) {
    return Until.found(
        kind.getSimpleName(),
        () ->
            stage.intake.received.stream()
                .filter(i -> i.chat().id().equals(chat.id()) && kind.isInstance(i.act()))
                .reduce((earlier, later) -> later)
                .orElse(null));
  }

  private FakeChannel linked() {
    FakeChannel room = server.channel("ours").closedBut(ada, ben);
    ada.command(room, "here", null);
    assertThat(await(room, Inbound.Command.class).chat().members())
        .isEqualTo(Set.of(ada.id(), ben.id()));
    return room;
  }

  @Test
  void aThirdPersonMaySeeTheRoomFromNowOn() {
    FakeChannel room = linked();
    room.letIn(cleo);
    assertThat(await(room, Inbound.RoomChanged.class).chat().members())
        .containsExactlyInAnyOrder(ada.id(), ben.id(), cleo.id());
  }

  @Test
  void aPartnerDoesNotSeeItAnyMore() {
    FakeChannel room = linked();
    room.shutOut(ben);
    assertThat(await(room, Inbound.RoomChanged.class).chat().members()).containsExactly(ada.id());
  }

  @Test
  void aRoleThatSeesEverything() {
    FakeChannel room = linked();
    server.role("admins", true);
    assertThat(await(room, Inbound.RoomChanged.class).chat().members()).hasSize(3);
  }

  @Test
  void theChannelIsDeleted() {
    FakeChannel room = linked();
    room.delete();
    await(room, Inbound.RoomGone.class);
  }

  @Test
  void theBotIsPutOut() {
    FakeChannel room = linked();
    server.putOutBot();
    await(room, Inbound.RoomGone.class);
  }

  /** As it shows when the bot was away meanwhile. */
  @ParameterizedTest
  @ValueSource(ints = {10_003, 50_001, 50_013})
  void theRoomIsClosedToUs(int code) {
    FakeChannel room = linked();
    room.refuse(code);
    assertThat(stage.adapter.send(stage.outgoing(room, Message.plain("hello"))))
        .isInstanceOf(Delivery.Never.class);
    await(room, Inbound.RoomGone.class);
  }

  /** I30. */
  @ParameterizedTest
  @ValueSource(ints = {50_007, 50_278, 10_013})
  void aPrivateChatIsClosedToUs(int code) {
    ada.say("hello");
    await(ada.dm(), Inbound.Text.class);
    ada.dm().refuse(code);
    stage.adapter.send(stage.outgoing(ada.dm(), Message.plain("hello")));
    Inbound closed = await(ada.dm(), Inbound.ChatClosed.class);
    assertThat(closed.sender().id()).isEqualTo(ada.id());
    assertThat(closed.chat().shared()).isFalse();
  }

  /** I24: where they act they are told, alone, why nothing comes in private. */
  @Test
  void whoLetsNobodyWriteIsToldWhereTheyAct() {
    FakeChannel room = linked();
    ada.say("hello");
    await(ada.dm(), Inbound.Text.class);
    ada.command(room, "here", null);
    await(room, Inbound.Command.class);
    ada.dm().refuse(50_007);
    stage.adapter.send(stage.outgoing(ada.dm(), Message.plain("hello")));
    room.await(ada, "You let nobody write to you.");
    assertThat(room.shown()).noneMatch(shown -> shown.text().contains("nobody"));
  }

  @Test
  void whoseChatItWasIsKnownAfterARestartToo() {
    ada.say("hello");
    await(ada.dm(), Inbound.Text.class);
    stage.stopBot();
    stage.startBot();
    ada.dm().refuse(50_007);
    stage.adapter.send(stage.outgoing(ada.dm(), Message.plain("hello")));
    assertThat(await(ada.dm(), Inbound.ChatClosed.class).sender())
        .isEqualTo(new Inbound.Sender(ada.id(), "Ada"));
  }

  @Test
  void wordsThatAreChangedAndTakenAway() {
    String message = ada.say("I hate it");
    assertThat(await(ada.dm(), Inbound.Text.class).message()).isEqualTo(message);
    ada.rewrite(message, "I was sad");
    Inbound edited = await(ada.dm(), Inbound.Edited.class);
    assertThat(edited.act()).isEqualTo(new Inbound.Edited("I was sad"));
    assertThat(edited.message()).isEqualTo(message);
    ada.takeBack(message);
    Inbound deleted = await(ada.dm(), Inbound.Deleted.class);
    assertThat(deleted.message()).isEqualTo(message);
    assertThat(deleted.sender().id()).isEqualTo(ada.id());
  }

  @Test
  void everyReportIsAnEventOfItsOwn() {
    FakeChannel room = linked();
    room.letIn(cleo);
    await(room, Inbound.RoomChanged.class);
    room.shutOut(cleo);
    Until.so(
        "both reports",
        () ->
            stage.intake.received.stream()
                    .filter(i -> i.chat().id().equals(room.id()))
                    .filter(i -> i.act() instanceof Inbound.RoomChanged)
                    .map(Inbound::event)
                    .distinct()
                    .count()
                == 2);
    assertThat(await(room, Inbound.RoomChanged.class).chat().members())
        .isEqualTo(Set.of(ada.id(), ben.id()));
    assertThat(List.of(ada, ben)).allMatch(user -> user.dm().shown().isEmpty());
  }
}
