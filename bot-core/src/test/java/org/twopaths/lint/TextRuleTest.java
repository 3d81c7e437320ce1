package org.twopaths.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextRuleTest {
  /** Each row: a kind of flow, a step, and the texts that it needs below its own key. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          solo  | say: { id: a }                                         | ''
          solo  | ask: { id: a, expects: { words: 9 } }                  | ''
          solo  | ask: { id: a, expects: { words: 9 }, nudge: 1m }       | '',.nudge
          solo  | ask: { id: a, expects: { words: 9 }, skip: true }      | '',.skip
          solo  | ask: { id: a, expects: { choice: [x, y] } }            | '',.x,.y
          solo  | ask: { id: a, expects: { choice: ['5', '20', m30] } }  | '',.m30
          solo  | ask: { id: a, expects: { scale: { low: 4, high: 10 } } } | ''
          solo  | ask: { id: a, expects: { time: 24h } }                 | ''
          solo  | ask: { id: a, expects: { zone: any } }                 | ''
          solo  | guide: { id: a, beats: { in: 4s }, rounds: 2 } | '',.in,.still,.done,.no-motion
          solo  | consent: { id: a, releases: [q], no: z }               | '',.shared,.yes,.no
          solo  | consent: { id: a, releases: [q], no: z, edit: z }      | '',.shared,.yes,.no,.edit
          solo  | alone: { id: a, flow: f, nudge: 1m }                   |
          solo  | end: { id: a }                                         |
          joint | agree: { id: a, press: x, or: y, otherwise: z }        | '',.x,.y
          joint | alone: { id: a, who: both, flow: f }                   |
          joint | alone: { id: a, who: both, flow: f, nudge: 1m }        | .nudge
          joint | turn: { id: a, flow: f, speaker: claimed }             | '',.drawn,.mine,.yours
          joint | turn: { id: a, flow: f, speaker: other }               |
          joint | rest: { id: a, length: q, flow: f, needs: z, limit: 1h, within: 1h } | '',.again
          joint | ready: { id: a, flow: f, needs: z }                    | ''
          joint | reveal: { id: a }                                      | ''
          joint | branch: { id: a, on: q, to: { x: z } }                 |
          joint | compare: { id: a, before: q, after: r, high: 7, rise: 2, hot: z } |
          """)
  void findsWhatAStepNeeds(String kind, String step, String endings) {
    Pages pages = written().flow("f", "kind: " + kind + "\nwithin: 1h", step, "end: { id: z }");
    List<String> needed =
        endings == null ? List.of() : List.of(endings.replace("''", "").split(",", -1));
    assertThat(pages.issues(new TextRule()))
        .extracting(issue -> issue.where().replace("texts/en/f.yaml:f.a", ""))
        .containsExactlyInAnyOrderElementsOf(needed);
    needed.forEach(ending -> pages.english("f.a" + ending, "Words"));
    assertThat(pages.found(new TextRule())).isEmpty();
  }

  private static Pages written() {
    return new Pages()
        .english("common.option.stop", "Stop")
        .english("common.option.help-now", "Help");
  }

  @Test
  void aButtonMayHaveCommonWords() {
    Pages pages =
        new Pages().solo("f", "ask: { id: a, expects: { choice: [x] } }", "end: { id: z }");
    pages.english("f.a", "Well?").english("f.a.x", "X");
    assertThat(pages.found(new TextRule()))
        .containsExactly(
            "texts/en/f.yaml:f.a.stop: this button has no words",
            "texts/en/f.yaml:f.a.help-now: this button has no words");
    pages.english("f.a.stop", "Stop").english("common.option.help-now", "Help");
    assertThat(pages.found(new TextRule())).isEmpty();
  }

  @Test
  void theRoomHasNoHelpButton() {
    Pages pages =
        new Pages()
            .joint("f", "ask: { id: a, who: both, expects: { words: 9 } }", "end: { id: z }")
            .english("f.a", "Well?")
            .english("common.option.stop", "Stop");
    assertThat(pages.found(new TextRule())).isEmpty();
  }

  @Test
  void aGateMayHaveALine() {
    Pages pages = written().joint("f", "ready: { id: a, flow: f, needs: z }", "end: { id: z }");
    assertThat(pages.english("f.a", "Until {until}").found(new TextRule())).isEmpty();
  }

  @Test
  void findsTextsThatNothingUses() {
    Pages pages = written().solo("f", "say: { id: a }", "end: { id: z }").english("f.a", "Well");
    pages.english("f.b", "Left").english("g.a", "Left").english("f.a.x", "Left");
    pages.english("common.stopped", "Used").english("house.help", "Used");
    assertThat(pages.found(new TextRule()))
        .containsExactly(
            "texts/en/f.yaml:f.a.x: nothing uses this text",
            "texts/en/f.yaml:f.b: nothing uses this text",
            "texts/en/g.yaml:g.a: nothing uses this text");
  }

  @Test
  void aTextThatOnlyAnOlderVersionNeedsIsUsed() {
    Pages pages = written().solo("f", "say: { id: a }", "end: { id: z }").english("f.a", "Well");
    pages.version("f", 2, "kind: solo\nwithin: 1h\nsteps:\n  - end: { id: z }");
    assertThat(pages.found(new TextRule())).isEmpty();
  }

  @Test
  void aLanguageMayCallCommandsByNamesOfItsOwn() {
    Pages pages = new Pages().text("de", "house.command-name.pause", "pause-machen");
    assertThat(pages.found(new TextRule())).isEmpty();
  }

  @Test
  void findsWhatOneLanguageLacks() {
    Pages pages = new Pages().english("common.a", "A").english("common.b", "B");
    pages.text("de", "common.a", "A").text("de", "house.c", "C");
    assertThat(pages.found(new TextRule()))
        .containsExactly(
            "texts/de/common.yaml:common.b: another language has this text",
            "texts/en/house.yaml:house.c: another language has this text");
  }
}
