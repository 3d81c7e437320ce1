package org.twopaths.config.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twopaths.config.stage.Shipped;
import org.twopaths.safety.HelpLine;
import org.twopaths.safety.HelpLines;

/** A help line that nobody has looked at for 180 days does not ship (G82). */
class HelpLinesFreshTest {
  @Test
  void everyRowThatShipsIsFreshToday() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    assertThat(stale(Shipped.LIBRARY.helpLines(), today)).isEmpty();
  }

  @Test
  void aRowThatGrewOldIsNamedWithItsMend() {
    LocalDate later = LocalDate.now(ZoneOffset.UTC).plusDays(HelpLine.DAYS + 1);
    assertThat(stale(Shipped.LIBRARY.helpLines(), later))
        .anySatisfy(finding ->
            assertThat(finding)
                .contains("helplines/uk.yaml")
                .contains("'Samaritans'")
                .contains("compare it with https://")
                .contains("was verified on"));
  }

  @Test
  void aDayThatHasNotComeIsAMistake() {
    LocalDate before = LocalDate.of(2020, 1, 1);
    assertThat(stale(Shipped.LIBRARY.helpLines(), before)).isNotEmpty();
  }

  private static List<String> stale(HelpLines all, LocalDate today) {
    List<String> findings = new ArrayList<>();
    all.byCountry()
        .forEach((country, lines) ->
            lines.stream()
                .filter(line -> !line.isFresh(today) || line.verifiedOn().isAfter(today))
                .forEach(line -> findings.add(finding(country, line))));
    return findings;
  }

  private static String finding(String country, HelpLine line) {
    return "helplines/%s.yaml: '%s' was verified on %s: compare it with %s, and write the day there"
        .formatted(country, line.name(), line.verifiedOn(), line.source());
  }
}
