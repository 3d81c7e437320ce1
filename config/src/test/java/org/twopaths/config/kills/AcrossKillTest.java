package org.twopaths.config.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twopaths.adapters.discord.fake.FakeDiscord;
import org.twopaths.adapters.discord.fake.FakeUser;
import org.twopaths.adapters.discord.fake.Until;
import org.twopaths.adapters.telegram.fake.FakeTelegram;
import org.twopaths.adapters.telegram.fake.Person;
import org.twopaths.config.Script;

/**
 * One of two is on Telegram, the other on Discord, and the real process is ended by kill -9 as they
 * act: the shared room reaches both, and nothing is lost (I1, I2, I11, I20).
 *
 * <p>By nature a press on Discord is lost that nobody heard; its person sees that it failed, and
 * presses again. On Telegram a message that was on its way at a kill may be there once more. In the
 * profile {@code kills}.
 */
@EnabledIfSystemProperty(named = "kills", matches = "all")
class AcrossKillTest {
  private static final Pattern CODE = Pattern.compile("[A-Z2-9]{4}-[A-Z2-9]{4}");

  /** To what the other heard; in all turns together a kill goes with each. */
  private static final int ACTS = 20;

  /** So many acts lie between two kills; {@link MortalBot} says why. */
  private static final int APART = 5;

  /** So long somebody waits before they do it again. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir Path data;
  private final FakeTelegram telegram = FakeTelegram.start();
  private final FakeDiscord discord = FakeDiscord.start();
  private final Person ada = telegram.user(11, "Ada");
  private final FakeUser ben = discord.user("Ben");
  private final Map<String, Integer> wanted = new HashMap<>();
  private final List<String> again = new ArrayList<>();
  private MortalBot bot;

  @AfterEach
  void close() {
    bot.close();
    discord.close();
    telegram.close();
    assertThat(discord.complaints()).isEmpty();
    assertThat(telegram.findings()).as("against the published description").isEmpty();
  }

  static Stream<Integer> turns() {
    return IntStream.range(0, APART).boxed();
  }

  @ParameterizedTest
  @MethodSource("turns")
  void aTalkOfTwoOnTwoApps(int turn) {
    bot = MortalBot.on(telegram, discord, data);
    start();
    pair();
    List.of("Ada", "Ben").forEach(who -> wanted.put(who, seen(who).size()));
    List<Script.Act> acts = Script.of("apart/repair").subList(0, ACTS);
    for (int i = 0; i < acts.size(); i++) {
      Script.Act act = acts.get(i);
      act.news().forEach((who, many) -> wanted.merge(who, many, Integer::sum));
      perform(act);
      if (i % APART == turn) {
        bot.kill();
        discord.awaitGone();
        start();
      }
      untilDone(act);
    }
    int twice = twice("Ada").size();
    System.out.printf(
        "kill -9 across two apps: %d kills with %d acts: 0 lost, %d done once more by their person"
            + " on Discord; there twice: %d on Telegram, %d on Discord%n",
        bot.kills(), acts.size(), again.size(), twice, twice("Ben").size());
    assertThat(twice).isLessThanOrEqualTo(bot.kills());
    assertThat(twice("Ben")).isEmpty();
  }

  private void start() {
    bot.start();
    discord.awaitBot();
  }

  private void pair() {
    ada.say("/pair");
    String code =
        Until.found(
            "a code",
            () ->
                telegram.said(ada.id()).stream()
                    .map(CODE::matcher)
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .findFirst()
                    .orElse(null));
    ben.command(ben.dm(), "pair", code);
    ben.press(ben.dm(), ben.dm().await("Pair with them?"), "Yes, pair");
    Until.so("asked", () -> hasButton("Yes, pair"));
    ada.press("Yes, pair");
    ben.dm().await("All set");
    Until.so("paired", () -> telegram.said(ada.id()).stream().anyMatch(s -> s.contains("All set")));
  }

  private void untilDone(Script.Act act) {
    Instant late = Instant.now().plus(PATIENCE);
    while (!isDone()) {
      // What came to Telegram is heard in the next life; nobody has to do it again.
      if (act.who().equals("Ben") && act.isPress() && Instant.now().isAfter(late)) {
        again.add(act.words());
        assertThat(again).as("given up").hasSizeLessThan(30);
        perform(act);
        late = Instant.now().plus(PATIENCE);
      }
      assertThat(Instant.now())
          .as("lost: %s", act.words())
          .isBefore(late.plus(PATIENCE.multipliedBy(6)));
      LockSupport.parkNanos(5_000_000);
    }
  }

  private void perform(Script.Act act) {
    if (act.who().equals("Ada")) {
      if (act.isPress()) {
        Until.so(act.words(), () -> hasButton(act.label()));
        ada.press(act.label());
      } else {
        ada.say(act.words());
      }
    } else if (act.isPress()) {
      ben.dm().shown().reversed().stream()
          .filter(shown -> shown.buttons().contains(act.label()))
          .findFirst()
          .ifPresent(shown -> ben.press(ben.dm(), shown, act.label()));
    } else {
      ben.say(act.words());
    }
  }

  private boolean hasButton(String label) {
    return telegram.shows(ada.id()).stream()
        .anyMatch(post -> post.labels().stream().anyMatch(row -> row.contains(label)));
  }

  private boolean isDone() {
    return wanted.entrySet().stream().allMatch(one -> once(one.getKey()).size() >= one.getValue());
  }

  private List<String> once(String who) {
    List<String> all = seen(who);
    twice(who).forEach(all::remove);
    return all;
  }

  /** What the bot said there, without what was chosen. */
  private List<String> seen(String who) {
    return new ArrayList<>(
        who.equals("Ada")
            ? telegram.shows(ada.id()).stream()
                .filter(post -> post.from() == telegram.botId() && !post.asksReply())
                .map(post -> post.text().replaceFirst("\n\n✓ [^\n]*$", ""))
                .toList()
            : ben.dm().shown().stream()
                .filter(shown -> shown.author().equals(discord.botId()) && !shown.thinking())
                .map(shown -> shown.text().replaceFirst("\n-# ✓ [^\n]*$", ""))
                .toList());
  }

  private List<String> twice(String who) {
    List<String> all = seen(who);
    new HashSet<>(all).forEach(all::remove);
    return all;
  }
}
