package org.twopaths.flow.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "a, a, 0",
    "a, '', 1",
    "'', ab, 2",
    "ask, aks, 2",
    "say, sya, 2",
    "end, and, 1",
    "branch, ranch, 1",
    "kitten, sitting, 3"
  })
  void countsLetters(String from, String to, int distance) {
    assertThat(Nearest.distance(from, to)).isEqualTo(distance);
    assertThat(Nearest.distance(to, from)).isEqualTo(distance);
  }

  @Test
  void takesTheNearestAndOfTwoTheFirstInTheAlphabet() {
    assertThat(Nearest.to("gide", List.of("say", "guide", "end"))).contains("guide");
    assertThat(Nearest.to("x", List.of("b", "a"))).contains("a");
  }

  @Test
  void takesNoneThatIsAnotherWordAltogether() {
    assertThat(Nearest.to("duo", List.of("solo", "joint"))).isEmpty();
  }
}
