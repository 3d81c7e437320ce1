package org.twopaths.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetRuleTest {
  @Test
  void passesAFlowWhoseStepsLeadSomewhere() {
    Pages pages =
        new Pages()
            .flow(
                "a",
                "kind: solo\nwithin: 1h\nlate: bye",
                "ask: { id: how, expects: { words: 9 }, next: well, late: bye }",
                "say: { id: well }",
                "end: { id: bye }");
    assertThat(pages.found(new TargetRule())).isEmpty();
  }

  @Test
  void whatComesEachWeekEndsNowhere() {
    Pages pages = new Pages().solo("a", "weekly: { id: w, from: slot, begins: b }");
    assertThat(pages.found(new TargetRule())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          say: { id: a, next: gone }                                           | next
          ask: { id: a, expects: { words: 9 }, next: gone }                    | next
          ask: { id: a, expects: { words: 9 }, late: gone }                    | late
          agree: { id: a, press: ok, or: no, otherwise: gone }                 | otherwise
          guide: { id: a, beats: { in: 4s }, rounds: 1, late: gone }           | late
          branch: { id: a, on: b, to: { hot: gone } }                          | hot
          compare: { id: a, before: b, after: c, high: 7, rise: 2, hot: gone } | hot
          consent: { id: a, releases: [b], no: gone }                          | no
          consent: { id: a, releases: [b], no: z, edit: gone }                 | edit
          alone: { id: a, flow: b, late: gone }                                | late
          ready: { id: a, flow: b, needs: c, next: gone }                      | next
          turn: { id: a, flow: b, speaker: other, late: gone }                 | late
          reveal: { id: a, next: gone }                                        | next
          """)
  void findsTargetsThatDoNotExist(String step, String edge) {
    assertThat(new Pages().joint("f", step, "end: { id: z }").issues(new TargetRule()))
        .containsExactly(
            new Issue(
                "target",
                "f.a",
                "'" + edge + "' leads to 'gone', which does not exist",
                "name a step of this flow"));
  }

  @Test
  void findsALateTargetOfTheFlowThatDoesNotExist() {
    Pages pages = new Pages().flow("a", "kind: solo\nwithin: 1h\nlate: gone", "end: { id: z }");
    assertThat(pages.found(new TargetRule()))
        .containsExactly("a: 'late' leads to 'gone', which does not exist");
  }

  @Test
  void findsAFlowWithoutAnEndBelow() {
    Pages pages = new Pages().solo("a", "end: { id: z }", "say: { id: b, next: z }");
    assertThat(pages.found(new TargetRule())).containsExactly("a.b: nothing stands below it");
  }
}
