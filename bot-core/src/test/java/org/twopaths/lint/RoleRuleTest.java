package org.twopaths.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          solo  | ask: { id: a, expects: { words: 9 } }
          solo  | say: { id: a }
          solo  | say: { id: a, to: room }
          solo  | alone: { id: a, flow: f }
          solo  | guide: { id: a, beats: { in: 4s }, rounds: 1 }
          solo  | consent: { id: a, releases: [b], no: z }
          solo  | branch: { id: a, on: fact.paired, to: { 'yes': z } }
          solo  | branch: { id: a, on: b, to: { 'yes': z } }
          joint | branch: { id: a, on: b, to: { 'yes': z } }
          solo  | hold: { id: a, lasts: 1d }
          solo  | read: { id: a }
          solo  | notice: { id: a, in: b, phrases: c, found: z }
          joint | ask: { id: a, who: both, expects: { words: 9 } }
          joint | say: { id: a, to: room }
          joint | say: { id: a, to: each }
          joint | alone: { id: a, who: both, flow: f }
          joint | agree: { id: a, press: b, or: c, otherwise: z }
          joint | ready: { id: a, flow: f, needs: z }
          joint | turn: { id: a, flow: f, speaker: claimed }
          joint | reveal: { id: a }
          joint | lesser: { id: a, of: b, to: { c: z, d: z } }
          turn  | ask: { id: a, who: speaker, expects: { words: 9 } }
          turn  | ask: { id: a, who: listener, expects: { words: 9 } }
          turn  | alone: { id: a, who: speaker, flow: x }
          turn  | say: { id: a, to: listener }
          """)
  void passes(String kind, String step) {
    assertThat(holding(kind, step).found(new RoleRule())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          solo  | ask: { id: a, who: both, expects: { words: 9 } }    | a solo flow has no both
          solo  | ask: { id: a, who: speaker, expects: { words: 9 } } | a solo flow has no speaker
          solo  | alone: { id: a, who: listener, flow: f }            | a solo flow has no listener
          solo  | agree: { id: a, press: b, or: c, otherwise: z }     | this takes both partners
          solo  | ready: { id: a, flow: f, needs: z }                 | this takes both partners
          solo  | turn: { id: a, flow: f, speaker: claimed }          | this takes both partners
          solo  | reveal: { id: a }                                   | this takes both partners
          solo  | rest: { id: a, length: b, flow: f, needs: z, limit: 1h, within: 1h } | takes both
          joint | ask: { id: a, expects: { words: 9 } }               | a joint flow has no me
          joint | say: { id: a }                                      | a joint flow has no me
          joint | alone: { id: a, flow: f }                           | a joint flow has no me
          joint | guide: { id: a, beats: { in: 4s }, rounds: 1 }      | this is for one person alone
          joint | consent: { id: a, releases: [b], no: z }            | this is for one person alone
          joint | branch: { id: a, on: fact.pace, to: { slow: z } }   | this is for one person alone
          joint | ask: { id: a, who: speaker, expects: { words: 9 } } | nobody is speaker
          joint | say: { id: a, to: speaker }                         | nobody is speaker
          joint | say: { id: a, to: listener }                        | nobody is listener
          joint | alone: { id: a, who: listener, flow: f }            | nobody is listener
          """)
  void finds(String kind, String step, String what) {
    assertThat(holding(kind, step).found(new RoleRule()))
        .singleElement()
        .asString()
        .startsWith("f.a: ")
        .contains(what);
  }

  @Test
  void afterATurnItIsKnownWhoSpeaks() {
    Pages pages =
        new Pages()
            .joint(
                "f",
                "turn: { id: a, flow: g, speaker: claimed, late: z }",
                "say: { id: b, to: speaker }",
                "end: { id: z }")
            .joint("g", "end: { id: z }");
    assertThat(pages.found(new RoleRule())).isEmpty();
  }

  @Test
  void inAFlowThatNotOnlyTurnsLeadToItIsNot() {
    Pages pages = holding("turn", "say: { id: a, to: speaker }");
    pages.joint("h", "end: { id: z, then: f }");
    assertThat(pages.found(new RoleRule()))
        .containsExactly("f.a: nobody is speaker on every way here");
  }

  private static Pages holding(String kind, String step) {
    Pages pages = new Pages();
    if (kind.equals("turn")) {
      pages.joint("g", "turn: { id: t, flow: f, speaker: claimed }", "end: { id: z }");
    }
    return pages.flow(
        "f",
        "kind: " + (kind.equals("solo") ? "solo" : "joint") + "\nwithin: 1h",
        step,
        "end: { id: z }");
  }
}
