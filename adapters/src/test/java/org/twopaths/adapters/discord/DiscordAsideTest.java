package org.twopaths.adapters.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twopaths.adapters.discord.fake.FakeChannel;
import org.twopaths.adapters.discord.fake.FakeUser;
import org.twopaths.adapters.discord.fake.Shown;
import org.twopaths.adapters.discord.fake.Until;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform.Delivery;
import org.twopaths.bot.Platform.Outgoing;
import org.twopaths.text.Message;

/** What one person in a channel is told and the others do not see. */
class DiscordAsideTest {
  private DiscordStage stage;
  private FakeUser ada;
  private FakeChannel room;

  @BeforeEach
  void open() {
    stage = DiscordStage.open();
    ada = stage.discord.user("Ada");
    ada.say("hello");
    stage.intake.await(ada, Inbound.Text.class);
    room = stage.discord.server(ada, stage.discord.user("Ben")).channel("ours");
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private void press() {
    Message question = new Message("Whose?", List.of("Mine", "Theirs"), false, null);
    stage.send(stage.outgoing(room, question));
    ada.press(room, room.await("Whose?"), "Mine");
    stage.intake.await(ada, Inbound.Press.class);
  }

  private void restart() {
    stage.stopBot();
    stage.startBot();
  }

  private long thinking() {
    return room.seenBy(ada).stream().filter(Shown::thinking).count();
  }

  private void assertThereOnce(String words) {
    assertThat(room.seenBy(ada)).filteredOn(shown -> shown.text().equals(words)).hasSize(1);
    assertThat(ada.dm().shown()).noneMatch(shown -> shown.text().equals(words));
  }

  @Test
  void afterAPress() {
    press();
    Until.so("a sign", () -> thinking() == 1);
    stage.send(stage.aside(room, ada, Message.plain("Got it.")));
    assertThereOnce("Got it.");
    assertThat(thinking()).isZero();
    assertThat(room.shown()).extracting(Shown::text).containsExactly("Whose?");
  }

  @Test
  void afterAPressThatAllSeeTheAnswerOf() {
    press();
    Until.so("a sign", () -> thinking() == 1);
    stage.show(room, "It is Ada’s");
    Until.so("nothing more to think", () -> thinking() == 0);
    assertThat(room.seenBy(ada)).extracting(Shown::text).containsExactly("Whose?", "It is Ada’s");
  }

  /** I20: Discord takes no nonce for these, so the place is known again. */
  @Test
  void theSameInAnotherLifeIsNoSecondMessage() {
    press();
    Outgoing once = stage.aside(room, ada, Message.plain("Got it."));
    String id = stage.send(once);
    restart();
    assertThat(stage.send(once)).isEqualTo(id);
    assertThereOnce("Got it.");
  }

  @Test
  void aLostAnswerIsNoSecondMessage() {
    press();
    Outgoing once = stage.aside(room, ada, Message.plain("Got it."));
    stage.discord.faults().loseAnswer("PATCH /webhooks");
    assertThat(stage.adapter.send(once)).isNotInstanceOf(Delivery.Never.class);
    restart();
    stage.send(once);
    assertThereOnce("Got it.");
  }

  /** Two acts with the same answer get one each, whatever a life between them does not know. */
  @Test
  void theSameWordsForTheNextActAreAnotherMessage() {
    press();
    ada.command(room, "here", null);
    stage.intake.await(ada, Inbound.Command.class);
    stage.send(stage.aside(room, ada, Message.plain("Got it.")));
    restart();
    stage.send(stage.aside(room, ada, Message.plain("Got it.")));
    assertThat(room.seenBy(ada)).filteredOn(shown -> shown.text().equals("Got it.")).hasSize(2);
    assertThat(thinking()).isZero();
  }

  @Test
  void whatComesInTheNextLifeStandsWhereItWasAwaited() {
    press();
    restart();
    stage.send(stage.aside(room, ada, Message.plain("Got it.")));
    assertThereOnce("Got it.");
    assertThat(thinking()).isZero();
  }

  @Test
  void whatALastLifeLeftStandingIsTakenAwayAndWhatItSaidStays() {
    press();
    stage.send(stage.aside(room, ada, Message.plain("Got it.")));
    ada.command(room, "here", null);
    ada.command(ada.dm(), "settle", null);
    Until.so("signs", () -> thinking() == 1 && stage.intake.from(ada).size() == 4);
    restart();
    Until.so("nothing more to think", () -> thinking() == 0 && ada.dm().seenBy(ada).size() == 1);
    assertThereOnce("Got it.");
  }

  @Test
  void forOnePersonWhoseTurnIsLongAgo() {
    Outgoing aside = stage.aside(room, ada, Message.plain("in private then"));
    String id = stage.send(aside);
    ada.dm().await("in private then");
    assertThat(room.seenBy(ada)).isEmpty();
    stage.send(DiscordStage.edit(aside, id, Message.plain("in private, changed")));
    ada.dm().await("in private, changed");
  }

  @Test
  void forOnePersonMoreThanOnce() {
    press();
    Outgoing first = stage.aside(room, ada, Message.plain("the first"));
    String id = stage.send(first);
    stage.send(stage.aside(room, ada, Message.plain("the second")));
    stage.send(DiscordStage.edit(first, id, Message.plain("the first, changed")));
    room.await(ada, "the first, changed");
    ada.dm().await("the second");
    assertThat(room.shown()).extracting(Shown::text).containsExactly("Whose?");
  }

  /** I20: what comes late, when the sign is gone, is known again too. */
  @Test
  void whatComesLateIsNoSecondMessage() {
    press();
    Until.so("a sign, and none", () -> stage.intake.from(ada).size() == 2 && thinking() == 0);
    Outgoing late = stage.aside(room, ada, Message.plain("late"));
    stage.send(late);
    restart();
    stage.send(late);
    assertThat(ada.dm().shown()).filteredOn(shown -> shown.text().equals("late")).hasSize(1);
    assertThat(room.seenBy(ada)).noneMatch(shown -> shown.text().equals("late"));
  }

  @Test
  void whoLetsNobodyWriteIsToldWhereTheyAre() {
    press();
    stage.send(stage.aside(room, ada, Message.plain("the first")));
    ada.dm().refuse(50_007);
    stage.send(stage.aside(room, ada, Message.plain("the second")));
    room.await(ada, "the second");
  }

  @Test
  void tokensEnd() {
    ada.command(room, "reflect", null);
    stage.intake.await(ada, Inbound.Command.class);
    stage.discord.expireTokens();
    stage.send(stage.aside(room, ada, Message.plain("by another way")));
    ada.dm().await("by another way");
  }
}
