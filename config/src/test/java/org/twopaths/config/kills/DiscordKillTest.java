package org.twopaths.config.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twopaths.adapters.discord.fake.FakeDiscord;
import org.twopaths.adapters.discord.fake.FakeUser;
import org.twopaths.adapters.discord.fake.Shown;
import org.twopaths.adapters.discord.fake.Until;

/**
 * The real process on Discord, ended by kill -9 in the middle of every step of a walk: nothing is
 * lost and nothing is said twice (I1, I2, I8, I9, I11, I20).
 *
 * <p>Everything is typed: that is the way that survives, since Discord tells nobody of a press that
 * came while the bot was away. All moments for all steps: in the profile {@code kills}.
 */
@EnabledIfSystemProperty(named = "kills", matches = "all")
class DiscordKillTest {
  /** Something that is typed, and how many messages answer it. */
  private record Step(String words, int answers) {}

  private static final List<Step> WALK =
      List.of(
          new Step("/reflect", 1),
          new Step("Steadying myself", 1),
          new Step("the night on the balcony", 2),
          new Step("Yes", 1),
          new Step("ask how it was for them", 1),
          new Step("When we cook, I will ask", 1));

  /** So many steps lie between two kills; {@link MortalBot} says why. */
  private static final int APART = 2;

  /** When the process is killed. */
  private enum Moment {
    BEFORE_IT_IS_WRITTEN,
    AS_IT_IS_TOLD,
    AS_THE_FIRST_MESSAGE_COMES,
    BEFORE_THE_FIRST_IS_ANSWERED,
    AS_THE_SECOND_MESSAGE_COMES,
    BEFORE_THE_SECOND_IS_ANSWERED
  }

  @TempDir Path data;
  private final FakeDiscord discord = FakeDiscord.start();
  private final FakeUser ada = discord.user("Ada");
  private MortalBot bot;

  /** In all turns together the process is killed at every moment of every step. */
  static Stream<Integer> turns() {
    return IntStream.range(0, APART * Moment.values().length).boxed();
  }

  @AfterEach
  void close() {
    bot.close();
    discord.close();
    assertThat(discord.complaints()).isEmpty();
  }

  private void start() {
    bot.start();
    discord.awaitBot();
  }

  @ParameterizedTest
  @MethodSource("turns")
  void everyStepIsSurvived(int turn) {
    bot = MortalBot.on(discord, data);
    start();
    ada.say("/about");
    Until.so("a first answer", () -> said() == 1);
    int wanted = 1;
    for (int step = 0; step < WALK.size(); step++) {
      wanted += WALK.get(step).answers();
      if (step % APART == turn % APART) {
        Moment moment = Moment.values()[(step + turn) / APART % Moment.values().length];
        disturbed(WALK.get(step).words(), moment, wanted);
      } else {
        int all = wanted;
        ada.say(WALK.get(step).words());
        Until.so(WALK.get(step).words(), () -> said() >= all);
      }
    }
    // Whatever would be said late is said before the answer to this.
    ada.say("/here");
    ada.dm().await("belongs in the shared room");
    assertThat(said()).isEqualTo(wanted + 1);
    System.out.printf(
        "kill -9 on Discord: %d kills, %d messages typed, 0 lost; %d answers, 0 twice%n",
        bot.kills(), WALK.size(), wanted - 1);
  }

  private void disturbed(String words, Moment moment, int wanted) {
    int done = bot.kills();
    switch (moment) {
      case BEFORE_IT_IS_WRITTEN -> {
        bot.kill();
        ada.say(words);
      }
      case AS_IT_IS_TOLD -> {
        ada.say(words);
        bot.kill();
      }
      default -> {
        int hop = moment.ordinal() - Moment.AS_THE_FIRST_MESSAGE_COMES.ordinal();
        discord.faults().at(hop, bot::kill);
        ada.say(words);
        Until.so("killed, or done before", () -> bot.kills() > done || said() == wanted);
        if (bot.kills() == done) {
          discord.faults().at(hop, () -> {});
          bot.kill();
        }
      }
    }
    discord.awaitGone();
    start();
    Until.so(words + " after " + moment, () -> said() >= wanted);
  }

  /** How many messages of the bot stand there. */
  private int said() {
    List<Shown> all = ada.dm().shown();
    return (int) all.stream().filter(shown -> !shown.author().equals(ada.id())).count();
  }
}
