package org.twopaths.config.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A canary is found however it was carried out. */
@DisplayName("I38: a canary is found in every form")
class CanaryTest {
  private static final String WORDS = Pairs.OURS.words("7", 40);

  @TestFactory
  Stream<DynamicTest> isFound() {
    byte[] bytes = WORDS.getBytes(StandardCharsets.UTF_8);
    byte[] shifted = ("a" + WORDS).getBytes(StandardCharsets.UTF_8);
    byte[] twice = ("ab" + WORDS).getBytes(StandardCharsets.UTF_8);
    return Stream.of(
            WORDS,
            WORDS.toUpperCase(Locale.ROOT),
            Normalizer.normalize(WORDS, Normalizer.Form.NFD),
            WORDS.replace("ä", "\\u00e4").replace("ü", "\\u00fc"),
            WORDS.replace("ä", "&#228;"),
            URLEncoder.encode(WORDS, StandardCharsets.UTF_8),
            Base64.getEncoder().encodeToString(bytes),
            Base64.getEncoder().encodeToString(shifted),
            Base64.getEncoder().encodeToString(twice),
            HexFormat.of().formatHex(bytes),
            HexFormat.of().withUpperCase().formatHex(bytes),
            new StringBuilder(WORDS).reverse().toString(),
            WORDS.substring(1, 9))
        .map(form ->
            DynamicTest.dynamicTest(
                form,
                () -> assertThat(Pairs.OURS.foundIn("a " + form + " z", Set.of())).isNotNull()));
  }

  @TestFactory
  Stream<DynamicTest> isNotFoundInWhatIsNone() {
    Set<String> allowed = Pairs.OURS.in(WORDS);
    return Stream.of(List.of("plain words", "plain"), List.of(WORDS, "allowed"))
        .map(text ->
            DynamicTest.dynamicTest(
                text.getLast(),
                () -> assertThat(Pairs.OURS.foundIn(text.getFirst(), allowed)).isNull()));
  }
}
