package org.twopaths.adapters.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twopaths.adapters.telegram.fake.Fault;
import org.twopaths.adapters.telegram.fake.Shown;
import org.twopaths.bot.Platform.Delivery;
import org.twopaths.text.Message;

/** /clear on Telegram: a chat is emptied as far back as Telegram lets a bot. */
class TelegramClearTest {
  private final Rig rig = new Rig();

  @BeforeEach
  void open() {
    rig.ada.say("/start");
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void whatBothSaidGoesAndWhatComesAfterStays() {
    rig.shown(Rig.ADA, 1, Rig.ask("How loud is it?", "1", "2"));
    rig.ada.say("it is loud");
    rig.shown(Rig.ADA, 2, Message.plain("Thank you."));
    Shown command = rig.ada.say(Rig.ADA, "/clear");
    rig.shown(Rig.ADA, 3, Message.plain("Cleared."));
    assertThat(clear(command)).isEqualTo(new Delivery.Sent(""));
    assertThat(rig.ada.sees()).extracting(Shown::text).containsExactly("Cleared.");
  }

  @Test
  void whatIsOlderThanTwoDaysStaysAndKeepsNothingElse() {
    IntStream.range(0, 7).forEach(n -> rig.shown(Rig.ADA, n + 1, Message.plain("old " + n)));
    rig.telegram.pass(Duration.ofHours(49));
    IntStream.range(0, 5).forEach(n -> rig.shown(Rig.ADA, n + 8, Message.plain("new " + n)));
    clear(rig.ada.say(Rig.ADA, "/clear"));
    assertThat(rig.ada.sees())
        .extracting(Shown::text)
        .allMatch(text -> text.startsWith("old") || text.equals("/start"))
        .hasSize(8);
  }

  @Test
  void nothingIsTakenFromAnotherChat() {
    rig.ben.say("/start");
    rig.shown(Rig.BEN, 1, Message.plain("for Ben"));
    rig.shown(Rig.ROOM, 1, Message.plain("for both"));
    clear(rig.ada.say(Rig.ADA, "/clear"));
    assertThat(rig.telegram.said(Rig.BEN)).containsExactly("for Ben");
    assertThat(rig.telegram.said(Rig.ROOM)).containsExactly("for both");
  }

  @Test
  void whileTelegramIsAwayItIsTriedAgain() {
    Shown command = rig.ada.say(Rig.ADA, "/clear");
    rig.telegram.next("deleteMessages", Fault.PAGE_502);
    assertThat(clear(command)).isInstanceOf(Delivery.Later.class);
    assertThat(clear(command)).isEqualTo(new Delivery.Sent(""));
    assertThat(rig.ada.sees()).isEmpty();
  }

  private Delivery clear(Shown command) {
    return rig.adapter.clear(String.valueOf(Rig.ADA), String.valueOf(command.id()));
  }
}
