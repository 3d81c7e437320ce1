package org.twopaths.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinterTest {
  @Test
  void findsNothingInAGoodBook() {
    Pages pages = new Pages().solo("f", "say: { id: a }", "end: { id: z }");
    assertThat(new Linter().check(pages.english("f.a", "Hello, {me}.").book())).isEmpty();
  }

  @Test
  void asksEveryRule() {
    assertThat(new Linter().check(badBook()))
        .extracting(Issue::rule)
        .contains("target", "call", "answer", "role", "reach", "wait", "run", "privacy")
        .contains("text", "placeholder", "copy");
  }

  @Test
  void asksAllThatKeepPrivacy() {
    assertThat(new Linter().check(badBook()))
        .extracting(Issue::toString)
        .contains(
            "f.a: a solo flow would speak to someone else; take 'to' out, or say it in a joint flow"
                + " (privacy)",
            "h.z: others see what follows, and so that someone came to this end in private; declare"
                + " it with 'reveals', or end here (privacy)",
            "g.z: 'unknown' is no declared disclosure; declare it with its reason, or name one that"
                + " is (privacy)");
  }

  private static Book badBook() {
    return new Pages()
        .solo(
            "f",
            "say: { id: a, to: room, next: gone }",
            "ask: { id: b, who: both, expects: { words: 9 }, within: 8d }",
            "end: { id: z, then: nowhere }")
        .solo(
            "g",
            "say: { id: a }",
            "branch: { id: b, on: q, to: { x: a } }",
            "alone: { id: c, who: both, flow: g }",
            "end: { id: z, then: room, reveals: [unknown] }")
        .solo("h", "end: { id: z, then: room }")
        .joint("room", "say: { id: a }", "end: { id: z }")
        .english("g.a", "Stop! {x}")
        .book();
  }
}
