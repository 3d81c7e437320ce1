package org.twopaths.adapters.telegram.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.twopaths.text.Relayed;

/**
 * I50 on Telegram: in relayed words, sent without a parse mode, Telegram's own search for entities
 * finds nothing to press.
 */
class RelayedOnTelegramTest {
  private static final long SEED = Long.getLong("seed", System.nanoTime());

  /** What Telegram makes live in plain text, as its documentation describes the entities. */
  private static final List<Pattern> LIVE =
      List.of(
          Pattern.compile("(?<![\\w/])/[A-Za-z0-9_]{1,64}"),
          Pattern.compile("(?<!\\w)@\\w{2,32}"),
          Pattern.compile("(?<!\\w)#[\\p{L}\\p{N}_]+"),
          Pattern.compile("(?<!\\w)\\$[A-Z]{1,8}"),
          Pattern.compile("\\w+://\\S"),
          Pattern.compile("[\\p{L}\\p{N}_-]+\\.[\\p{L}]{2,}"),
          Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}"),
          Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w+"));

  private static final List<String> PIECES =
      List.of(
          "/start",
          "/",
          "@ada",
          "@",
          "#us",
          "$USD",
          "https://",
          "tg://resolve?domain=x",
          "t.me/x",
          "example.com",
          ".",
          "com",
          "1.2.3.4",
          "a@b.co",
          "\u200B",
          "\u2060",
          "\u0301",
          "\n",
          " ",
          "ada",
          "中",
          "_",
          "-",
          "9",
          "()",
          "[x](y)",
          "**",
          "ftp://a");

  @Test
  void nothingIsLive() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    for (int round = 0; round < 5_000; round++) {
      StringBuilder written = new StringBuilder();
      int pieces = random.nextInt(12);
      for (int i = 0; i < pieces; i++) {
        written.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String relayed = Relayed.words(written.toString());
      for (String part : Parts.of(relayed)) {
        LIVE.forEach(live -> assertThat(part).doesNotContainPattern(live));
      }
      assertThat(joined(relayed)).as("its words are whole").isEqualTo(joined(written.toString()));
    }
  }

  /** The words without what nobody sees. */
  private static String joined(String words) {
    return words.replaceAll("[\\u200B\\u2060]", "");
  }

  @Test
  void unrelayedWordsWouldBeLive() {
    for (String live : List.of("/start", "@ada", "#us", "$USD", "https://x", "example.com")) {
      assertThat(LIVE).anyMatch(pattern -> pattern.matcher(live).find());
    }
  }
}
