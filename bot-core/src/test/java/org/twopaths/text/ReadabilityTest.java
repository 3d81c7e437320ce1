package org.twopaths.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadabilityTest {
  private static final Readability ENGLISH = reading("en");

  private static Readability reading(String language) {
    try {
      Path file = Path.of("../config/texts", language, "lists/style.yaml");
      return LanguageReader.style(language, Files.readString(file)).reading();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  @Test
  void shortSentencesOfShortWords() {
    assertThat(ENGLISH.of("The sun is warm. We sit down. You can rest now, and so can I."))
        .isLessThan(2);
  }

  @Test
  void longSentencesOfLongWords() {
    String text =
        "The facilitation of interpersonal communication necessitates considerable emotional"
            + " availability and unconditional psychological accessibility.";
    assertThat(ENGLISH.of(text)).isGreaterThan(15);
  }

  @Test
  void nothingIsSaidOfFewWords() {
    assertThat(ENGLISH.of("Unconditional accessibility")).isZero();
  }
}
