package org.twopaths.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReachRuleTest {
  @Test
  void passesWhatLiesOnSomeWay() {
    Pages pages =
        new Pages()
            .flow(
                "f",
                "kind: joint\nwithin: 1h\nlate: l",
                "agree: { id: a, press: x, or: y, otherwise: o }",
                "end: { id: z }",
                "say: { id: o, next: a }",
                "end: { id: l }");
    assertThat(pages.found(new ReachRule())).isEmpty();
  }

  @Test
  void findsStepsAndEndsThatNothingLeadsTo() {
    Pages pages =
        new Pages()
            .solo(
                "f",
                "say: { id: a, next: z }",
                "say: { id: b, next: c }",
                "say: { id: c, next: b }",
                "end: { id: y }",
                "end: { id: z }");
    assertThat(pages.found(new ReachRule()))
        .containsExactly(
            "f.b: no way leads here", "f.c: no way leads here", "f.y: no way leads here");
  }
}
