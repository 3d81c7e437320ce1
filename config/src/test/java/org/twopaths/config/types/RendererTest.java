package org.twopaths.config.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twopaths.config.stage.Shipped;
import org.twopaths.state.Answer;
import org.twopaths.state.Value;
import org.twopaths.text.Audience;
import org.twopaths.text.Catalog;
import org.twopaths.text.Language;
import org.twopaths.text.Leak;

/** The renderer refuses a value to whom it does not belong, whatever a flow says. */
class RendererTest {
  private static final String WORDS = "zeisigträumt r, and nobody may know";
  private static final Catalog CATALOG =
      new Catalog(
          List.of(
              new Language("en", Map.of("f.line", List.of("“{own}”"), "f.in", List.of("{in}")))),
          Map.of(),
          Shipped.LIBRARY.helpLines());
  private static final Value OWN = new Value.Given(new Answer.Words(WORDS, null), "f.own", "ada");

  @Test
  @DisplayName("I38: the renderer shows words to their owner alone")
  void showsWordsToTheirOwnerAlone() {
    assertThat(CATALOG.render("f.line", Map.of("own", OWN), null, reader("ada")).text())
        .contains(WORDS);
    refuses("f.line", Map.of("own", OWN), "ben");
    refuses("f.line", Map.of("own", OWN), null);
  }

  @Test
  void looksIntoAPreviewToo() {
    Value preview = new Value.Preview("f.line", Map.of("own", OWN), null);
    refuses("f.in", Map.of("in", preview), "ben");
  }

  private static void refuses(String key, Map<String, Value> values, String person) {
    assertThatThrownBy(() -> CATALOG.render(key, values, null, reader(person)))
        .isInstanceOf(Leak.class)
        .satisfies(leak -> assertThat(leak.toString()).doesNotContain(WORDS));
  }

  private static Audience reader(String person) {
    return new Audience(person, "en", List.of(ZoneOffset.UTC), Instant.EPOCH, 0);
  }
}
