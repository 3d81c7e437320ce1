package org.twopaths.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunRuleTest {
  private static final String ASK = "ask: { id: q, expects: { choice: [x, y] } }";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          solo  | ask: { id: w, expects: { words: 9 } }
          solo  | guide: { id: w, beats: { in: 4s }, rounds: 1 }
          solo  | consent: { id: w, releases: [b], no: z }
          joint | agree: { id: w, press: x, or: y, otherwise: z }
          joint | alone: { id: w, flow: says }
          joint | ready: { id: w, flow: says, needs: z }
          joint | rest: { id: w, length: b, flow: says, needs: z, limit: 1h, within: 1h }
          joint | turn: { id: w, flow: talks, speaker: claimed }
          joint | turn: { id: w, flow: asks, speaker: other }
          solo  | alone: { id: w, flow: asking }
          """)
  void aCircleWithAWaitIsNone(String kind, String wait) {
    assertThat(circle(kind, wait)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          solo  | say: { id: w }
          solo  | branch: { id: w, on: b, to: { x: a, y: z } }
          solo  | compare: { id: w, before: b, after: c, high: 7, rise: 2, hot: a }
          solo  | alone: { id: w, flow: says }
          solo  | alone: { id: w, flow: gone }
          joint | reveal: { id: w }
          joint | turn: { id: w, flow: talks, speaker: other }
          """)
  void aCircleWithoutAWaitIsFound(String kind, String step) {
    assertThat(circle(kind, step))
        .containsExactly("f.a: a circle of steps comes back here without a wait");
  }

  private static List<String> circle(String kind, String step) {
    return new Pages()
        .flow(
            "f",
            "kind: " + kind + "\nwithin: 1h",
            "say: { id: a, to: room }",
            step,
            "say: { id: b, next: a }",
            "end: { id: z }")
        .solo("says", "say: { id: a }", "end: { id: z }")
        .joint("talks", "say: { id: a, to: room }", "end: { id: z }")
        .joint("asks", "ask: { id: a, who: both, expects: { words: 9 } }", "end: { id: z }")
        .solo("asking", "ask: { id: a, expects: { words: 9 } }", "end: { id: z }")
        .found(new RunRule());
  }

  @Test
  void aCircleOfFlowsIsFound() {
    Pages pages =
        new Pages().solo("f", "end: { id: z, then: g }").solo("g", "end: { id: z, then: f }");
    assertThat(pages.found(new RunRule()))
        .containsExactly("f.z: a circle of steps comes back here without a wait");
    Pages waiting = new Pages().solo("f", ASK, "end: { id: z, then: g }");
    assertThat(waiting.solo("g", "end: { id: z, then: f }").found(new RunRule())).isEmpty();
  }

  @Test
  void theWayBackFromACalledFlowBelongsToTheCircle() {
    Pages pages =
        new Pages()
            .solo(
                "f", ASK, "alone: { id: a, flow: g }", "say: { id: b, next: a }", "end: { id: z }")
            .solo("g", "say: { id: c }", "end: { id: z }");
    assertThat(pages.found(new RunRule())).hasSize(1);
  }

  @Test
  void aFlowThatCallsItselfIsFound() {
    Pages pages =
        new Pages()
            .solo("f", ASK, "alone: { id: a, flow: g }", "end: { id: z }")
            .solo("g", ASK, "alone: { id: a, flow: f }", "end: { id: z }");
    assertThat(pages.found(new RunRule()))
        .containsExactlyInAnyOrder(
            "g.a: 'f' would be called inside itself", "f.a: 'g' would be called inside itself");
  }

  @Test
  void aFlowThatIsCalledTwiceDoesNotCallItself() {
    Pages pages =
        new Pages()
            .solo("f", "alone: { id: a, flow: g }", "alone: { id: b, flow: g }", "end: { id: z }")
            .solo("g", "say: { id: c }", "end: { id: z }");
    assertThat(pages.found(new RunRule())).isEmpty();
  }

  @Test
  void aRunGoesOnInTheNextFlow() {
    Pages pages =
        new Pages()
            .solo("f", says(30), "end: { id: z, then: g }")
            .solo("g", says(30), ASK, "end: { id: z }");
    assertThat(pages.found(new RunRule()))
        .containsExactly("f.s12: more than 50 steps follow without a wait");
  }

  @Test
  void fiftyStepsAreAllowedAndOneMoreIsNot() {
    assertThat(run(49).found(new RunRule())).isEmpty();
    assertThat(run(50).found(new RunRule()))
        .containsExactly("one.s1: more than 50 steps follow without a wait");
  }

  @Test
  void aRunGoesOnWhereACallReturnsAfterAWait() {
    Pages pages =
        new Pages()
            .solo("f", "alone: { id: a, flow: g }", says(30), "end: { id: z }")
            .solo("g", ASK, says(30), "end: { id: z }");
    assertThat(pages.found(new RunRule()))
        .containsExactly("g.s12: more than 50 steps follow without a wait");
  }

  @Test
  void aRunGoesOnWhereACalledFlowLapses() {
    Pages pages =
        new Pages()
            .solo(
                "f",
                "alone: { id: a, flow: g, late: s1 }",
                "end: { id: y }",
                says(51),
                "end: { id: z }")
            .solo("g", ASK, "end: { id: z }");
    assertThat(pages.found(new RunRule()))
        .containsExactly("f.s2: more than 50 steps follow without a wait");
  }

  private static Pages run(int lines) {
    return new Pages().solo("one", says(lines), "end: { id: z }");
  }

  private static String says(int count) {
    StringBuilder steps = new StringBuilder("say: { id: s1 }");
    for (int i = 2; i <= count; i++) {
      steps.append("\n  - say: { id: s").append(i).append(" }");
    }
    return steps.toString();
  }
}
