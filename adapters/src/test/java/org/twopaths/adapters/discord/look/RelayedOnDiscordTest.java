package org.twopaths.adapters.discord.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.twopaths.text.Relayed;

/**
 * I50 on Discord: relayed words, once they are escaped, hold no mention, no command, no link, no
 * invitation, no timestamp and no markup.
 */
class RelayedOnDiscordTest {
  private static final long SEED = Long.getLong("seed", System.nanoTime());

  /** What Discord makes live, as its documentation describes it; none behind a backslash. */
  private static final List<Pattern> LIVE =
      List.of(
          Pattern.compile("(?<!\\\\)<(@[!&]?|#)\\d+>"),
          Pattern.compile("(?<!\\\\)</[^:>]+:\\d+>"),
          Pattern.compile("(?<!\\\\)<a?:\\w+:\\d+>"),
          Pattern.compile("(?<!\\\\)<t:-?\\d+(:[tTdDfFR])?>"),
          Pattern.compile("(?<!\\\\)<id:\\w+>"),
          Pattern.compile("@(everyone|here)"),
          Pattern.compile("https?://\\S"),
          Pattern.compile("(discord\\.gg|discord(app)?\\.com/invite)/\\w"),
          Pattern.compile("(?<!\\\\)\\[[^\\]]*(?<!\\\\)\\]\\([^)]*\\)"),
          Pattern.compile("(?<!\\\\)[*_~`|]"),
          Pattern.compile("(?m)^(#{1,3}|-#|>|>>>) "));

  private static final List<String> PIECES =
      List.of(
          "<@1>",
          "<@!1>",
          "<@&1>",
          "<#1>",
          "</x:1>",
          "<a:x:1>",
          "<:x:1>",
          "<t:1:R>",
          "<id:home>",
          "@everyone",
          "@here",
          "https://",
          "http://x.y",
          "discord.gg/x",
          "discord.com/invite/x",
          "[a](https://b)",
          "**",
          "_",
          "~~",
          "`",
          "||",
          "# ",
          "-# ",
          "> ",
          ">>> ",
          "\\",
          "\n",
          " ",
          "\u200B",
          "x",
          "1");

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
      String sent = Plain.escape(Relayed.words(written.toString()));
      String unescaped = sent.replaceAll("\\\\\\\\", "/");
      LIVE.forEach(live -> assertThat(unescaped).doesNotContainPattern(live));
    }
  }
}
