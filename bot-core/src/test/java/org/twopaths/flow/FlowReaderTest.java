package org.twopaths.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a flow file may say, and where and how a mistaken one is told so. */
class FlowReaderTest {
  private static final String HEAD =
      """
      flow: settle
      version: 1
      kind: solo
      within: 30m
      steps:
      """;

  @Test
  void readsAFlow() {
    Flow flow =
        read(
            HEAD
                + """
                  - ask: { id: sign, expects: { choice: [yes, no, 20] }, nudge: 20s, late: bye }
                  - say:
                      id: thanks
                  - end: { id: bye, later: { flow: after, days: 1, at: "09:00" } }
                """);
    Flow.Later later = new Flow.Later("after", 1, null, LocalTime.of(9, 0));
    assertThat(flow)
        .isEqualTo(
            new Flow(
                "settle",
                1,
                Flow.Kind.SOLO,
                Duration.ofMinutes(30),
                null,
                false,
                null,
                List.of(
                    sign(),
                    new Step.Say("thanks", Reader.ME, false, null),
                    new Step.End("bye", "bye", List.of(), null, later, List.of(), false))));
  }

  private static Step.Ask sign() {
    return new Step.Ask(
        "sign",
        Role.ME,
        new Expects.Choice(List.of("yes", "no", "20")),
        null,
        false,
        false,
        null,
        null,
        Duration.ofSeconds(20),
        null,
        null,
        "bye");
  }

  @Test
  void keepsTheWrittenOrderOfBeats() {
    Flow flow = read(HEAD + "  - guide: { id: a, beats: { out: 1s, in: 2m }, rounds: 1 }");
    Map<String, Duration> beats = ((Solo.Guide) flow.first()).beats();
    assertThat(beats.keySet()).containsExactly("out", "in");
    assertThat(beats.values()).containsExactly(Duration.ofSeconds(1), Duration.ofMinutes(2));
  }

  @ParameterizedTest
  @CsvSource({"20s, PT20S", "30m, PT30M", "24h, PT24H", "7d, PT168H"})
  void readsDurations(String written, Duration meant) {
    Flow flow = read(HEAD.replace("30m", written) + "  - end: { id: a }");
    assertThat(flow.within()).isEqualTo(meant);
  }

  /** Each row: a step, the part of it that is told to be wrong, and how to mend it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sya: { id: a }        | sya  | is no kind of step: did you mean 'say'? There are say, ask
          say: { id: a, nxt: b } | nxt | there is no key 'nxt' here: did you mean 'next'?
          say: { id: a, nxt: b } | nxt | There are id, to, drawn, next
          say: { ID: a }        | ID   | there is no key 'ID' here: did you mean
          say: { to: me }       | say  | an id is missing: give every step an id of its own
          say: { id: A }        | say  | 'A' is no id: use small letters, digits and -
          say: { id: a, id: b } | id: b | 'id' stands twice: keep one
          say: { id: a, next: } | next | nothing stands here: give a value or take it out
          say: { id: a, next: [b] } | next | this takes a single word
          say: { id: a, to: rom } | to | 'rom' is no word for this: did you mean 'room'?
          say: { id: a, to: rom } | to | There are me, room, each, speaker, listener
          say: { id: a, to: [me] } | to | this takes a single word
          say: a                | say  | this takes keys with values, such as { a: b }
          a                     | a    | this takes keys with values, such as { a: b }
          []                    | []   | this takes keys with values, such as { a: b }
          {}                    | {}   | this takes keys with values, such as { a: b }
          """)
  void tellsWhereAStepIsWrong(String step, String wrong, String says) {
    assertWrongStep(step, wrong, says);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ask: { id: a }        | ask  | 'expects' is missing in 'a'
          ask: { id: a, expect: b } | expect: b | no key 'expect' here: did you mean 'expects'?
          ask: { id: a, expects: {} } | expects | this takes keys with values
          ask: { id: a, expects: { word: 9 } } | word: 9 | no kind of answer: did you mean 'words'
          ask: { id: a, expects: { words: b } } | expects | this takes a whole number
          ask: { id: a, expects: { choice: b } } | expects | this takes a list, such as [a, b]
          ask: { id: a, expects: { choice: [b, b] } } | expects | options repeat
          ask: { id: a, expects: { scale: { low: x } } } | low | this takes a whole number
          ask: { id: a, expects: { scale: { low: 4 } } } | expects | the last band must end at 10
          ask: { id: a, expects: { time: 24 } } | expects | '24' is no duration
          ask: { id: a, expects: { words: 9 }, skip: maybe } | skip | this takes true or false
          ask: { id: a, expects: { words: 9 }, within: 5min } | within | write it like 20s, 30m
          ask: { id: a, expects: { words: 9 }, within: x5m } | within | 'x5m' is no duration
          ask: { id: a, expects: { words: 9 }, within: 1234567s } | within | is no duration
          ask: { id: a, expects: { words: 9 }, within: { m: 5 } } | within | a single word
          guide: { id: a, beats: { in: 4 }, rounds: 3 } | in: 4 | '4' is no duration
          guide: { id: a, beats: [in], rounds: 3 } | beats | this takes keys with values
          guide: { id: a, beats: { in: 4s }, rounds: 9999999999 } | rounds | out of range
          branch: { id: a, on: b, to: { hot: [c] } } | hot | this takes a single word
          consent: { id: a, releases: [b], n: c } | n: | there is no key 'n' here
          end: { id: a, later: { flow: b, days: 1, at: 9am } } | at: | '9am' is no time of day
          end: { id: a, later: { flow: b, days: 1, at: "24:00" } } | at: | write it like "09:00"
          end: { id: a, later: { flow: b, days: 1, when: "9:00" } } | when | no key 'when' here
          end: { id: a, later: { flow: b, days: 1 } } | later | takes days and a time of day
          """)
  void tellsWhereAnAnswerOrATimeIsWrong(String step, String wrong, String says) {
    assertWrongStep(step, wrong, says);
  }

  private static void assertWrongStep(String step, String wrong, String says) {
    int column = "  - ".length() + step.indexOf(wrong) + 1;
    assertMistake(HEAD + "  - " + step, 6, column, says);
  }

  /** Each row: a line of a good flow, what stands instead, where it is told, and how to mend it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          flow: settle | name: settle   | 1 | there is no key 'name' here: did you mean 'late'?
          flow: settle | flow: Settle   | 1 | 'Settle' is no id
          flow: settle | flow: sit-down | 1 | this is sit-down.1: call the file sit-down.1.yaml
          version: 1   | version: 2     | 1 | this is settle.2: call the file settle.2.yaml
          version: 1   | version: 1.5   | 2 | this takes a whole number
          version: 1   | version: one   | 2 | this takes a whole number
          version: 1   | version: [1]   | 2 | this takes a whole number
          version: 1   | version: 0     | 1 | version is missing in 'settle': start with 1
          kind: solo   | kind: duo      | 3 | 'duo' is no word for this: there are solo, joint
          kind: solo   | kid: solo      | 3 | there is no key 'kid' here: did you mean 'kind'?
          kind: solo   | late: a        | 1 | 'kind' is missing in 'settle'
          within: 30m  | within: soon   | 4 | 'soon' is no duration
          within: 30m  | late: a        | 1 | 'within' is missing in 'settle'
          within: 30m  | kind: joint    | 4 | 'kind' stands twice: keep one
          steps:       | stpes:         | 5 | there is no key 'stpes' here: did you mean 'steps'?
          steps:       | stpes:         | 5 | There are flow, version, kind, within, late
          """)
  void tellsWhereAFlowIsWrong(String line, String wrong, int number, String says) {
    String good = HEAD + "  - say: { id: a }\n";
    assertMistake(good.replace(line, wrong), number, 1, says);
  }

  @Test
  void wantsYaml() {
    String says = "this is no YAML (expected ',' or '}', but got";
    assertMistake(HEAD + "  - say: { id: a\n  - end: { id: b }\n", 7, 8, says);
    assertMistake("flow: settle\n\tversion: 1", 1, 13, "this is no YAML (");
  }

  @Test
  void wantsNewIds() {
    String twice = HEAD + "  - say: { id: a }\n  - end:\n      id: a\n";
    assertMistake(twice, 8, 7, "two steps are called 'a': rename one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "flow", "- flow: settle", "[]"})
  void wantsAFlow(String yaml) {
    assertMistake(yaml, 1, 1, "the file begins with a key, such as 'flow: …'");
  }

  @Test
  void wantsOneFlowOnly() {
    String good = HEAD + "  - say: { id: a }\n";
    assertMistake(good + "---\n" + good, 8, 1, "a second document begins here");
  }

  @Test
  void wantsSteps() {
    assertMistake(HEAD, 5, 1, "nothing stands here");
    assertMistake(HEAD.replace("steps:", "steps: []"), 1, 1, "'settle' has no steps");
    assertMistake(HEAD.replace("steps:", "steps: a"), 5, 1, "this takes a list, such as [a, b]");
  }

  private static Flow read(String yaml) {
    return FlowReader.read("settle.1.yaml", yaml);
  }

  private static void assertMistake(String yaml, int line, int column, String says) {
    Mistake mistake = catchThrowableOfType(Mistake.class, () -> read(yaml));
    assertThat(mistake)
        .hasMessageStartingWith("flows/settle.1.yaml line " + line + ", column " + column + ": ")
        .hasMessageContaining(says);
    assertThat(mistake.line()).isEqualTo(line);
    assertThat(mistake.column()).isEqualTo(column);
  }
}
