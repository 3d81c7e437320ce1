package org.twopaths.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Any change of a released flow's structure shows; a new key that it does not use does not. */
class FingerprintTest {
  private static final String FLOW =
      """
      flow: settle
      version: 1
      kind: solo
      within: 30m
      steps:
        - ask: { id: heat, expects: { scale: { steady: 0, hot: 10 } } }
        - branch: { id: by, on: heat, to: { steady: done, hot: breath } }
        - guide: { id: breath, beats: { in: 4s, out: 6s }, rounds: 10 }
        - end: { id: done, later: { flow: after, days: 1, at: "09:00" } }
      """;

  /** Kept by live conversations: when this fails, released flows would be refused at start-up. */
  @Test
  void staysWhatItWasInEarlierReleases() {
    assertThat(of(FLOW)).isEqualTo("e30af86d901989d3");
  }

  @Test
  void leavesOutWhatIsAbsentOrEmpty() {
    assertThat(Fingerprint.canonical(read(FLOW)))
        .isEqualTo(
            """
            {"flow":"settle","kind":"solo","steps":[\
            {"ask":{"expects":{"scale":{"steady":0,"hot":10}},"id":"heat","who":"me"}},\
            {"branch":{"id":"by","on":"heat","to":{"steady":"done","hot":"breath"}}},\
            {"guide":{"beats":{"in":"PT4S","out":"PT6S"},"id":"breath","rounds":10}},\
            {"end":{"id":"done","later":{"at":"09:00","days":1,"flow":"after"},"outcome":"done"}}\
            ],"version":1,"within":"PT30M"}\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hot: breath   | hot: done
          out: 6s       | out: 7s
          in: 4s, out: 6s | out: 6s, in: 4s
          rounds: 10    | rounds: 9
          within: 30m   | within: 31m
          within: 30m   | late: done, within: 30m
          09:00         | 09:01
          kind: solo    | kind: joint
          id: breath    | id: breathe
          steady: 0     | steady: 1
          """)
  void changesWithTheStructure(String part, String changed) {
    String newline = changed.startsWith("late") ? changed.replace(", ", "\n") : changed;
    assertThat(of(FLOW.replace(part, newline))).isNotEqualTo(of(FLOW));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kind: solo | kind: solo # a word to the reader
          id: done,  | id: done, outcome: done,
          30m        | 1800s
          id: heat,  | id: heat, skip: false,
          on: heat,  | reveals: [], on: heat,
          """)
  void staysWithTheWriting(String part, String changed) {
    assertThat(FLOW).contains(part);
    assertThat(of(FLOW.replace(part, changed))).isEqualTo(of(FLOW));
  }

  @Test
  void isShort() {
    assertThat(of(FLOW)).matches("[0-9a-f]{16}");
  }

  private static String of(String yaml) {
    return Fingerprint.of(read(yaml));
  }

  private static Flow read(String yaml) {
    return FlowReader.read("settle.1.yaml", yaml);
  }
}
