package org.twopaths.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plants leaks, and shows that the clean twin of each passes. */
class PrivacyRuleTest {
  private static final String FEEL = "ask: { id: feel, expects: { words: 9 }, late: out }";
  private static final String SIGN = "ask: { id: sign, expects: { choice: [a, b] }, late: out }";
  private static final String OFFER =
      "consent: { id: offer, releases: [feel], no: out, late: out }";
  private static final String OPEN = "end: { id: open, hands: [feel], then: room }";
  private static final String OUT = "end: { id: out }";
  private static final String LINE = "say: { id: line, to: room }";
  private static final String LEAK =
      "room.line: its text shows {feel}, which is private on some way here";

  /** A private flow that opens a room whose one line shows the feeling. */
  private static List<String> handing(String... steps) {
    return found(new Pages().solo("own", steps).joint("room", LINE, "end: { id: z }"));
  }

  private static List<String> found(Pages pages) {
    return pages.english("room.line", "Felt: {feel}").found(new PrivacyRule());
  }

  @Test
  void findsAnAnswerThatWasHandedOverUnreleased() {
    assertThat(handing(FEEL, OPEN, OUT)).containsExactly(LEAK);
  }

  @Test
  void passesAnAnswerThatWasReleased() {
    assertThat(handing(FEEL, OFFER, OPEN, OUT)).isEmpty();
  }

  @Test
  void findsAnAnswerReleasedOnOneOfTwoWaysThatJoin() {
    String by = "branch: { id: by, on: sign, to: { a: offer, b: open } }";
    assertThat(handing(FEEL, SIGN, by, OFFER, OPEN, OUT)).containsExactly(LEAK);
  }

  @Test
  void passesAnAnswerReleasedOnBothWays() {
    String by = "branch: { id: by, on: sign, to: { a: offer, b: offer2 } }";
    String offer = OFFER.replace("no: out", "no: out, next: open");
    String offer2 = OFFER.replace("id: offer", "id: offer2");
    assertThat(handing(FEEL, SIGN, by, offer, offer2, OPEN, OUT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"no: out, no: open", "late: out, late: open", "no: out, 'no: out, edit: open'"})
  void findsAnAnswerThatWasNotConsentedTo(String part, String leaking) {
    assertThat(handing(FEEL, OFFER.replace(part, leaking), OPEN, OUT)).containsExactly(LEAK);
  }

  @Test
  void passesAnAnswerThatIsGivenAnewBeforeItsConsent() {
    String by = "branch: { id: by, on: sign, to: { a: feel, b: open } }";
    assertThat(handing(SIGN, FEEL, OFFER, by, OPEN, OUT)).isEmpty();
  }

  @Test
  void findsAnAnswerThatOnlyLiesOnTheShelf() {
    String shelf = OFFER.replace("no:", "opens: room, no:");
    assertThat(handing(FEEL, shelf, OPEN, OUT)).containsExactly(LEAK);
  }

  @Test
  void findsAnAnswerWhenOnlyAnotherOneWasReleased() {
    String other = "ask: { id: other, expects: { words: 9 }, late: out }";
    String offer = OFFER.replace("[feel]", "[other]");
    assertThat(handing(FEEL, other, offer, OPEN, OUT)).containsExactly(LEAK);
    String both = OFFER.replace("[feel]", "[other, feel]");
    assertThat(handing(FEEL, other, both, OPEN, OUT)).isEmpty();
  }

  @Test
  void findsAnAnswerThatOneOfTwoFlowsHandsOverUnreleased() {
    Pages pages = new Pages().solo("clean", FEEL, OFFER, OPEN, OUT);
    pages.joint("room", LINE, "end: { id: z }");
    assertThat(found(pages)).isEmpty();
    assertThat(found(pages.solo("leaking", FEEL, OPEN, OUT))).containsExactly(LEAK);
  }

  /** From flow to flow. */
  @Nested
  class FurtherOn {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            1 | say: { id: hello, to: room }
            0 | ask: { id: feel, who: speaker, expects: { words: 9 }, late: z }
            1 | ask: { id: feel, who: both, expects: { words: 9 }, late: z }
            1 | ask: { id: feel, who: speaker, expects: { words: 9 }, late: on }
            """)
    void followsWhatAJointFlowHandsOn(int leaks, String step) {
      Pages pages =
          new Pages()
              .solo("own", FEEL, "end: { id: open, hands: [feel], then: first }", OUT)
              .joint("first", step, "end: { id: on, hands: [feel], then: room }", "end: { id: z }")
              .joint("room", LINE, "end: { id: z }");
      assertThat(found(pages)).hasSize(leaks);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            1 | alone: { id: a, who: both, flow: own }                            | say: { id: x }
            1 | alone: { id: a, who: both, flow: own, next: z, late: line }       | say: { id: x }
            1 | ready: { id: a, flow: own, needs: done }                          | say: { id: x }
            0 | ready: { id: a, flow: own, needs: done }                          | OFFER
            0 | ask: { id: feel, who: speaker, expects: { words: 9 }, late: z }   | say: { id: x }
            """)
    void followsWhatPeopleSentToAPrivateFlowAnswered(int leaks, String first, String step) {
      Pages pages =
          new Pages()
              .solo(
                  "own",
                  FEEL,
                  step.replace("OFFER", OFFER),
                  "end: { id: done, hands: [feel] }",
                  OUT)
              .joint("room", first, LINE, "end: { id: z }");
      assertThat(found(pages)).hasSize(leaks);
    }

    @Test
    void keepsTheRoomsAnswerApartFromAPrivateOneOfTheSameName() {
      Pages pages =
          new Pages()
              .solo("own", FEEL, "end: { id: done, hands: [feel] }", OUT)
              .joint(
                  "room",
                  "ask: { id: feel, who: speaker, expects: { words: 9 }, late: z }",
                  "alone: { id: a, who: both, flow: own }",
                  LINE,
                  "end: { id: z }");
      assertThat(found(pages)).isEmpty();
    }

    /** The caller released an answer of its own, which the called flow's takes the place of. */
    @ParameterizedTest
    @CsvSource({
      "next: open, late: out, kept, 0",
      "next: open, late: out, done, 1",
      "next: out, late: open, kept, 1"
    })
    void followsWhatACalledFlowHandsBack(String next, String late, String no, int leaks) {
      String offer = OFFER.replace("no: out", "no: " + no);
      Pages pages =
          new Pages()
              .solo(
                  "caller",
                  FEEL,
                  OFFER,
                  "alone: { id: a, flow: own, needs: done, " + next + ", " + late + " }",
                  OPEN,
                  OUT)
              .solo(
                  "own",
                  FEEL,
                  offer,
                  "end: { id: done, hands: [feel] }",
                  "end: { id: kept, hands: [feel] }",
                  OUT)
              .joint("room", LINE, "end: { id: z }");
      assertThat(found(pages)).hasSize(leaks);
    }

    @Test
    void passesWhatATurnHandsBack() {
      Pages pages =
          new Pages()
              .joint(
                  "room",
                  "turn: { id: t, flow: talk, speaker: claimed, late: z }",
                  LINE,
                  "end: { id: z }")
              .joint(
                  "talk",
                  "ask: { id: feel, who: speaker, expects: { words: 9 } }",
                  "end: { id: heard, hands: [feel] }");
      assertThat(found(pages)).isEmpty();
    }
  }

  /** Whatever text shows it. */
  @Nested
  class InAnyText {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            say: { id: a, to: each }                                     | ''
            ask: { id: a, who: both, expects: { words: 9 } }             | ''
            ask: { id: a, who: both, expects: { words: 9 }, nudge: 1m }  | .nudge
            alone: { id: a, who: both, flow: own, nudge: 1m }            | .nudge
            agree: { id: a, press: x, or: y, otherwise: z }              | ''
            turn: { id: a, flow: room, speaker: claimed }                | ''
            ready: { id: a, flow: own, needs: open }                     | ''
            rest: { id: a, length: feel, flow: own, needs: open, limit: 1h, within: 1h } | ''
            rest: { id: a, length: feel, flow: own, needs: open, limit: 1h, within: 1h } | .again
            reveal: { id: a }                                            | ''
            """)
    void findsIt(String step, String ending) {
      Pages pages =
          new Pages()
              .solo("own", FEEL, OPEN, OUT)
              .joint("room", step, "end: { id: z }")
              .english("room.a" + ending, "Nothing", "But {feel}");
      assertThat(pages.found(new PrivacyRule()))
          .containsExactly("room.a: its text shows {feel}, which is private on some way here");
    }

    @Test
    void findsItInAnyLanguage() {
      Pages pages = new Pages().solo("own", FEEL, OPEN, OUT).joint("room", LINE, "end: { id: z }");
      pages.english("room.line", "Nothing").text("de", "room.line", "{feel}");
      assertThat(pages.found(new PrivacyRule())).containsExactly(LEAK);
    }

    @Test
    void itsOwnerMaySeeIt() {
      Pages pages = new Pages().solo("own", FEEL, OFFER, OUT);
      pages.english("own.offer", "{feel}: {preview}").english("own.offer.shared", "{feel}");
      assertThat(pages.found(new PrivacyRule())).isEmpty();
    }

    @Test
    void findsItBesideWhatIsReleased() {
      String sign = "ask: { id: sign, expects: { words: 9 }, late: out }";
      Pages pages = new Pages().solo("own", FEEL, sign, OFFER, OUT);
      pages.english("own.offer.shared", "{feel} {sign}");
      assertThat(pages.found(new PrivacyRule()))
          .containsExactly("own.offer: its text shows {sign}, which is private on some way here");
    }
  }

  @ParameterizedTest
  @CsvSource({"me, 0", "room, 1", "each, 1", "speaker, 1", "listener, 1"})
  void aSoloFlowSpeaksToItsOnePerson(String to, int found) {
    Pages pages = new Pages().solo("own", "say: { id: a, to: " + to + " }", "end: { id: z }");
    assertThat(pages.found(new PrivacyRule())).hasSize(found);
  }
}
