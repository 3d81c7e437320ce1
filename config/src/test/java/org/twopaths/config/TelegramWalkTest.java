package org.twopaths.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twopaths.adapters.telegram.fake.FakeTelegram;
import org.twopaths.adapters.telegram.fake.Person;

/**
 * The whole bot on a fake Telegram: two people pair, link a group, and use it; then it restarts.
 */
class TelegramWalkTest {
  private static final Pattern CODE = Pattern.compile("[A-Z2-9]{4}-[A-Z2-9]{4}");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long GROUP = -100;

  @TempDir Path folder;
  private final FakeTelegram telegram = FakeTelegram.start();
  private final Person ada = telegram.user(11, "Ada");
  private final Person ben = telegram.user(12, "Ben");
  private Running running;

  private Running start() {
    return Running.start(
        Path.of(""),
        Places.in(
            folder,
            Map.of(
                "TWOPATHS_TELEGRAM_TOKEN",
                FakeTelegram.TOKEN,
                "TWOPATHS_TELEGRAM_API_URL",
                telegram.url().toString())));
  }

  @AfterEach
  void close() {
    running.close();
    telegram.close();
    assertThat(telegram.findings()).as("against the published description").isEmpty();
  }

  @Test
  void fromHelloToTheSharedRoomAndOverARestart() {
    running = start();
    telegram.group(GROUP, ada, ben);
    pair();
    ada.say(GROUP, "/here");
    await(GROUP, "This is your shared room now");
    running.close();
    running = start();
    ben.say("/settle");
    await(ben.id(), "What is loudest");
    ben.press("On guard");
    await(ben.id(), "How strong is it");
    ada.say(GROUP, "/ready");
    await(GROUP, "If this opens, it opens here by");
    await(ada.id(), "Would you like a joint talk");
    await(ben.id(), "Would you like a joint talk");
  }

  private void pair() {
    ada.say("/pair");
    await(ada.id(), "Your code");
    Matcher code = CODE.matcher(String.join("\n", telegram.said(ada.id())));
    assertThat(code.find()).isTrue();
    ben.say("/pair " + code.group());
    await(ben.id(), "Pair with them?");
    ben.press("Yes, pair");
    await(ada.id(), "Is that who you gave it to?");
    ada.press("Yes, pair");
    await(ben.id(), "You two are paired");
  }

  private void await(long chat, String words) {
    Instant late = Instant.now().plus(PATIENCE);
    while (telegram.said(chat).stream().noneMatch(said -> said.contains(words))) {
      assertThat(Instant.now()).as("'%s' in %s", words, telegram.said(chat)).isBefore(late);
      Thread.onSpinWait();
    }
  }
}
