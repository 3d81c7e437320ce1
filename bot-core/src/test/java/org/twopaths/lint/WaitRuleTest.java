package org.twopaths.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ask: { id: a, expects: { words: 9 } }
          ask: { id: a, expects: { words: 9 }, within: 1s }
          ask: { id: a, expects: { words: 9 }, within: 7d }
          ask: { id: a, expects: { words: 9 }, nudge: 59m }
          ask: { id: a, expects: { words: 9 }, nudge: 2h, within: 3h }
          alone: { id: a, flow: f, nudge: 59m }
          guide: { id: a, beats: { in: 4s, out: 6s }, rounds: 10 }
          REST lengths: { s: 1m }, limit: 7d, within: 1h }
          say: { id: a }
          """)
  void passes(String step) {
    assertThat(found(step)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ask: { id: a, expects: { words: 9 }, within: 0s }   | a wait of 0s is no wait
          ask: { id: a, expects: { words: 9 }, within: 169h } | a wait of 169h is no wait
          alone: { id: a, flow: f, within: 8d }               | a wait of 192h is no wait
          ask: { id: a, expects: { words: 9 }, nudge: 1h }    | a nudge after 1h does not fall into
          ask: { id: a, expects: { words: 9 }, nudge: 0s }    | a nudge after 0s does not fall into
          alone: { id: a, flow: f, nudge: 2h }                | a nudge after 2h does not fall into
          guide: { id: a, beats: { in: 5m, out: 1m }, rounds: 10 } | the exercise takes 1h, longer
          guide: { id: a, beats: { in: 0s, out: 6s }, rounds: 10 } | a beat takes no time
          REST limit: 1h, within: 1h }                        | it has no lengths
          REST lengths: { s: 1m }, limit: 8d, within: 1h }    | a wait of 192h is no wait
          REST lengths: { s: 8d }, limit: 1h, within: 1h }    | a wait of 192h is no wait
          REST lengths: { s: 1m }, limit: 1h, within: 8d }    | a wait of 192h is no wait
          """)
  void finds(String step, String what) {
    assertThat(found(step)).singleElement().asString().startsWith("f.a: ").contains(what);
  }

  private static List<String> found(String step) {
    String rest = "rest: { id: a, length: b, flow: f, needs: z,";
    return new Pages()
        .joint("f", step.replace("REST", rest), "end: { id: z }")
        .found(new WaitRule());
  }

  @Test
  void findsAFlowWhoseWaitsAreTooLong() {
    Pages pages =
        new Pages()
            .flow(
                "f",
                "kind: solo\nwithin: 8d",
                "ask: { id: a, expects: { words: 9 } }",
                "end: { id: z }");
    assertThat(pages.found(new WaitRule())).containsExactly("f.a: a wait of 192h is no wait");
  }

  @Test
  void findsAPassingFlowThatWaits() {
    String passing = "kind: joint\nwithin: 1h\npasses: 10m";
    Pages pages =
        new Pages()
            .flow("f", passing, "say: { id: a, to: room }", "end: { id: z }")
            .flow("g", passing, "agree: { id: a, press: x, or: y, otherwise: z }", "end: { id: z }")
            .flow("h", passing.replace("joint", "solo"), "end: { id: z }");
    assertThat(pages.found(new WaitRule()))
        .hasSize(2)
        .allSatisfy(found -> assertThat(found).contains("yet waits for someone"));
  }

  @Test
  void findsAFlowOfMoreThanAPage() {
    assertThat(says(24).found(new WaitRule())).isEmpty();
    assertThat(says(25).found(new WaitRule()))
        .containsExactly("f: it has 26 steps, allowed are 25");
  }

  private static Pages says(int count) {
    StringBuilder steps = new StringBuilder("say: { id: s }");
    for (int i = 1; i < count; i++) {
      steps.append("\n  - say: { id: s").append(i).append(" }");
    }
    return new Pages().solo("f", steps.toString(), "end: { id: z }");
  }
}
