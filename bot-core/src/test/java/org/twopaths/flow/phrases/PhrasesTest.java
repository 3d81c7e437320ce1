package org.twopaths.flow.phrases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
  private final Phrases phrases =
      new Phrases(
          Map.of(
              "en", Map.of("turned", List.of("but", "if you felt", "you're too sensitive")),
              "de", Map.of("turned", List.of("aber"), "other", List.of("immer"))));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "but",
        "I was late, BUT the train was too",
        "sorry if you felt watched",
        "sorry if\nyou  felt watched",
        "If, you felt",
        "You’re too sensitive",
        "you`re too sensitive.",
        "ｂｕｔ",
        "es war meine Schuld, aber",
        "if if you if you felt",
      })
  void finds(String text) {
    assertThat(phrases.in("turned", text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "…",
        "butter",
        "rebut",
        "if you",
        "you felt",
        "if you had felt",
        "immer",
        "'",
        "b u t"
      })
  void leavesAlone(String text) {
    assertThat(phrases.in("turned", text)).isFalse();
  }

  @Test
  void aListThatNobodyWroteFindsNothing() {
    assertThat(phrases.in("gone", "but")).isFalse();
    assertThat(Phrases.NONE.in("turned", "but")).isFalse();
    assertThat(phrases.languages("gone")).isEmpty();
    assertThat(phrases.languages("turned")).containsExactlyInAnyOrder("de", "en");
  }

  /** Words that all begin a phrase and never end one, as many as a message can hold. */
  @Test
  void aLongTextTakesNoLongerThanItsLength() {
    assertThat(phrases.in("turned", "if you ".repeat(100_000))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "…", "one two three four five six seven"})
  void aPhraseHasOneToSixWords(String phrase) {
    assertThatThrownBy(() -> new Phrases(Map.of("en", Map.of("turned", List.of(phrase)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("turned")
        .hasMessageContaining("1 to 6 words");
  }
}
