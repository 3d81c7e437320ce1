package org.twopaths.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Plants lines that come or stay away with a private choice, and shows that their clean twins pass.
 */
class ChoiceRuleTest {
  private static final String END = "end: { id: z }";
  private static final String WALK = "ask: { id: q, expects: { choice: [x, y] }, late: z }";

  /** A branch or a comparison in the room, on what a private flow handed over. */
  @Nested
  class OfAHandedAnswer {
    private static final String ONE = "say: { id: one, to: room, next: join }";
    private static final String TWO = "say: { id: two, to: room }";
    private static final String JOIN = "say: { id: join, to: room }";

    private static List<String> room(String... steps) {
      return new Pages()
          .solo("own", WALK, "end: { id: open, hands: [q], then: room, reveals: [d] }", END)
          .joint("room", steps)
          .found(new ChoiceRule());
    }

    @Test
    void findsRoomLinesThatGoByIt() {
      String branch = "branch: { id: by, on: q, to: { x: one, y: two } }";
      assertThat(room(branch, ONE, TWO, JOIN, END))
          .containsExactly("room.by: a private choice shows: 'room.one' tells what 'by' went by");
    }

    @Test
    void passesThemWhenDeclared() {
      String branch = "branch: { id: by, on: q, to: { x: one, y: two }, reveals: [d] }";
      assertThat(room(branch, ONE, TWO, JOIN, END)).isEmpty();
    }

    @Test
    void passesALineThatLiesOnBothWaysAgain() {
      String branch = "branch: { id: by, on: q, to: { x: join, y: join } }";
      assertThat(room(branch, JOIN, END)).isEmpty();
    }

    @Test
    void passesWaysThatDifferInNothingSeen() {
      String branch = "branch: { id: by, on: q, to: { x: end1, y: z } }";
      assertThat(room(branch, "end: { id: end1 }", END)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            1 | ''
            0 | ', reveals: [d]'
            """)
    void findsWhatGoesByTheSmallerOfTwo(int found, String reveals) {
      Pages pages =
          new Pages()
              .solo("own", WALK, "end: { id: done, hands: [q] }", END)
              .joint(
                  "room",
                  "ready: { id: gate, flow: own, needs: done, late: z, reveals: [d] }",
                  "lesser: { id: by, of: q, to: { x: one, y: two }" + reveals + " }",
                  ONE,
                  TWO,
                  JOIN,
                  END);
      assertThat(pages.found(new ChoiceRule())).hasSize(found);
    }

    @Test
    void findsALineOnOneWayOnly() {
      String branch = "branch: { id: by, on: q, to: { x: two, y: join } }";
      assertThat(room(branch, TWO, JOIN, END)).hasSize(1).first().asString().contains("room.two");
    }

    @Test
    void findsALineBehindAFurtherChoice() {
      String branch = "branch: { id: by, on: q, to: { x: by2, y: join } }";
      String open = "branch: { id: by2, on: fact.paired, to: { 'yes': two, 'no': join } }";
      assertThat(room(branch, open, TWO, JOIN, END)).hasSize(1).first().asString().contains("two");
    }

    @Test
    void findsACircleThatComesRoundToTheChoice() {
      String branch = "branch: { id: by, on: q, to: { x: two, y: z } }";
      assertThat(
              room(branch, TWO, "ask: { id: w, who: both, expects: { words: 9 }, next: by }", END))
          .hasSize(1);
    }

    @Test
    void findsALineOnAWayThatNeverEnds() {
      String branch = "branch: { id: by, on: q, to: { x: two, y: two } }";
      assertThat(room(branch, TWO, "say: { id: on, to: room, next: by }", END)).hasSize(1);
    }

    @Test
    void passesAChoiceThatTheRoomSaw() {
      String ask = "ask: { id: q, who: speaker, expects: { choice: [x, y] }, late: z }";
      String branch = "branch: { id: by, on: q, to: { x: one, y: two } }";
      assertThat(room(ask, branch, ONE, TWO, JOIN, END)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"q, r", "r, q"})
    void findsAComparisonWithIt(String before, String after) {
      String ask = "ask: { id: r, who: speaker, expects: { scale: { low: 10 } }, late: z }";
      String compare =
          "compare: { id: by, before: "
              + before
              + ", after: "
              + after
              + ", high: 7, rise: 2, hot: one, next: two }";
      assertThat(room(ask, compare, ONE, TWO, JOIN, END)).hasSize(1);
      assertThat(room(ask, compare.replace("q", "r"), ONE, TWO, JOIN, END)).isEmpty();
    }
  }

  /** Whether both said yes in private. */
  @Nested
  class OfPeopleSentToAPrivateFlow {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            alone: { id: a, who: both, flow: own, needs: z, late: z }
            alone: { id: a, who: both, flow: own, late: s }
            alone: { id: a, who: both, flow: own, next: z, late: s }
            ready: { id: a, flow: own, needs: z, late: z }
            rest: { id: a, length: q, flow: own, needs: z, limit: 1h, within: 1h }
            """)
    void findsWhatFollowsIt(String step) {
      assertThat(room(step)).singleElement().asString().startsWith("room.a: a private choice");
      assertThat(room(step.replace(" }", ", reveals: [d] }"))).isEmpty();
    }

    private static List<String> room(String step) {
      return new Pages()
          .solo("own", WALK, END)
          .joint("room", step, "say: { id: s, to: room }", END)
          .found(new ChoiceRule());
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            say: { id: b, to: each }
            ask: { id: b, who: both, expects: { words: 9 } }
            agree: { id: b, press: x, or: y, otherwise: z }
            turn: { id: b, flow: room, speaker: claimed }
            reveal: { id: b }
            alone: { id: b, who: both, flow: own, reveals: [d] }
            ready: { id: b, flow: own, needs: z, reveals: [d] }
            rest: { id: b, length: q, flow: own, needs: z, limit: 1h, within: 1h, reveals: [d] }
            end: { id: b, then: other }
            end: { id: b, later: { flow: own, days: 1, at: "09:00" } }
            """)
    void findsEveryStepThatOthersSee(String step) {
      assertThat(followed(step).found(new ChoiceRule()))
          .containsExactly("room.a: a private choice shows: 'room.b' tells what 'a' went by");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            end: { id: b }
            branch: { id: b, on: q, to: { x: z } }
            compare: { id: b, before: q, after: q, high: 7, rise: 2, hot: z }
            """)
    void passesWhatNobodySees(String step) {
      assertThat(followed(step).found(new ChoiceRule())).isEmpty();
    }

    private static Pages followed(String step) {
      return new Pages()
          .solo("own", WALK, END)
          .joint("room", "alone: { id: a, who: both, flow: own }", step, END)
          .joint("other", END);
    }

    @Test
    void findsThatATurnEndsByIt() {
      Pages pages = followed("end: { id: b }");
      pages.joint("talk", "turn: { id: t, flow: room, speaker: claimed }", END);
      assertThat(pages.found(new ChoiceRule())).hasSize(1).first().asString().contains("room.b");
    }
  }

  /** A private flow that sets something off. */
  @Nested
  class OfWalkingASoloFlow {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            1 | end: { id: e, then: room }
            0 | end: { id: e, then: room, reveals: [d] }
            0 | end: { id: e, then: other }
            0 | end: { id: e, then: gone }
            0 | end: { id: e }
            0 | end: { id: e, later: { flow: other, days: 1, at: "09:00" } }
            0 | end: { id: e, later: { flow: other, days: 1, at: "09:00" }, reveals: [d] }
            """)
    void findsWhatOthersSeeOfIt(int found, String end) {
      Pages pages = new Pages().solo("own", WALK, end, END).solo("other", END).joint("room", END);
      assertThat(pages.found(new ChoiceRule()))
          .hasSize(found)
          .allMatch(f -> f.startsWith("own.e: "));
    }

    @Test
    void passesItsOwnBranchesAndCalls() {
      Pages pages =
          new Pages()
              .solo(
                  "own",
                  WALK,
                  "alone: { id: a, flow: other }",
                  "branch: { id: by, on: q, to: { x: s, y: z } }",
                  "say: { id: s }",
                  END)
              .solo("other", END);
      assertThat(pages.found(new ChoiceRule())).isEmpty();
    }
  }

  @Test
  void tellsTheMend() {
    String compare = "compare: { id: a, before: q, after: q, high: 7, rise: 2, hot: s, next: z }";
    Pages pages =
        new Pages()
            .solo("own", WALK, "end: { id: open, hands: [q], then: room, reveals: [d] }", END)
            .joint("room", compare, "say: { id: s, to: room }", END)
            .joint(
                "next", "alone: { id: a, who: both, flow: own }", "say: { id: s, to: room }", END);
    assertThat(pages.issues(new ChoiceRule()))
        .extracting(issue -> issue.where() + ": " + issue.mend())
        .containsExactlyInAnyOrder(
            "room.a: compare in a solo flow",
            "next.a: declare it with 'reveals', or let others see the same at the same time on"
                + " every way");
  }
}
