package org.twopaths.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholderRuleTest {
  private static final String EVERY_NAME =
      "me partner operator q speaker listener until beat preview x";
  private static final String REST =
      "rest: { id: a, length: q, flow: f, needs: z, limit: 1h, within: 1h }";

  /**
   * Each row: where a step stands, the step, its text's ending, and all that can be filled there.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          solo  | say: { id: a }                                     | ''      | SOLO
          solo  | ask: { id: a, expects: { words: 9 }, nudge: 1m }   | ''      | SOLO
          solo  | ask: { id: a, expects: { words: 9 }, nudge: 1m }   | .nudge  | SOLO
          solo  | guide: { id: a, beats: { in: 4s }, rounds: 2 }     | ''      | BEAT SOLO
          solo  | guide: { id: a, beats: { in: 4s }, rounds: 2 }     | .still  | SOLO
          solo  | guide: { id: a, beats: { in: 4s }, rounds: 2 }     | .in     | operator
          solo  | consent: { id: a, releases: [q], no: z }           | ''      | preview SOLO
          solo  | consent: { id: a, releases: [q], no: z }           | .shared | q me partner
          joint | say: { id: a, to: room }                           | ''      | operator q
          turn  | say: { id: a, to: room }                           | ''      | TURN
          turn  | agree: { id: a, press: x, or: y, otherwise: z }    | ''      | TURN
          turn  | reveal: { id: a }                                  | ''      | TURN
          turn  | alone: { id: a, who: both, flow: x, nudge: 1m }    | .nudge  | TURN
          joint | turn: { id: a, flow: g, speaker: claimed }         | ''      | operator q
          turn  | ready: { id: a, flow: f, needs: z }                | ''      | operator until
          turn  | REST                                               | ''      | operator until
          turn  | REST                                               | .again  | operator until
          """)
  void knowsWhatCanBeFilled(String kind, String step, String ending, String names) {
    String fillable =
        names
            .replace("SOLO", "me partner operator q")
            .replace("TURN", "operator q speaker listener")
            .replace("BEAT", "beat count round rounds");
    String all = "{" + fillable.replace(" ", "} {") + "}";
    assertThat(found(with(kind, step), ending, all)).isEmpty();
    for (String name : EVERY_NAME.split(" ")) {
      if (!fillable.contains(name)) {
        assertThat(found(with(kind, step), ending, all + "{" + name + "}"))
            .containsExactly(unfilled(ending, name));
      }
    }
  }

  private static String unfilled(String ending, String name) {
    return "texts/en/f.yaml:f.a" + ending + ": nothing fills {" + name + "} on every way here";
  }

  private static List<String> found(Pages pages, String ending, String text) {
    return pages.english("f.a" + ending, text).found(new PlaceholderRule());
  }

  private static Pages with(String kind, String step) {
    Pages pages = new Pages();
    if (kind.equals("turn")) {
      pages.joint("g", "turn: { id: t, flow: f, speaker: claimed }", "end: { id: z }");
    }
    String who = kind.equals("solo") ? "me" : "listener";
    return pages.flow(
        "f",
        "kind: " + (kind.equals("solo") ? "solo" : "joint") + "\nwithin: 1h\nlate: z",
        "ask: { id: q, who: " + who + ", expects: { words: 9 } }",
        step.replace("REST", REST),
        "end: { id: z }");
  }

  @Test
  void findsAnAnswerThatOnlySomeWayGives() {
    Pages pages =
        new Pages()
            .solo(
                "f",
                "ask: { id: q, expects: { words: 9 }, late: a }",
                "say: { id: a }",
                "end: { id: z }")
            .english("f.a", "Thanks", "{q}");
    assertThat(pages.found(new PlaceholderRule()))
        .containsExactly("texts/en/f.yaml:f.a: nothing fills {q} on every way here");
  }

  @Test
  void saysWhatCouldBeUsed() {
    Pages pages = with("solo", "say: { id: a }").english("f.a", "{x}");
    assertThat(pages.issues(new PlaceholderRule()))
        .extracting(Issue::mend)
        .containsExactly(
            "use one of agreements, anchors, crisis, emergency, fear, helped, me, mine, noticed,"
                + " operator, page, partner, plan, planned, promises, q, settings, steadies,"
                + " theirs, together, triggers");
  }

  @ParameterizedTest
  @CsvSource({"'', preview", ".shared, q"})
  void aConsentMustShowWhatItReleases(String ending, String name) {
    Pages pages = with("solo", "consent: { id: a, releases: [q], no: z }");
    pages.english("f.a" + ending, "{" + name + "}", "Nothing");
    assertThat(pages.found(new PlaceholderRule()))
        .containsExactly("texts/en/f.yaml:f.a" + ending + ": it must show {" + name + "}");
  }

  @Test
  void findsTheLanguageThatIsWrong() {
    Pages pages = with("solo", "say: { id: a }").english("f.a", "{q}").text("de", "f.a", "{x} {q}");
    assertThat(pages.found(new PlaceholderRule()))
        .containsExactly(
            "texts/de/f.yaml:f.a: nothing fills {x} on every way here",
            "texts/en/f.yaml:f.a: it shows other placeholders in another language");
  }

  @Test
  void variantsTogetherShowTheSameInEveryLanguage() {
    Pages pages = new Pages().english("common.a", "{x}", "{y}").text("de", "common.a", "{y} {x}");
    assertThat(pages.found(new PlaceholderRule())).isEmpty();
    pages.text("fr", "common.a", "{x}");
    assertThat(pages.found(new PlaceholderRule()))
        .containsExactly(
            "texts/fr/common.yaml:common.a: it shows other placeholders in another language");
  }

  @ParameterizedTest
  @CsvSource({
    "{, 1",
    "{x, 1",
    "'{x y}', 1",
    "'a } b', 0",
    "don’t {x}, 0",
    "'{x, plural, one {a} other {b}}', 0"
  })
  void findsBracketsThatDoNotFit(String text, int found) {
    Pages pages = new Pages().english("common.a", "Fine {x}", text);
    assertThat(pages.found(new PlaceholderRule())).hasSize(found);
  }

  /** A label is looked up in the flow that shows the answer. */
  @ParameterizedTest
  @CsvSource({"room.q.x, 0", "common.option.x, 0", "own.q.x, 1"})
  void anAnswerHasWordsWhereItIsShown(String label, int found) {
    Pages pages =
        new Pages()
            .solo(
                "own",
                "ask: { id: q, expects: { choice: [x, '5'] }, late: y }",
                "end: { id: z, hands: [q], then: room }",
                "end: { id: y }")
            .joint("room", "say: { id: a, to: room }", "end: { id: z }")
            .english("room.a", "{q}")
            .english(label, "X");
    assertThat(pages.found(new PlaceholderRule())).hasSize(found);
    if (found == 1) {
      assertThat(pages.found(new PlaceholderRule()))
          .containsExactly("texts/en/room.yaml:room.q.x: {q} has no words for 'x' in this flow");
    }
  }

  @Test
  void wordsForItsOwnQuestionsAreAnotherRulesWork() {
    Pages pages =
        new Pages()
            .solo(
                "f",
                "ask: { id: q, expects: { choice: [x] }, late: z }",
                "say: { id: a }",
                "end: { id: z }")
            .english("f.a", "{q}");
    assertThat(pages.found(new PlaceholderRule())).isEmpty();
  }
}
