package org.twopaths.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twopaths.safety.CrisisWords.Tier;

class CrisisWordsTest {
  private static final String LIST =
      """
      clear:
        - want to (die|be dead)
        - don't want to live
        - kill me
      maybe:
        - suicid*
      ordinary:
        - kill me with puns
      """;

  private final CrisisWords words = CrisisReader.read(Map.of("texts/en/lists/crisis.yaml", LIST));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I want to die",
        "I WANT TO DIE!!!",
        "i   want\nto... die",
        "I wánt tö diē",
        "I want to diiiiie",
        "I w\u200Bant t\u2060o d\u00ADie",
        "I want to d i e",
        "i want to d.i.e",
        "ｗａｎｔ　ｔｏ　ｄｉｅ",
        "I dont want to live",
        "I don’t want to live",
        "I don`t want to live"
      })
  void howeverItIsWritten(String written) {
    assertThat(words.tier(written)).isEqualTo(Tier.CLEAR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "I want to diet", "I wanted to die", "the want to", "\uD800"})
  void notWithinOtherWords(String written) {
    assertThat(words.tier(written)).isEqualTo(Tier.NONE);
  }

  @Test
  void whatLiesWithinALongerPhraseDoesNotCount() {
    assertThat(words.tier("you kill me")).isEqualTo(Tier.CLEAR);
    assertThat(words.tier("you kill me with puns")).isEqualTo(Tier.NONE);
    assertThat(words.tier("you kill me with puns. he will kill me")).isEqualTo(Tier.CLEAR);
  }

  @Test
  void anyEnding() {
    assertThat(words.tier("a suicidal thought")).isEqualTo(Tier.MAYBE);
  }

  @Test
  void groupsStandForAllTheirPhrases() {
    assertThat(Wording.phrases("(a|b (c|)) d")).isEqualTo(List.of("a d", "b c d", "b  d"));
    assertThat(Wording.phrases("plain")).isEqualTo(List.of("plain"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a|b", "a)b", "((a)"})
  void bracketsThatDoNotFitAreNamed(String written) {
    String yaml = "clear: ['" + written + "']\nmaybe: [b]\nordinary: [c]\n";
    assertThatThrownBy(() -> CrisisReader.read(Map.of("crisis.yaml", yaml)))
        .hasMessageContaining("crisis.yaml")
        .hasMessageContaining(written)
        .hasMessageContaining("(this|that)");
  }

  @Test
  void aListWithoutAPartIsNamed() {
    assertThatThrownBy(() -> CrisisReader.read(Map.of("crisis.yaml", "clear: [a]\nmaybe: [b]\n")))
        .hasMessageContaining("give clear, maybe and ordinary");
  }
}
