package org.twopaths.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyRuleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Take a breath. Shoulders down.",
        "I feel secure and unbroken.",
        "A retreat for two, not therapy.",
        "An underscore. Midwife.",
        "OK, I write you a DM.",
        "I am a program. A {LOUD} name",
        "{me}: {x, plural, one {a} other {b}}"
      })
  void passes(String text) {
    assertThat(new Pages().english("common.a", text).found(new CopyRule())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          You should rest.           | 'should' is a banned word
          You shouldn’t rest.        | 'shouldn’t' is a banned word
          Shouldn't you?             | 'Shouldn't' is a banned word
          It failed.                 | 'failed' is a banned word
          Perfectly fine             | 'Perfectly' is a banned word
          broken                     | 'broken' is a banned word
          Your scores                | 'scores' is a banned word
          Please calm down.          | 'calm down' is a banned word
          Forgiving helps.           | 'Forgiving' is a banned word
          Can you forgive?           | 'forgive' is a banned word
          This is therapy.           | 'therapy' is a banned word
          Not here: therapy          | 'therapy' is a banned word
          Treatment                  | 'Treatment' is a banned word
          a diagnosis                | 'diagnosis' is a banned word
          cured                      | 'cured' is a banned word
          your husband’s             | 'husband' is a banned word
          my wife                    | 'wife' is a banned word
          a boyfriend                | 'boyfriend' is a banned word
          girlfriends                | 'girlfriends' is a banned word
          It rewires you             | 'rewires' is a banned word
          As Gottman says            | 'Gottman' is a banned word
          Imago                      | 'Imago' is a banned word
          dbt                        | 'dbt' is a banned word
          eft                        | 'eft' is a banned word
          Woebot                     | 'Woebot' is a banned word
          Stop!                      | '!' shouts
          Do it NOW.                 | 'NOW' shouts
          """)
  void finds(String text, String what) {
    assertThat(new Pages().english("settle.a", "Fine.", text).found(new CopyRule()))
        .containsExactly("texts/en/settle.yaml:settle.a: " + what);
  }

  @Test
  void namesEveryFlaw() {
    assertThat(new Pages().english("common.a", "You SHOULD!").found(new CopyRule())).hasSize(3);
  }

  @Test
  void wordsAreBannedInTheirLanguageOnly() {
    assertThat(new Pages().text("de", "common.a", "therapy").found(new CopyRule())).isEmpty();
    assertThat(new Pages().text("de", "common.a", "Ruhe!").found(new CopyRule())).hasSize(1);
  }

  @Test
  void countsWords() {
    assertThat(said("word. ".repeat(60)).found(new CopyRule())).isEmpty();
    assertThat(said("word – {me}. ".repeat(30)).found(new CopyRule())).isEmpty();
    assertThat(said("{me}. ".repeat(61)).found(new CopyRule()))
        .containsExactly("texts/en/common.yaml:common.a: it has 61 words, allowed are 60");
  }

  private static Pages said(String text) {
    return new Pages().english("common.a", text);
  }

  @Test
  void countsTheCharactersOfButtons() {
    Pages pages =
        new Pages().solo("f", "ask: { id: a, expects: { choice: [x] } }", "end: { id: z }");
    pages.english("f.a.x", "x".repeat(24)).english("common.option.x", "ö".repeat(24));
    pages.english("f.a", "x".repeat(25));
    assertThat(pages.found(new CopyRule())).isEmpty();
    pages.english("f.a.x", "x".repeat(25)).english("common.option.x", "ö".repeat(25));
    assertThat(pages.found(new CopyRule()))
        .containsExactly(
            "texts/en/common.yaml:common.option.x: the button has 25 characters, allowed are 24",
            "texts/en/f.yaml:f.a.x: the button has 25 characters, allowed are 24");
  }

  @Test
  void hardToRead() {
    String text =
        "The facilitation of interpersonal communication necessitates considerable emotional"
            + " availability and unconditional accessibility.";
    assertThat(new Pages().english("settle.a", text).found(new CopyRule()))
        .singleElement()
        .asString()
        .contains("settle.a: it reads at grade ", "allowed is 7");
    assertThat(new Pages().text("de", "settle.a", text).found(new CopyRule())).isEmpty();
  }

  private static Pages greeting() {
    return new Pages()
        .solo("f", "say: { id: a }", "end: { id: z }")
        .english("f.a", "This is a program.", "A program speaks.")
        .english("f.b", "Hello.");
  }

  @Test
  void aLineThatIsNeverMissingStandsInTheFlowAndInTheText() {
    Pages pages = greeting().says("a-program", "program").required("a-program", "f", "f.a");
    assertThat(pages.found(new CopyRule())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "program, f.b, texts/en/f.yaml:f.b: 'program' is missing here",
    "a program speaks, f, texts/en/f.yaml:f: 'a program speaks' is missing here",
    "program, g, required.yaml: there is no 'g'",
    "program, g.a, required.yaml: there is no 'g.a'"
  })
  void aLineThatIsMissing(String words, String place, String finding) {
    Pages pages = greeting().says("a-program", words).required("a-program", place);
    assertThat(pages.found(new CopyRule())).containsExactly(finding);
  }

  @Test
  void eachLanguageSaysWhatIsRequiredAndNothingElse() {
    Pages pages = greeting().says("other", "words").required("a-program", "f");
    assertThat(pages.found(new CopyRule()))
        .containsExactly(
            "texts/en/lists/style.yaml: 'a-program' is never missing",
            "texts/en/lists/style.yaml: nothing requires 'other'");
  }

  @Test
  void aWholeDeckPasses() {
    assertThat(deck(30).found(new CopyRule())).isEmpty();
  }

  @Test
  void aSmallDeck() {
    assertThat(deck(19).found(new CopyRule()))
        .containsExactly(
            "texts/en/questions.yaml:questions.deep-01: there are 76 questions, by kind"
                + " {deep=19, future=19, light=19, self=19}");
  }

  @Test
  void whatIsNoQuestionOfItsOwn() {
    Pages pages =
        deck(31)
            .english("questions.light-01", "Tell me.")
            .english("questions.light-02", "What is light number 3?")
            .english("questions.light", "Which one?");
    assertThat(pages.found(new CopyRule()))
        .containsExactlyInAnyOrder(
            "texts/en/questions.yaml:questions.light-01: this is not one question",
            "texts/en/questions.yaml:questions.light-03: this question is there twice",
            "texts/en/questions.yaml:questions.light: this is no kind and number");
  }

  private static Pages deck(int ofEach) {
    Pages pages = new Pages();
    for (String kind : List.of("light", "deep", "self", "future")) {
      for (int i = 1; i <= ofEach; i++) {
        String key = "questions.%s-%02d".formatted(kind, i);
        pages.english(key, "What is " + kind + " number " + i + "?");
      }
    }
    return pages;
  }
}
