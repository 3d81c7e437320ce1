package org.twopaths.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people use the whole program as a newcomer would: its own page, in a real browser. */
class PracticeRoomBrowserTest {
  @TempDir Path directory;

  @BeforeAll
  static void needsBrowser() {
    boolean there =
        Files.isExecutable(PracticePage.CHROMIUM) && Files.isExecutable(PracticePage.DRIVER);
    if (!there) {
      System.out.println(
          "Skipped: the browser test. To run it: apt-get install chromium chromium-driver");
    }
    assumeTrue(there, "no chromium with its driver");
  }

  @Test
  void twoPeoplePairAndTalkAndNothingIsLostByReloadOrRestart() {
    Map<String, String> environment =
        Map.of(
            "TWOPATHS_PRACTICE_PORT", "0", "TWOPATHS_DATA", directory.resolve("data").toString());
    try (Running running = Running.start(Path.of(""), environment);
        PracticePage page = new PracticePage(running.page(), directory.resolve("profile"))) {
      page.picture("1-empty");
      pair(page);
      settleInTwoTaps(page);
      talk(page);
      looks(page);
      int before = page.messages("room");
      page.reload();
      page.sees("room", "That was the talk.");
      assertThat(page.messages("room")).isEqualTo(before);
    }
    try (Running again = Running.start(Path.of(""), environment);
        PracticePage page = new PracticePage(again.page(), directory.resolve("profile2"))) {
      page.sees("room", "That was the talk.");
      page.clock("tomorrow-9");
      page.sees("ada", "A short check-in");
      page.press("ada", "Better");
      page.sees("ada", "Thank you");
    }
  }

  private static void pair(PracticePage page) {
    page.type("ada", "/pair");
    page.sees("ada", "-");
    String code = page.text("ada").replaceAll("(?s).*?([A-Z2-9]{4}-[A-Z2-9]{4}).*", "$1");
    page.type("ben", "/pair " + code);
    page.press("ben", "Yes, pair");
    page.press("ada", "Yes, pair");
    page.sees("ben", "You two are paired.");
    page.speakAs("ada");
    page.type("room", "/here");
    page.sees("room", "This is your shared room now.");
    page.picture("2-paired");
  }

  private static void settleInTwoTaps(PracticePage page) {
    page.type("ben", "/settle");
    page.press("ben", "Hot, ready to react");
    page.press("ben", "6");
    page.sees("ben", "Round 1 of 10");
    page.picture("3-breathing");
    page.press("ben", "Done");
    page.press("ben", "2");
    page.press("ben", "Enough for now");
  }

  private static void talk(PracticePage page) {
    page.type("room", "/ready");
    ready(page, "ada");
    ready(page, "ben");
    page.press("room", "Mine");
    page.speakAs("ben");
    page.press("room", "Theirs");
    page.speakAs("ada");
    page.sees("room", "name the topic");
    page.type("room", "The party on Saturday");
    page.press("room", "It fits");
    page.speakAs("ben");
    page.press("room", "It fits");
    page.sees("ada", "1 of 3");
    page.type("ada", "sad and a bit lonely");
    page.sees("ada", "2 of 3");
    page.type("ada", "when you left without saying goodbye");
    page.sees("ada", "3 of 3");
    page.type("ada", "a word before you go");
    page.press("ada", "Yes, show this");
    page.sees("room", "From Ada:");
    page.picture("4-talk");
    page.type("room", "You felt lonely when I left without a word.");
    page.sees("room", "did they get it?");
    page.speakAs("ada");
    page.press("room", "Got it");
    page.press("room", "That’s all");
    page.press("room", "Stay in text");
    page.press("ada", "3");
    page.press("ben", "2");
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

  private static void ready(PracticePage page, String person) {
    page.press(person, "Yes");
    page.press(person, "Neither");
    page.press(person, "3");
  }

  /** Pictures for people to look at: light, dark, and as wide as a phone. */
  private static void looks(PracticePage page) {
    page.picture("5-light");
    page.dark(true);
    page.picture("6-dark");
    page.size(390, 844);
    page.picture("7-phone-dark");
    page.dark(false);
    page.picture("8-phone-light");
    page.size(1400, 900);
  }
}
