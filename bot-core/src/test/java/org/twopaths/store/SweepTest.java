package org.twopaths.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twopaths.store.Outbox.Destination;
import org.twopaths.store.Outbox.Post;
import org.twopaths.store.Outbox.Terms;
import org.twopaths.vault.Opening;
import org.twopaths.vault.Unopened;
import org.twopaths.vault.Vault;
import org.twopaths.vault.VaultFiles;

/** I60: what was sealed for the day goes with the day's key, though nothing new is sealed. */
class SweepTest {
  private static final Destination ADA = new Destination("test", "ada", null);

  @TempDir Path folder;

  private final AtomicReference<Instant> now = new AtomicReference<>(Memory.NOON);
  private Vault vault;
  private Database database;
  private Store store;

  @BeforeEach
  void open() {
    VaultFiles files =
        new VaultFiles(
            folder.resolve("key/two-paths.key"), folder.resolve("keyring"), folder.resolve("data"));
    vault = new Opening(files, now::get).open();
    database = Database.open(folder.resolve("data"), vault);
    store = database.store();
  }

  @AfterEach
  void close() {
    database.close();
    vault.close();
  }

  private long shows(String prompt) {
    Post post = new Post(ADA, "body", prompt, "controls", new Terms("ANSWER", 0, null));
    long number = store.outbox().add(post);
    store
        .outbox()
        .due(now.get(), "test", heads -> heads)
        .rows()
        .forEach(row -> store.outbox().delivered(row, "id"));
    return number;
  }

  private long lying() {
    return new Sql(database.writer())
        .one("select count(*) from open_message", row -> row.getLong(1))
        .orElseThrow();
  }

  @Test
  void openMessagesGoWithTheKeyOfTheirDay() {
    long old = shows("a#1");
    now.updateAndGet(at -> at.plus(Duration.ofDays(2)));
    long young = shows("b#1");
    assertThat(store.outbox().sweep()).isZero();
    now.updateAndGet(at -> at.plus(Duration.ofDays(2)));
    assertThat(store.outbox().sweep()).isOne();
    assertThat(store.outbox().controls(ADA, old)).isEmpty();
    assertThat(store.outbox().controls(ADA, young)).contains("controls");
    now.updateAndGet(at -> at.plus(Duration.ofDays(2)));
    assertThat(store.outbox().sweep()).isOne();
    assertThat(lying()).isZero();
  }

  /** Closed, and its last change still on its way: nothing of it is sealed, and nothing stops. */
  @Test
  void aClosedMessageIsNoHindrance() {
    long closed = shows("a#1");
    long old = shows("b#1");
    store.outbox().close(ADA, closed);
    now.updateAndGet(at -> at.plus(Duration.ofDays(4)));
    assertThat(store.outbox().sweep()).isOne();
    assertThat(store.outbox().controls(ADA, old)).isEmpty();
  }

  @Test
  void parkedEventsDoNotOpenAnyMore() {
    store.parked().insert("{}", "unreadable", now.get());
    now.updateAndGet(at -> at.plus(Duration.ofDays(4)));
    store.outbox().sweep();
    assertThatThrownBy(() -> store.parked().all()).isInstanceOf(Unopened.class);
  }
}
