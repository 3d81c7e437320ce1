package org.twopaths.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallRuleTest {
  private static final String REST =
      "length: x, lengths: { x: 1h }, needs: done, limit: 1h, within: 1h, extensions: 1";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          solo  | alone: { id: a, flow: private }
          solo  | alone: { id: a, flow: private, needs: done }
          solo  | consent: { id: a, releases: [b], no: z, opens: shared }
          solo  | end: { id: a, then: private }
          solo  | end: { id: a, then: resting }
          solo  | consent: { id: a, releases: [b], no: z, sends: letter }
          solo  | end: { id: a, then: shared }
          solo  | end: { id: a, later: { flow: private, days: 1, at: "09:00" } }
          joint | alone: { id: a, flow: private, needs: done }
          joint | ready: { id: a, flow: private, needs: done }
          joint | ready: { id: a, flow: private, needs: gone-on }
          joint | rest: { id: a, flow: private, REST }
          joint | turn: { id: a, flow: shared, speaker: other, needs: heard }
          joint | turn: { id: a, flow: shared, speaker: other }
          joint | end: { id: a, then: shared }
          joint | end: { id: a, later: { flow: private, days: 1, at: "09:00" } }
          """)
  void passes(String kind, String step) {
    assertThat(calling(kind, step).found(new CallRule())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          solo  | alone: { id: a, flow: gone }   | there is no flow 'gone'
          solo  | end: { id: a, then: gone }     | there is no flow 'gone'
          solo  | alone: { id: a, flow: shared } | 'shared' is a joint flow, and cannot be led to
          solo  | consent: { id: a, releases: [b], no: z, opens: private } | is a solo flow
          solo  | end: { id: a, later: { flow: shared, days: 1, at: "09:00" } } | is a joint flow
          solo  | alone: { id: a, flow: resting }              | 'resting' is put aside
          joint | ready: { id: a, flow: resting, needs: done } | 'resting' is put aside
          solo  | end: { id: a, then: letter }                 | 'letter' shows a letter
          solo  | consent: { id: a, releases: [b], no: z, sends: private } | never shows its letter
          joint | alone: { id: a, flow: shared, needs: heard } | 'shared' is a joint flow
          joint | ready: { id: a, flow: shared, needs: heard } | 'shared' is a joint flow
          joint | rest: { id: a, flow: shared, REST }          | 'shared' is a joint flow
          joint | turn: { id: a, flow: private, speaker: other } | 'private' is a solo flow
          joint | end: { id: a, then: private }                | 'private' is a solo flow
          solo  | alone: { id: a, flow: private, needs: x }    | 'private' never ends with 'x'
          solo  | alone: { id: a, flow: private, needs: out }  | 'private' never ends with 'out'
          solo  | alone: { id: a, flow: private, needs: gone-on } | never ends with 'gone-on'
          joint | ready: { id: a, flow: private, needs: far }  | 'private' never ends with 'far'
          joint | turn: { id: a, flow: shared, speaker: other, needs: x } | never ends with 'x'
          """)
  void finds(String kind, String step, String what) {
    assertThat(calling(kind, step).found(new CallRule()))
        .first()
        .asString()
        .startsWith("f.a: ")
        .contains(what);
  }

  @Test
  void asksTheNewestVersion() {
    Pages pages =
        new Pages()
            .solo("f", "alone: { id: a, flow: old, needs: done }", "end: { id: z }")
            .solo("old", "end: { id: done }")
            .version("old", 2, "kind: solo\nwithin: 1h\nsteps:\n  - end: { id: other }");
    assertThat(pages.found(new CallRule())).containsExactly("f.a: 'old' never ends with 'done'");
  }

  private static Pages calling(String kind, String step) {
    return new Pages()
        .flow("f", "kind: " + kind + "\nwithin: 1h", step.replace("REST", REST), "end: { id: z }")
        .solo(
            "private",
            "ask: { id: q, expects: { words: 9 }, late: on }",
            "end: { id: out, outcome: done }",
            "end: { id: on, outcome: gone-on, then: private }",
            "end: { id: far }")
        .solo("resting", "hold: { id: h, lasts: 1d }", "end: { id: done }")
        .solo("letter", "read: { id: r }", "end: { id: done }")
        .joint("shared", "end: { id: heard }");
  }
}
