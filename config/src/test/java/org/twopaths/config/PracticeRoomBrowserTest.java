package org.twopaths.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Two people use the whole program as a newcomer would: its own page, in a real browser. */
class PracticeRoomBrowserTest {
  @TempDir static Path profile;

  private static PracticePage page;

  @TempDir Path folder;
  private Running running;

  @BeforeAll
  static void openBrowser() {
    boolean there =
        Files.isExecutable(PracticePage.CHROMIUM) && Files.isExecutable(PracticePage.DRIVER);
    if (!there) {
      System.out.println(
          "Skipped: the browser test. To run it: apt-get install chromium chromium-driver");
    }
    assumeTrue(there, "no chromium with its driver");
    page = new PracticePage(profile);
  }

  @AfterAll
  static void closeBrowser() {
    if (page != null) {
      page.close();
    }
  }

  @BeforeEach
  void start() {
    running = Running.start(Path.of(""), Places.in(folder, Map.of("TWOPATHS_PRACTICE_PORT", "0")));
    page.open(running.page());
  }

  @AfterEach
  void stop() {
    page.closeOthers();
    if (running != null) {
      running.close();
    }
  }

  @Test
  void twoPeoplePairAndTalkAndNothingIsLostByReloadOrRestart() {
    page.picture("empty");
    pair();
    page.picture("paired");
    settleInTwoTaps();
    talk();
    looks("talk");
    int before = page.messages("room");
    page.reload();
    page.sees("room", "That was the talk.");
    assertThat(page.messages("room")).isEqualTo(before);
    running.close();
    start();
    page.sees("room", "That was the talk.");
    page.clock("tomorrow-9");
    page.sees("ada", "A short check-in");
    page.press("ada", "Better");
    page.sees("ada", "Thank you");
  }

  @Test
  void twoWindowsShowTheSameAtOnce() {
    page.openAnother(running.page());
    page.type("ben", "/settle");
    page.useWindow(0);
    page.press("ben", Words.of("settle.sign.hot"));
    page.useWindow(1);
    page.sees("ben", Words.of("settle.heat"));
    page.clock("tomorrow-9");
    page.showsTime("09:00");
    page.useWindow(0);
    page.showsTime("09:00");
  }

  @Test
  void anAnswerForOneIsThereOnlyWhileTheySpeak() {
    String answer = Words.of("house.pointer.private");
    page.speakAs("ben");
    page.type("room", "/settle");
    page.sees("room", answer);
    page.sees("room", "only Ben sees this");
    page.speakAs("ada");
    page.seesNoMore("room", answer);
    page.seesNoMore("room", "Ben used /settle");
    page.speakAs("ben");
    page.sees("room", answer);
  }

  @Test
  void aCopyOfOnesOwnIsSavedAsAFile() {
    page.type("ada", "/export");
    page.sees("ada", "Save two-paths.json");
    assertThat(page.file("ada")).contains("\"schema\" : \"two-paths/export/1\"", "\"Ada\"");
    assertThat(page.text("ada")).doesNotContain("schema");
  }

  @Test
  void theCommandMenuIsUsedByKeys() {
    page.keys("ada", "/pa");
    assertThat(page.menu("ada")).containsExactly("> /pause", "/paths", "/pace", "/pair");
    page.keys("ada", Keys.ARROW_UP, Keys.ARROW_UP);
    assertThat(page.menu("ada")).containsExactly("/pause", "/paths", "> /pace", "/pair");
    page.picture("menu");
    page.keys("ada", Keys.ENTER);
    assertThat(page.typed("ada")).isEqualTo("/pace ");
    assertThat(page.menu("ada")).isEmpty();
    page.keys("ada", Keys.ENTER);
    page.sees("ada", Words.of("pace.pace"));
    assertThat(page.typed("ada")).isEmpty();
    page.keys("room", "/pa");
    assertThat(page.menu("room")).containsExactly("> /pause");
    page.keys("room", Keys.ESCAPE);
    assertThat(page.menu("room")).isEmpty();
    assertThat(page.typed("room")).isEqualTo("/pa");
  }

  @Test
  void aPauseRestsTheRoomUntilBothAreBack() {
    pair();
    page.type("ada", "/pause");
    page.press("ada", Words.of("pause.length.m20"));
    page.sees("room", Words.of("pausing.rest"));
    page.sees("ada", Words.of("pausing.excuse"));
    page.sees("ben", Words.of("pausing.excuse"));
    page.clock("+20m");
    page.sees("ada", Words.of("pause-return.heat"));
    page.sees("ben", Words.of("pause-return.heat"));
    looks("pause");
    for (String person : List.of("ada", "ben")) {
      page.press(person, "2");
      page.press(person, Words.of("pause-return.back.ready"));
      page.press(person, Words.of("pause-return.tick.neither"));
    }
    page.sees("room", Words.of("pausing.back"));
    page.sees("ada", Words.of("pause-return.thanks"));
    page.sees("ben", Words.of("pause-return.thanks"));
    assertThat(page.text("ben")).doesNotContain(Words.of("pause.length"));
    page.sees("room", Words.of("talk.rules"));
  }

  @Test
  void bothReflectAndShowEachOtherOnTheHour() {
    pair();
    reflectAndShareAll();
    assertThat(page.text("room")).doesNotContain("one small act");
    reflectAndShareTheChoice();
    page.clock("+1h");
    page.sees("room", Words.of("reflect-together.shown"));
    page.sees("room", "ask how it was for you");
    page.sees("room", Words.of("reflect.weight.repair"));
    page.sees("room", Words.of("reflect-together.invite"));
    page.press("ada", Words.of("reflect-reply.way.write"));
    page.sees("ada", Words.of("reflect-reply.reply"));
    page.type("ada", "It tells me you care about us");
    page.press("ada", Words.of("reflect-reply.offer.yes"));
    page.press("ada", Words.of("common.option.now"));
    page.sees("room", "It tells me you care about us");
    looks("reflect");
    page.press("ben", Words.of("reflect-reply.way.in-person"));
    page.sees("ben", Words.of("reflect-reply.in-person"));
    page.sees("room", Words.of("reflect-together.close"));
    assertThat(page.text("ben")).doesNotContain("balcony");
    assertThat(page.text("room")).doesNotContain("balcony");
  }

  private static void reflectAndShareAll() {
    page.type("ada", "/reflect");
    page.press("ada", Words.of("reflect.weight.steadying"));
    page.sees("ada", Words.of("reflect.moment"));
    page.type("ada", "the night on the balcony");
    page.press("ada", Words.of("reflect.more.yes"));
    page.sees("ada", Words.of("reflect.act"));
    page.type("ada", "ask how it was for you");
    page.sees("ada", Words.of("reflect.plan"));
    page.press("ada", Words.of("common.option.skip"));
    page.press("ada", Words.of("reflect.share.all"));
    page.press("ada", Words.of("reflect.offer-all.yes"));
    page.press("ada", Words.of("common.option.now"));
    page.sees("ada", Words.of("reflect.put-by"));
  }

  private static void reflectAndShareTheChoice() {
    page.type("ben", "/reflect");
    page.press("ben", Words.of("reflect.weight.repair"));
    page.sees("ben", Words.of("reflect.moment"));
    page.press("ben", Words.of("common.option.skip"));
    page.press("ben", Words.of("reflect.more.not-now"));
    page.press("ben", Words.of("reflect.share-choice.choice-only"));
    page.press("ben", Words.of("reflect.offer-choice.yes"));
    page.press("ben", Words.of("common.option.now"));
    page.sees("ben", Words.of("reflect.put-by"));
  }

  private static void pair() {
    page.type("ada", "/pair");
    page.sees("ada", Words.of("house.pair.code"));
    String code = page.text("ada").replaceAll("(?s).*?([A-Z2-9]{4}-[A-Z2-9]{4}).*", "$1");
    page.type("ben", "/pair " + code);
    page.press("ben", Words.of("house.pair.who.yes"));
    page.press("ada", Words.of("house.pair.confirm.yes"));
    page.sees("ben", Words.of("house.pair.done"));
    page.speakAs("ada");
    page.type("room", "/here");
    page.sees("room", Words.of("house.here.done"));
  }

  private static void settleInTwoTaps() {
    page.type("ben", "/settle");
    page.press("ben", "Hot, ready to react");
    page.press("ben", "6");
    page.sees("ben", "Round 1 of 10");
    page.picture("breathing");
    page.press("ben", "Done");
    page.press("ben", "2");
    page.press("ben", "Enough for now");
  }

  private static void talk() {
    choose();
    heard();
    guessed();
    asked();
  }

  private static void choose() {
    page.type("room", "/ready");
    ready("ada");
    ready("ben");
    page.press("room", "Mine");
    page.speakAs("ben");
    page.press("room", "Theirs");
    page.speakAs("ada");
    page.sees("room", "name the topic");
    page.type("room", "The party on Saturday");
    page.press("room", "It fits");
    page.speakAs("ben");
    page.press("room", "It fits");
  }

  private static void heard() {
    page.sees("ada", "1 of 3");
    page.type("ada", "sad and a bit lonely");
    page.sees("ada", "2 of 3");
    page.type("ada", "when you left without saying goodbye");
    page.sees("ada", "3 of 3");
    page.type("ada", "a word before you go");
    page.press("ada", "Yes, show this");
    page.press("ada", Words.of("common.option.now"));
    page.sees("room", "From Ada:");
    page.picture("lines");
    page.type("room", "You felt lonely when I left without a word.");
    page.sees("room", "did they get it?");
    page.speakAs("ada");
    page.press("room", "Got it");
    page.press("room", "That’s all");
    page.press("room", "Stay in text");
    page.press("ada", "3");
    page.press("ben", "2");
  }

  private static void guessed() {
    page.speakAs("ben");
    page.sees("room", "which part can you see?");
    page.type("room", "The room was full of strangers to you.");
    page.sees("room", "now one guess");
    page.type("room", "forgotten");
    page.sees("room", "how near is that?");
    page.speakAs("ada");
    page.press("room", "Yes");
    page.press("room", "Stay in text");
    page.press("ada", "2");
    page.press("ben", "2");
  }

  private static void asked() {
    page.sees("room", "ask for one thing");
    page.type("room", "Would you find me for a minute tonight?");
    page.speakAs("ben");
    page.press("room", "Yes, I will");
    page.sees("room", "in your own words");
    page.type("room", "When I get my coat, I come and find you.");
    page.sees("room", "name one thing");
    page.type("room", "you told me the word");
    page.speakAs("ada");
    page.sees("room", "noticed");
    page.type("room", "you stayed in the room");
    page.sees("room", "That was the talk.");
  }

  private static void ready(String person) {
    page.press(person, "25 minutes");
    page.press(person, "Neither");
    page.press(person, "3");
  }

  /** Pictures for people to look at: light, dark, and as wide as a phone. */
  private static void looks(String name) {
    page.picture(name + "-light");
    page.dark(true);
    page.picture(name + "-dark");
    page.size(390, 844);
    page.picture(name + "-phone-dark");
    page.dark(false);
    page.turnTo("room");
    page.picture(name + "-phone-light");
    page.turnTo("ada");
    page.size(1400, 900);
  }
}
