package org.twopaths.adapters.discord.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How words and buttons look. */
class DiscordLookTest {
  private static final Wording WORDING =
      new Wording("Write", "t", "l", "n", "e", "s", "o", Set.of("Yes"), Set.of("Stop"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '"',
      value = {
        "plain words @ plain words",
        "*a* _b_ ~~c~~ `d` ||e|| @ \\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\` \\|\\|e\\|\\|",
        "# loud @ \\# loud",
        "> quote @ \\> quote",
        "-# small @ \\-# small",
        "a - b # c @ a - b # c",
        "[here](https://a.b/c_d) @ \\[here\\](https://a.b/c_d)",
        "https://a.b/c_d_e?f=g @ https://a.b/c_d_e?f=g",
        "<t:1:R> @ \\<t:1:R>",
        "a\\b @ a\\\\b",
      })
  void wordsStayWords(String words, String escaped) {
    assertThat(Plain.escape(words)).isEqualTo(escaped);
  }

  @Test
  void nobodyIsCalledAndNothingIsJoined() {
    assertThat(Plain.escape("@everyone @HERE <@1> discord.gg/x"))
        .isEqualTo("@\u200beveryone @\u200bHERE \\<@1> discord.gg\u200b/x");
    assertThat(Plain.escape("a\u202eb\u0007c\nd")).isEqualTo("abc\nd");
  }

  @Test
  void pagesEndBetweenWords() {
    List<String> pages = Pages.of("one two three four five", 10);
    assertThat(pages).containsExactly("one two", "three four", "five");
  }

  /** I52: whole, in order, and cut only where a reader would. */
  @Test
  void noLetterIsLostWhateverTheText() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    for (int round = 0; round < 50; round++) {
      StringBuilder text = new StringBuilder("a");
      while (text.length() < 9_000) {
        text.append(List.of("word", " ", "\n", "e\u0301", "🫶🏽", "ß").get(random.nextInt(6)));
      }
      List<String> pages = Pages.of(text.toString(), 1_900);
      assertThat(pages).allMatch(page -> page.length() <= 1_900);
      assertThat(String.join("", pages).replaceAll("\\s", ""))
          .isEqualTo(text.toString().replaceAll("\\s", ""));
      assertThat(pages).noneMatch(page -> page.matches("(?s)[\u0301🏽].*"));
    }
  }

  @Test
  void pagesNeverCutACharacter() {
    String family = "👨‍👩‍👧‍👦";
    for (String page : Pages.of(family.repeat(20), 30)) {
      assertThat(page.length() % family.length()).isZero();
      assertThat(page.length()).isBetween(1, 30);
    }
  }

  @Test
  void onePieceLongerThanAPage() {
    String heap = "a" + "\u0301".repeat(100);
    assertThat(String.join("", Pages.of(heap, 30))).isEqualTo(heap);
  }

  @Test
  void escapingCountsForTheLength() {
    assertThat(Pages.of("*".repeat(100), 50)).allMatch(page -> page.length() <= 50).hasSize(4);
  }

  @Test
  void rows() {
    assertThat(sizes(1)).containsExactly(1);
    assertThat(sizes(5)).containsExactly(5);
    assertThat(sizes(7)).containsExactly(4, 3);
    assertThat(sizes(11)).containsExactly(4, 4, 3);
    assertThat(sizes(25)).containsExactly(5, 5, 5, 5, 5);
    assertThatThrownBy(() -> sizes(26)).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Integer> sizes(int buttons) {
    List<String> labels = IntStream.range(0, buttons).mapToObj(i -> "b" + i).toList();
    return rows(labels).stream().map(row -> row.getComponents().size()).toList();
  }

  private static List<ActionRow> rows(List<String> labels) {
    return new Rows(WORDING, 7).of(labels, false);
  }

  @Test
  void aLongLabelIsCut() {
    List<ActionRow> rows = rows(Collections.nCopies(1, "x".repeat(100)));
    assertThat(rows.getFirst().getButtons().getFirst().getLabel()).hasSize(80).endsWith("…");
  }

  @Test
  void ids() {
    assertThat(CustomId.read("m12.3")).contains(new CustomId(12, 3));
    assertThat(CustomId.read(CustomId.write(12))).contains(new CustomId(12, CustomId.WRITE));
    for (String strange : List.of("", "m", "m1", "m1.", "m1.2.3", "x1.2", "m-1.2", "m1.99999")) {
      assertThat(CustomId.read(strange)).isEqualTo(Optional.empty());
    }
  }

  @Test
  void nonces() {
    String nonce = Nonce.of("chat", 12, null);
    assertThat(nonce).isEqualTo(Nonce.of("chat", 12, null)).hasSizeBetween(10, 25);
    assertThat(nonce).isNotEqualTo(Nonce.of("chat1", 2, null));
  }
}
