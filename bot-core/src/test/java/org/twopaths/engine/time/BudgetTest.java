package org.twopaths.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twopaths.engine.time.Budget.Sort;
import org.twopaths.engine.time.Budget.Verdict;
import org.twopaths.flow.Setting;
import org.twopaths.state.Member;
import org.twopaths.state.Prompts;

/** G41: how much may come to a person by itself. */
class BudgetTest {
  private static final Instant EVENING = Instant.parse("2026-03-02T19:00:00Z");
  private static final Instant NEXT_EVENING = EVENING.plus(Duration.ofDays(1));
  private static final Member ADA = new Member("ada", "Ada", Map.of(), Map.of());
  private static final Member RESTS =
      new Member("ada", "Ada", Map.of(Setting.QUIET, "18-07"), Map.of());

  @Test
  void theFirstComes() {
    for (Sort sort : Sort.values()) {
      assertThat(Budget.of(sort, ADA, Prompts.NONE, EVENING)).isEqualTo(new Verdict.Come());
    }
  }

  @Test
  void theSecondOfADayWaits() {
    Prompts one = new Prompts(EVENING.minusSeconds(60), 1);
    assertThat(Budget.of(Sort.OURS, ADA, one, EVENING)).isEqualTo(new Verdict.Later(NEXT_EVENING));
    assertThat(Budget.of(Sort.LETTER, ADA, one, EVENING))
        .isEqualTo(new Verdict.Later(NEXT_EVENING));
    assertThat(Budget.of(Sort.APPOINTMENT, ADA, one, EVENING)).isEqualTo(new Verdict.Come());
  }

  @Test
  void aLetterComesToWhoAnsweredTheOneBefore() {
    Prompts answered = new Prompts(EVENING.minusSeconds(60), 0);
    assertThat(Budget.of(Sort.LETTER, ADA, answered, EVENING)).isEqualTo(new Verdict.Come());
    assertThat(Budget.of(Sort.OURS, ADA, answered, EVENING))
        .isEqualTo(new Verdict.Later(NEXT_EVENING));
  }

  /** I33. */
  @Test
  void quietHoursHoldBackWhatNobodySet() {
    Instant morning = Instant.parse("2026-03-03T07:00:00Z");
    Verdict later = new Verdict.Later(morning);
    assertThat(Budget.of(Sort.OURS, RESTS, Prompts.NONE, EVENING)).isEqualTo(later);
    assertThat(Budget.of(Sort.LETTER, RESTS, Prompts.NONE, EVENING)).isEqualTo(later);
    assertThat(Budget.of(Sort.APPOINTMENT, RESTS, Prompts.NONE, EVENING))
        .isEqualTo(new Verdict.Come());
  }

  @Test
  void threeThatMetSilenceAreFollowedByOneLineAndThenNothing() {
    Prompts three = new Prompts(EVENING.minus(Duration.ofDays(3)), 3);
    Prompts four = new Prompts(EVENING.minus(Duration.ofDays(2)), 4);
    for (Sort sort : Sort.values()) {
      assertThat(Budget.of(sort, ADA, three, EVENING))
          .isEqualTo(new Verdict.Farewell(NEXT_EVENING));
      assertThat(Budget.of(sort, ADA, four, EVENING)).isEqualTo(new Verdict.Later(NEXT_EVENING));
      assertThat(Budget.of(sort, ADA, four.answered(), EVENING)).isEqualTo(new Verdict.Come());
    }
  }
}
