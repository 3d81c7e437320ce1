package org.twopaths.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerRuleTest {
  private static final String ASK = "ask: { id: q, expects: { choice: [hot, numb] } }";
  private static final String SKIP = "ask: { id: q, expects: { choice: [hot, numb] }, skip: true }";
  private static final String SCALE = "ask: { id: q, expects: { scale: { low: 4, high: 10 } } }";
  private static final String WEIGH = "weigh: { id: a, sides: { x: [q], y: [q] }, heavy:";
  private static final String TO = "{ neither: z, x: z, y: z, both: z, mixed: z } }";
  private static final String WORDS = "ask: { id: q, expects: { words: 9 } }";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ASK   | branch: { id: a, on: q, to: { hot: z, numb: z } }
          SKIP  | branch: { id: a, on: q, to: { hot: z, numb: z, skipped: z } }
          SCALE | branch: { id: a, on: q, to: { low: z, high: z } }
          WORDS | branch: { id: a, on: fact.paired, to: { 'yes': z, 'no': z } }
          SCALE | compare: { id: a, before: q, after: q, high: 7, rise: 2, hot: z }
          WORDS | consent: { id: a, releases: [q], no: z }
          WORDS | end: { id: a, hands: [q] }
          WORDS | notice: { id: a, in: q, phrases: turned, found: z }
          ASK   | WEIGH hot, least: 1, unsure: numb, to: TO }
          WORDS | hold: { id: a, until: q }
          """)
  void passes(String ask, String step) {
    assertThat(after(ask, step)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ASK   | branch: { id: a, on: x, to: { hot: z } }          | 'x' is not answered
          WORDS | branch: { id: a, on: q, to: { hot: z } }          | nobody can branch on 'q'
          ASK   | branch: { id: a, on: fact.x, to: { hot: z } }     | nobody can branch on 'fact.x'
          ASK   | branch: { id: a, on: q, to: { hot: z } }          | it leads nowhere for numb
          SKIP  | branch: { id: a, on: q, to: { hot: z, numb: z } } | it leads nowhere for skipped
          ASK   | branch: { id: a, on: q, to: { hot: z, numb: z, cold: z } } | 'q' is never cold
          ASK   | branch: { id: a, on: q, to: { hot: z, numb: z, skipped: z } } | is never skipped
          WORDS | branch: { id: a, on: fact.pace, to: { normal: z } } | nowhere for slow, resting
          SCALE | compare: { id: a, before: q, after: x, high: 7, rise: 2, hot: z } | 'x' is not
          SCALE | compare: { id: a, before: x, after: q, high: 7, rise: 2, hot: z } | 'x' is not
          ASK   | compare: { id: a, before: q, after: q, high: 7, rise: 2, hot: z } | is no scale
          WORDS | consent: { id: a, releases: [q, x], no: z }       | 'x' is not answered
          WORDS | end: { id: a, hands: [x, q] }                     | 'x' is not answered
          WORDS | notice: { id: a, in: x, phrases: turned, found: z } | 'x' is not answered
          ASK   | notice: { id: a, in: q, phrases: turned, found: z } | is not written in words
          ASK   | WEIGH cold, least: 1, unsure: numb, to: TO }      | 'q' has no cold
          WORDS | hold: { id: a, until: x }                         | 'x' is not answered
          """)
  void finds(String ask, String step, String what) {
    assertThat(after(ask, step)).singleElement().asString().startsWith("f.a: ").contains(what);
  }

  private static List<String> after(String ask, String step) {
    String asked =
        switch (ask) {
          case "ASK" -> ASK;
          case "SKIP" -> SKIP;
          case "SCALE" -> SCALE;
          default -> WORDS;
        };
    String whole = step.replace("WEIGH", WEIGH).replace("TO }", TO);
    return new Pages()
        .flow(
            "f",
            "kind: solo\nwithin: 1h\nlate: l",
            asked,
            whole,
            "end: { id: z }",
            "end: { id: l }")
        .found(new AnswerRule());
  }

  @Test
  void theSmallerOfTwoIsHandedOverByBoth() {
    String lesser = "lesser: { id: a, of: q, to: { x: z, y: z } }";
    Pages pages =
        new Pages()
            .solo(
                "own", "ask: { id: q, expects: { choice: [x, y] } }", "end: { id: z, hands: [q] }")
            .joint(
                "f", "alone: { id: b, who: both, flow: own, needs: z }", lesser, "end: { id: z }")
            .joint("g", lesser, "end: { id: z }");
    assertThat(pages.found(new AnswerRule()))
        .containsExactly("g.a: nobody hands 'q' over on the way here");
  }

  /** On every way, not on one. */
  @Nested
  class OnEveryWay {
    @Test
    void findsAnAnswerThatALateWaitLeavesOut() {
      Pages pages =
          new Pages()
              .solo(
                  "f",
                  "ask: { id: q, expects: { words: 9 }, late: a }",
                  "end: { id: a, hands: [q] }");
      assertThat(pages.found(new AnswerRule()))
          .containsExactly("f.a: 'q' is not answered on every way here");
    }

    @Test
    void findsAnAnswerThatOneArmLeavesOut() {
      assertThat(arms("say: { id: two }").found(new AnswerRule()))
          .containsExactly("f.z: 'own' is not answered on every way here");
    }

    @Test
    void passesAnAnswerThatBothArmsAskFor() {
      assertThat(arms("say: { id: two, next: own }").found(new AnswerRule())).isEmpty();
    }

    private static Pages arms(String two) {
      return new Pages()
          .solo(
              "f",
              ASK,
              "branch: { id: by, on: q, to: { hot: own, numb: two } }",
              "ask: { id: own, expects: { words: 9 }, next: z }",
              two,
              "end: { id: z, hands: [own] }");
    }

    @Test
    void wantsAllOutcomesOfAllQuestionsThatMayHaveBeenAsked() {
      Pages pages =
          new Pages()
              .solo("one", ASK, "end: { id: z, hands: [q], then: room }")
              .solo("two", SKIP, "end: { id: z, hands: [q], then: room }")
              .joint("room", "branch: { id: a, on: q, to: { hot: z, numb: z } }", "end: { id: z }");
      assertThat(pages.found(new AnswerRule()))
          .containsExactly("room.a: it leads nowhere for skipped");
    }

    @Test
    void findsAnAnswerThatMayBeAnOpenOne() {
      Pages pages =
          new Pages()
              .solo("one", ASK, "end: { id: z, hands: [q], then: room }")
              .solo("two", WORDS, "end: { id: z, hands: [q], then: room }")
              .joint("room", "branch: { id: a, on: q, to: { hot: z, numb: z } }", "end: { id: z }");
      assertThat(pages.found(new AnswerRule())).contains("room.a: nobody can branch on 'q'");
    }

    @Test
    void findsWhatBothAnswerEachForThemselves() {
      Pages pages =
          new Pages()
              .joint(
                  "f",
                  "ask: { id: q, who: both, expects: { choice: [x] } }",
                  "branch: { id: a, on: q, to: { x: z } }",
                  "end: { id: z }");
      assertThat(pages.found(new AnswerRule())).hasSize(1);
    }
  }

  /** What other flows hand over. */
  @Nested
  class FromOtherFlows {
    @Test
    void takesWhatACalledFlowHandsOverAtTheEndThatWasNeeded() {
      assertThat(calling("needs: done", "end: { id: bad }").found(new AnswerRule())).isEmpty();
    }

    @Test
    void doesNotTakeWhatOnlySomeEndsHandOver() {
      assertThat(calling("needs: done", "end: { id: bad, outcome: done }").found(new AnswerRule()))
          .containsExactly("f.y: 'q' is not answered on every way here");
    }

    @Test
    void doesNotTakeItWhenAnyEndWillDo() {
      assertThat(calling("nudge: 1m", "end: { id: bad }").found(new AnswerRule())).hasSize(1);
    }

    @Test
    void takesItWhenEveryEndHandsItOver() {
      Pages pages =
          new Pages()
              .solo(
                  "f",
                  "alone: { id: a, flow: g, late: z }",
                  "end: { id: y, hands: [q] }",
                  "end: { id: z }")
              .solo(
                  "g",
                  "ask: { id: q, expects: { words: 9 }, late: q }",
                  "end: { id: done, hands: [q] }",
                  "say: { id: lapses, next: gone }");
      assertThat(pages.found(new AnswerRule())).isEmpty();
    }

    @Test
    void doesNotTakeItWhenTheCalledFlowMayLapse() {
      Pages pages =
          new Pages()
              .solo(
                  "f",
                  "alone: { id: a, flow: g, late: z }",
                  "end: { id: y, hands: [q] }",
                  "end: { id: z }")
              .solo("g", WORDS, "end: { id: done, hands: [q] }");
      assertThat(pages.found(new AnswerRule())).hasSize(1);
    }

    @Test
    void doesNotWaitForAnEndThatGoesOnInAnotherFlow() {
      String goesOn = "end: { id: bad, outcome: done, then: g }";
      assertThat(calling("needs: done", goesOn).found(new AnswerRule())).isEmpty();
    }

    private static Pages calling(String needs, String otherEnd) {
      return new Pages()
          .solo(
              "f",
              "alone: { id: a, flow: g, late: z, " + needs + " }",
              "end: { id: y, hands: [q] }",
              "end: { id: z }")
          .solo(
              "g",
              "ask: { id: q, expects: { words: 9 }, late: bad }",
              "end: { id: done, hands: [q] }",
              otherEnd);
    }

    @Test
    void takesWhatATurnHandsOver() {
      Pages pages =
          new Pages()
              .joint(
                  "f",
                  "turn: { id: a, flow: g, speaker: claimed, needs: done, late: z }",
                  "branch: { id: b, on: q, to: { x: z } }",
                  "end: { id: z }")
              .joint(
                  "g",
                  "ask: { id: q, who: speaker, expects: { choice: [x] } }",
                  "end: { id: done, hands: [q] }");
      assertThat(pages.found(new AnswerRule())).isEmpty();
    }

    @Test
    void anUnknownFlowHandsNothingOver() {
      Pages pages =
          new Pages()
              .solo(
                  "f",
                  "alone: { id: a, flow: gone, late: z }",
                  "end: { id: y, hands: [q] }",
                  "end: { id: z }");
      assertThat(pages.found(new AnswerRule())).hasSize(1);
    }
  }

  /** How long a rest is. */
  @Nested
  class Length {
    private static final String REST =
        "rest: { id: r, length: q, lengths: { hot: 1h }, flow: back, needs: ready, limit: 1h,"
            + " within: 1h }";

    @Test
    void passesWhenWhoeverOpensItInPrivateHandsItOver() {
      assertThat(opened("hands: [q], then: resting").found(new AnswerRule())).isEmpty();
    }

    @Test
    void findsWhoOpensItWithoutALength() {
      assertThat(opened("then: resting").found(new AnswerRule()))
          .containsExactly("f.z: it opens 'resting' without handing over 'q'");
    }

    @Test
    void aRoomMayOpenItForTheShortestTime() {
      Pages pages = opened("hands: [q], then: resting");
      pages.joint("g", "end: { id: z, then: resting }");
      assertThat(pages.found(new AnswerRule())).isEmpty();
    }

    @Test
    void findsThatNothingAsksForIt() {
      Pages pages = new Pages().joint("resting", REST, "end: { id: z }");
      assertThat(pages.found(new AnswerRule()))
          .containsExactly("resting.r: 'q' is not answered on every way here");
    }

    @Test
    void passesWhenTheRoomIsAsked() {
      String ask = ASK.replace("expects", "who: speaker, expects").replace("} }", "}, late: z }");
      Pages pages = opened("then: asking");
      pages.joint("asking", ask, REST, "end: { id: z }");
      assertThat(pages.found(new AnswerRule())).isEmpty();
    }

    private static Pages opened(String end) {
      return new Pages()
          .solo("f", ASK, "end: { id: z, " + end + " }")
          .joint("resting", REST, "end: { id: z }")
          .solo("h", ASK, "end: { id: z, hands: [q], then: resting }");
    }
  }

  @Test
  void theOtherOneSpeaksOnlyAfterSomeoneHasSpoken() {
    String other = "turn: { id: b, flow: g, speaker: other }";
    String claimed = "turn: { id: a, flow: g, speaker: claimed }";
    Pages first = new Pages().joint("f", other, "end: { id: z }");
    assertThat(first.found(new AnswerRule()))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("f.b: nobody");
    Pages second = new Pages().joint("f", claimed, other, "end: { id: z }");
    second.joint("g", "end: { id: z }");
    assertThat(second.found(new AnswerRule())).isEmpty();
    Pages late =
        new Pages()
            .joint("f", claimed.replace("claimed", "claimed, late: b"), other, "end: { id: z }");
    late.joint("g", "end: { id: z }");
    assertThat(late.found(new AnswerRule())).hasSize(1);
  }
}
