package org.twopaths.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadabilityTest {
  @Test
  void shortSentencesOfShortWords() {
    assertThat(Readability.grade("The sun is warm. We sit down. You can rest now, and so can I."))
        .isLessThan(2);
  }

  @Test
  void longSentencesOfLongWords() {
    String text =
        "The facilitation of interpersonal communication necessitates considerable emotional"
            + " availability and unconditional psychological accessibility.";
    assertThat(Readability.grade(text)).isGreaterThan(15);
  }

  @Test
  void nothingIsSaidOfFewWords() {
    assertThat(Readability.grade("Unconditional accessibility")).isZero();
  }
}
