package org.twopaths.adapters.telegram.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.twopaths.adapters.telegram.Pace;

/** Long words are cut where nobody is hurt. */
class TelegramPartsTest {

  @Test
  void whatFitsStaysWhole() {
    assertThat(Parts.of("")).containsExactly("");
    assertThat(Parts.of("a".repeat(4096))).hasSize(1);
  }

  @Test
  void aCharacterOfSeveralPiecesStaysWhole() {
    String family = "👩‍👩‍👧‍👦";
    List<String> parts = Parts.of("a".repeat(4090) + family.repeat(10));
    assertThat(parts).hasSize(2);
    assertThat(parts.getFirst()).isEqualTo("a".repeat(4090));
    assertThat(parts.getLast()).isEqualTo(family.repeat(10));
  }

  @Test
  void aLetterWithTooManyMarksIsCutAllTheSame() {
    List<String> parts = Parts.of("a" + "\u0301".repeat(9000));
    assertThat(parts).allSatisfy(part -> assertThat(part.length()).isLessThanOrEqualTo(4096));
    assertThat(String.join("", parts)).hasSize(9001);
  }

  @Test
  void paragraphsComeBeforeLinesAndLinesBeforeWords() {
    String first = "x ".repeat(1500) + "\n\n" + "y ".repeat(200) + "\n";
    assertThat(Parts.of(first + "z ".repeat(1500)).getFirst()).isEqualTo("x ".repeat(1500).strip());
  }

  @Test
  void whatTelegramRefusesIsTakenOut() {
    assertThat(Parts.of("a\u0000b\u0007c\nd\te\ud83d")).containsExactly("abc\nd\te?");
  }

  /** I52: whole, in order, and cut only where a reader would. */
  @Test
  void noLetterIsLostWhateverTheText() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    for (int round = 0; round < 50; round++) {
      StringBuilder text = new StringBuilder("a");
      while (text.length() < 13_000) {
        text.append(List.of("word", " ", "\n", "\n\n", "é", "🫶🏽", "ß").get(random.nextInt(7)));
      }
      List<String> parts = Parts.of(text.toString());
      assertThat(parts).allSatisfy(part -> assertThat(part.length()).isBetween(1, 4096));
      assertThat(String.join("", parts).replaceAll("\\s", ""))
          .isEqualTo(text.toString().replaceAll("\\s", ""));
      // No piece of a hand with its colour, or of an e with its mark, begins a part.
      assertThat(parts).noneMatch(part -> part.matches("(?s)[\u0301🏽].*"));
    }
  }

  @Test
  void aHandleSurvivesBeingWritten() {
    Handle handle = Handle.empty("-100").withPart(3).withPart(0).withPrompt(9);
    assertThat(Handle.read(handle.text())).isEqualTo(handle);
    assertThat(handle.isKnown()).isFalse();
    assertThat(Handle.read("5/1").text()).isEqualTo("5/1");
  }

  @Test
  void aPauseIsShort() {
    assertThat(Pace.published().pauseAfter(50)).isLessThan(Duration.ofMinutes(1));
  }
}
