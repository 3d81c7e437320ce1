package org.twopaths.config.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.rights.Retention;
import org.twopaths.config.stage.Stage;
import org.twopaths.store.Store;
import org.twopaths.store.Timers.Timer;

/** I60: nothing outlives its time by more than a day, and goes though nobody does anything. */
class RetentionTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Stage stage = new Stage(null);
  private String ada;

  @BeforeEach
  void someone() {
    stage.act(Stage.ADA, Stage.ADA, new Inbound.Command("help", ""));
    ada =
        stage.store(
            store -> store.people().find(stage.platform().name(), Stage.ADA).orElseThrow().id());
    stage.pass(MINUTE);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  /** As long as it lasts it is there; a day later at the latest it is gone. */
  private void lasts(Retention kind, Predicate<Store> isThere) {
    stage.pass(kind.lasts().minus(MINUTE.multipliedBy(5)));
    assertThat(stage.<Boolean>store(isThere::test)).as("%s is kept", kind).isTrue();
    stage.pass(DAY.plus(MINUTE.multipliedBy(10)));
    assertThat(stage.<Boolean>store(isThere::test)).as("%s has gone", kind).isFalse();
  }

  @Test
  void notes() {
    Instant until = Retention.NOTE.after(stage.now());
    stage.store(store -> {
      store.notes().keep(ada, "The sea was quiet", until);
      return null;
    });
    lasts(Retention.NOTE, store -> !store.notes().of(ada).isEmpty());
  }

  @Test
  void parkedEvents() {
    stage.store(store -> {
      store.parked().insert("{}", "unreadable", stage.now());
      return null;
    });
    lasts(Retention.PARKED, store -> store.parked().count() > 0);
  }

  /** An event that is not new has a mark. */
  @Test
  void marks() {
    Instant now = stage.now();
    stage.store(store -> store.inbox().isNew("stage", "marked", now));
    lasts(Retention.MARK, store -> !store.inbox().isNew("stage", "marked", now));
  }

  @Test
  void codesThatExpired() {
    stage.act(Stage.ADA, Stage.ADA, new Inbound.Command("pair", ""));
    stage.pass(Duration.ofDays(1));
    lasts(Retention.PAIRING, store -> store.pairings().openOf(ada).isPresent());
  }

  /** What one put by, and the other did not. */
  @Test
  void theShelf() {
    stage.pair();
    String joint =
        stage.store(store -> "joint:" + store.people().byId(ada).orElseThrow().coupleId());
    stage.act(Stage.ADA, Stage.ADA, new Inbound.Command("reflect", ""));
    List.of("Skip", "Skip", "Yes").forEach(this::presses);
    stage.act(Stage.ADA, Stage.ADA, new Inbound.Text("Tea for you"));
    List.of("Skip", "My act only", "Yes, put it by", "Send it now").forEach(this::presses);
    lasts(
        Retention.SHELF,
        store -> store.tracks().read(joint).filter(all -> all.contains("Tea")).isPresent());
  }

  private void presses(String label) {
    stage.act(Stage.ADA, Stage.ADA, stage.pressOf(Stage.ADA, label));
  }

  /** What is left of people and couples who are none any more. */
  @Test
  void whatHasNoOwner() {
    String gone = "solo:" + UUID.randomUUID();
    String ended = "joint:" + UUID.randomUUID();
    String hers = "solo:" + ada;
    stage.store(store -> {
      for (String owner : List.of(gone, ended, hers)) {
        store.tracks().write(owner, "{}");
        store
            .timers()
            .insert(new Timer(owner, "BEGIN", 0, "settle", stage.now().plus(Duration.ofDays(90))));
      }
      return null;
    });
    stage.pass(DAY.plus(MINUTE));
    stage.store(store -> {
      assertThat(store.tracks().owners()).containsExactly(hers);
      assertThat(store.timers().dueOf(gone, "BEGIN")).isEmpty();
      assertThat(store.timers().dueOf(ended, "BEGIN")).isEmpty();
      assertThat(store.timers().dueOf(hers, "BEGIN")).hasSize(1);
      return null;
    });
  }
}
