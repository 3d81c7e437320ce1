package org.twopaths.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes unasked begins with a line that tells nothing (G73). */
class PreviewRuleTest {
  private static Pages coming(String text) {
    return new Pages()
        .solo("asked", "end: { id: e, later: { flow: page, days: 1, at: \"09:00\" } }")
        .solo("page", "ask: { id: q, expects: { choice: [a, b] } }", "end: { id: e }")
        .english("page.q", text);
  }

  @ParameterizedTest
  @CsvSource({
    "How do you feel?, feel",
    "Your PARTNER wrote, PARTNER",
    "Hurtful things, Hurtful",
    "Two minutes for repair, repair",
  })
  void tellingWordsAreFound(String text, String word) {
    assertThat(coming(text).found(new PreviewRule()))
        .containsExactly(
            "texts/en/page.yaml:page.q: it comes unasked, and its first letters hold '"
                + word
                + "'");
  }

  @Test
  void dullLinesAndLaterWordsPass() {
    assertThat(coming("Your two minutes.").found(new PreviewRule())).isEmpty();
    String later = "x".repeat(PreviewRule.SHOWN) + " partner";
    assertThat(coming(later).found(new PreviewRule())).isEmpty();
  }

  /** What was put aside, what comes each week, and a letter come unasked as well. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "hold: { id: h, lasts: 1d, next: q }",
        "weekly: { id: w, from: slot, begins: page }",
        "consent: { id: c, releases: [a], sends: page, 'no': e }"
      })
  void everythingThatComesUnasked(String step) {
    boolean here = step.startsWith("hold");
    Pages pages =
        new Pages()
            .solo(
                here ? "page" : "asked",
                "ask: { id: a, expects: { words: 9 } }",
                step,
                "ask: { id: q, expects: { choice: [a, b] } }",
                "end: { id: e }");
    if (!here) {
      pages.solo("page", "ask: { id: q, expects: { choice: [a, b] } }", "end: { id: e }");
    }
    pages.english("page.a", "Write.").english("page.q", "How is your partner?");
    assertThat(pages.found(new PreviewRule())).hasSize(1);
  }

  @Test
  void whatIsAskedForMaySayWhatItIs() {
    Pages pages =
        new Pages()
            .solo("page", "ask: { id: q, expects: { choice: [a, b] } }", "end: { id: e }")
            .english("page.q", "How do you feel?");
    assertThat(pages.found(new PreviewRule())).isEmpty();
  }
}
