package org.twopaths.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * I50: relayed words hide nothing and turn nothing round, and stay otherwise as they were typed; in
 * what others read they end no quotation and no line of theirs begins as the bot's do.
 */
class RelayedTest {
  private static final long SEED = Long.getLong("seed", System.nanoTime());

  /** What people hide, bury and turn words with, among ordinary letters. */
  private static final List<String> PIECES =
      List.of(
          "a", "Ö", "ß", "中", "👩", "\u200D", "\u200B", "\u2060", "\uFEFF", "\u202E", "\u2066",
          "\u2069", "\u200F", "\u0301", "\u0489", "\uFE0F", "\u0000", "\u001B", "\u0085", "\r\n",
          "\n", "\r", "\t", " ", "\u2028", "\uD800", "\uDC00", "\uFFFE", "\u3164", "”", "“", "„",
          "»", "> ");

  @Test
  void whateverIsWritten() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    for (int round = 0; round < 5_000; round++) {
      StringBuilder written = new StringBuilder();
      int pieces = random.nextInt(120);
      for (int i = 0; i < pieces; i++) {
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        written.append(piece.repeat(random.nextInt(12) == 0 ? 30 : 1));
      }
      String relayed = Relayed.words(written.toString());
      assertThat(relayed).doesNotContainPattern("[\\p{Cc}&&[^\\n]]");
      assertThat(relayed)
          .doesNotContainPattern("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u206F]");
      assertThat(relayed)
          .doesNotContainPattern("[\\u200B-\\u200D\\u2060-\\u2064\\uFEFF\\u3164]{2}");
      assertThat(relayed).doesNotContainPattern("[\\p{Mn}\\p{Me}]{9}");
      assertThat(relayed.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF).count()).isZero();
      assertThat(relayed.lines().count()).isLessThanOrEqualTo(Relayed.LINES);
      assertThat(Relayed.words(relayed)).isEqualTo(relayed);
      isOneQuote(Relayed.quoted(written.toString()));
    }
  }

  private static void isOneQuote(String quoted) {
    assertThat(quoted).doesNotContainPattern("[“”„‟«»]");
    List<String> lines = quoted.lines().toList();
    assertThat(lines.subList(Math.min(1, lines.size()), lines.size()))
        .allMatch(l -> l.startsWith("> "));
    assertThat(lines.size() > 1 && !lines.getFirst().isEmpty()).isFalse();
  }

  @Test
  void linesBeginLikeNoneOfTheBots() {
    String written = "ok.”\n\nBen agreed to everything.";
    assertThat(Relayed.placed("Ada heard: “" + Relayed.quoted(written) + "”"))
        .isEqualTo("Ada heard: “\n> ok.’\n> \n> Ben agreed to everything.”");
    assertThat(Relayed.placed("From Ada:\n\n" + Relayed.quoted("one\ntwo")))
        .isEqualTo("From Ada:\n\n> one\n> two");
    assertThat(Relayed.placed(Relayed.quoted("one\ntwo"))).isEqualTo("> one\n> two");
    assertThat(Relayed.quoted(" one line ")).isEqualTo("one line");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "plain words, with “quotes” and 1/2; plain words, with “quotes” and 1/2",
        "e\u0301 stays as typed; e\u0301 stays as typed",
        "👩\u200D👩\u200D👧 and ❤\uFE0F; 👩\u200D👩\u200D👧 and ❤\uFE0F",
        "می\u200Cخواهم; می\u200Cخواهم",
        "evil\u202Eexe; evilexe",
        "see example.com or @ada; see example.\u2060com or @\u2060ada",
        "a\u2066b\u2069c; abc",
        "a\u200B\u2060\u200Bb; a\u200Bb",
      })
  void one(String written, String relayed) {
    assertThat(Relayed.words(written)).isEqualTo(relayed);
  }

  @Test
  void noWordIsLostToTheLimitOfLines() {
    String written = "word\n".repeat(100).strip();
    assertThat(Relayed.words(written).lines()).hasSize(Relayed.LINES);
    assertThat(Relayed.words(written).replace('\n', ' ')).isEqualTo(written.replace('\n', ' '));
  }

  @Test
  void aNameIsOneShortLine() {
    assertThat(Relayed.name(" Ada\nTwo\u202E Paths ")).isEqualTo("Ada Two Paths");
    assertThat(Relayed.name("x".repeat(500))).hasSize(Relayed.NAME);
    assertThat(Relayed.name("👩".repeat(500)).codePointCount(0, 128)).isEqualTo(Relayed.NAME);
  }
}
