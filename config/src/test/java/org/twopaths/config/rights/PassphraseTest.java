package org.twopaths.config.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twopaths.bot.Inbound;
import org.twopaths.config.stage.Stage;
import org.twopaths.state.Event;
import org.twopaths.store.Tracks;

/** I38: a passphrase is nowhere once it was typed, and cannot be guessed by trying at once. */
class PassphraseTest {
  private static final String WORDS = "heron lamp violet";

  private final Stage stage = new Stage(null);

  @BeforeEach
  void adaHasOne() {
    choose();
    press("Make one");
    type(WORDS);
    type(WORDS);
  }

  @AfterEach
  void end() {
    stage.close();
  }

  @Test
  void theEngineIsToldWhatCameOfItAndNeverTheWords() {
    List<Event> events = new ArrayList<>();
    stage.watchedBy((before, event, transition) -> events.add(event));
    command("export");
    type("not this one");
    type(WORDS);
    stage.walked();
    assertThat(events)
        .filteredOn(Event.Secret.class::isInstance)
        .extracting(event -> ((Event.Secret) event).outcome())
        .containsExactly("wrong", "right");
    assertThat(events).noneMatch(Event.Said.class::isInstance);
  }

  @Test
  void nothingThatIsStoredHoldsItNotEvenOpened() {
    command("export");
    type(WORDS);
    String held =
        stage.store(store -> {
          var ada = store.people().find("stage", Stage.ADA).orElseThrow();
          String track = store.tracks().read(Tracks.SOLO + ada.id()).orElse("");
          return ada.settings() + ada.lock() + track + store.parked().all();
        });
    assertThat(held).contains("$").doesNotContain("heron").doesNotContain("violet");
  }

  @Test
  void neitherTheCopyNorTheListHoldsItsTrace() {
    command("export");
    type(WORDS);
    assertThat(stage.platform().all()).noneMatch(shown -> shown.message().text().contains("$"));
  }

  /** Each is made a trace of beside the writer, so they come back together. */
  @Test
  void manyTriesAtOnceAreNoMoreThanFive() {
    command("export");
    List<CompletableFuture<Void>> tries =
        IntStream.range(0, 12)
            .mapToObj(n -> stage.submit(Stage.ADA, Stage.ADA, new Inbound.Text("guess " + n)))
            .toList();
    tries.forEach(CompletableFuture::join);
    stage.drain();
    command("export");
    type(WORDS);
    assertThat(stage.platform().all())
        .noneMatch(shown -> shown.message().text().contains("two-paths/export"));
  }

  /** What was sent twice is one try, as any other message is. */
  @Test
  void theSameMessageTwiceIsOneTry() {
    command("export");
    Inbound wrong = stage.inbound(Stage.ADA, Stage.ADA, new Inbound.Text("not this one"));
    for (int i = 0; i < 6; i++) {
      stage.again(wrong);
    }
    type(WORDS);
    assertThat(stage.last(Stage.ADA).text()).contains("two-paths/export");
  }

  private void choose() {
    command("settings");
    press("My passphrase");
  }

  private void command(String name) {
    stage.act(Stage.ADA, Stage.ADA, new Inbound.Command(name, ""));
  }

  private void press(String label) {
    stage.act(Stage.ADA, Stage.ADA, stage.pressOf(Stage.ADA, label));
  }

  private void type(String words) {
    stage.act(Stage.ADA, Stage.ADA, new Inbound.Text(words));
  }
}
