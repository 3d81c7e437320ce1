package org.twopaths.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureRuleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "branch: { id: a, on: q, to: { x: z }, reveals: [known, new] }",
        "alone: { id: a, who: both, flow: f, reveals: [known, new] }",
        "ready: { id: a, flow: f, needs: z, reveals: [new] }",
        "rest: { id: a, length: q, flow: f, needs: z, limit: 1h, within: 1h, reveals: [new] }",
        "end: { id: a, reveals: [new] }"
      })
  void findsANameThatIsNotDeclared(String step) {
    Pages pages = new Pages().joint("f", step, "end: { id: z }").disclosure("known");
    assertThat(pages.found(new DisclosureRule()))
        .containsExactly("f.a: 'new' is no declared disclosure");
    assertThat(pages.disclosure("new").found(new DisclosureRule())).isEmpty();
  }

  @Test
  void findsALongList() {
    Pages pages = new Pages().disclosure("a", "b", "c", "d", "e", "f");
    assertThat(pages.found(new DisclosureRule())).isEmpty();
    assertThat(pages.disclosure("g").found(new DisclosureRule()))
        .containsExactly("disclosures.yaml: 7 disclosures are declared, allowed are 6");
  }

  @Test
  void findsAMissingReason() {
    assertThat(new Pages().disclosed("a", " ").found(new DisclosureRule()))
        .containsExactly("disclosures.yaml: 'a' has no reason");
  }
}
