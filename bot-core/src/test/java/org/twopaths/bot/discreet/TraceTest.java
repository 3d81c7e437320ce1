package org.twopaths.bot.discreet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is left of a passphrase tells it to nobody, and knows it again. */
class TraceTest {
  private static final Cost CHEAP = new Cost(64, 1);
  private static final String WORDS = "heron lamp violet";

  @Test
  void knowsThePassphraseAgainAndNoOther() {
    String trace = Trace.of(WORDS, CHEAP);
    assertThat(Trace.fits(WORDS, trace)).isTrue();
    assertThat(Trace.fits("heron lamp violets", trace)).isFalse();
    assertThat(Trace.fits("Heron lamp violet", trace)).isFalse();
    assertThat(Trace.fits("", trace)).isFalse();
  }

  @Test
  void isAnotherEachTimeAndHoldsNoWord() {
    String trace = Trace.of(WORDS, CHEAP);
    assertThat(trace).isNotEqualTo(Trace.of(WORDS, CHEAP)).doesNotContain("heron", "lamp");
  }

  @Test
  void doesNotMindHowAKeyboardComposesLettersOrLeavesSpacesAround() {
    assertThat(Trace.fits(" re\u0301sume\u0301 tree ", Trace.of("r\u00e9sum\u00e9 tree", CHEAP)))
        .isTrue();
  }

  @Test
  void isNotMadeOfWhatIsTooShortOrTooLong() {
    assertThat(Trace.of("seven c", CHEAP)).isNull();
    assertThat(Trace.of("eight ch", CHEAP)).isNotNull();
    assertThat(Trace.of("x".repeat(Trace.MOST), CHEAP)).isNotNull();
    assertThat(Trace.of("x".repeat(Trace.MOST + 1), CHEAP)).isNull();
    assertThat(Trace.fits("x".repeat(1_000_000), Trace.of("eight ch", CHEAP))).isFalse();
  }

  /** The least that OWASP asks of Argon2id: 19 MiB and two rounds. */
  @Test
  void costsAsMuchAsItShouldWhereItCounts() {
    assertThat(Cost.REAL.kib()).isGreaterThanOrEqualTo(19 * 1024);
    assertThat(Cost.REAL.rounds()).isGreaterThanOrEqualTo(2);
  }
}
