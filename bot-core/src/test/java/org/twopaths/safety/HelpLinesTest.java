package org.twopaths.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twopaths.safety.HelpLine.Kind;

class HelpLinesTest {
  private static final String ROW =
      """
      lines:
        - kind: crisis
          name: Some line
          contact: "123"
          hours: always
          languages: [en]
          source: https://example.org/line
          verified_on: "2026-01-01"
      """;
  private static final Set<Kind> CRISIS = Set.of(Kind.CRISIS);

  @Test
  void aRowIsShownForExactlyItsDays() {
    HelpLines lines = HelpLinesReader.read(Map.of("xx.yaml", ROW));
    LocalDate last = LocalDate.of(2026, 1, 1).plusDays(HelpLine.DAYS);
    assertThat(lines.in("xx", CRISIS, last)).hasSize(1);
    assertThat(lines.in("xx", CRISIS, last.plusDays(1))).isEmpty();
    assertThat(lines.in("xx", Set.of(Kind.VIOLENCE), last)).isEmpty();
    assertThat(lines.in("yy", CRISIS, last)).isEmpty();
    assertThat(lines.in(null, CRISIS, last)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "kind: crisis; kind: sadness; its kind is one of",
        "contact: \"123\"; contact: ' '; give its contact",
        "hours: always; hours: often; hours are always",
        "languages: [en]; languages: []; give its languages",
        "source: https://example.org/line; source: a friend; https:// page",
        "verified_on: \"2026-01-01\"; verified_on: lately; verified_on is a day",
      })
  void everyMistakeNamesFileRowAndMend(String good, String bad, String mend) {
    String yaml = ROW.replace(good, bad);
    assertThatThrownBy(() -> HelpLinesReader.read(Map.of("xx.yaml", yaml)))
        .hasMessageContaining("helplines/xx.yaml")
        .hasMessageContaining("Some line")
        .hasMessageContaining(mend);
  }
}
