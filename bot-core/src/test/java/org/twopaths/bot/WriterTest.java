package org.twopaths.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.twopaths.store.Database;
import org.twopaths.store.Outbox;

@Timeout(30)
class WriterTest {
  private static final int MORE_THAN_IT_HOLDS = 5000;

  private final Database database = Database.inMemory();
  private final Writer writer = new Writer(database);

  @AfterEach
  void close() {
    writer.close();
    database.close();
  }

  private CompletableFuture<Void> write(String owner) {
    return writer.submit(store -> {
      store.tracks().write(owner, "{}");
      return null;
    });
  }

  private CompletableFuture<Void> fail(String owner, Writer.Rescue<Void> rescue) {
    return writer.submit(
        store -> {
          store.tracks().write(owner, "half");
          throw new IllegalStateException("bug");
        },
        rescue);
  }

  private List<String> owners() {
    return writer.submit(store -> store.tracks().owners()).join();
  }

  /** Holds the writer until the latch opens, so that what is submitted meanwhile is one batch. */
  private CompletableFuture<Void> hold(CountDownLatch until) {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Void> held =
        writer.submit(store -> {
          begun.countDown();
          until.await();
          return null;
        });
    assertThatCode(begun::await).doesNotThrowAnyException();
    return held;
  }

  @Test
  void doesTheWorkInOrderAndAnswers() {
    List<Integer> done = new ArrayList<>();
    List<CompletableFuture<Boolean>> all =
        IntStream.range(0, 1000).mapToObj(i -> writer.submit(store -> done.add(i))).toList();
    assertThat(all).allMatch(CompletableFuture::join);
    assertThat(done).isSorted().hasSize(1000);
  }

  /** I14: nothing of what failed is there, and all of the rest. */
  @Test
  void aFailureLeavesTheRestOfItsBatchAlone() {
    CountDownLatch go = new CountDownLatch(1);
    CompletableFuture<Void> held = hold(go);
    CompletableFuture<Void> before = write("before");
    CompletableFuture<Void> failed = fail("failed", null);
    CompletableFuture<Void> after = write("after");
    go.countDown();
    CompletableFuture.allOf(held, before, after).join();
    assertThatThrownBy(failed::join)
        .isInstanceOf(CompletionException.class)
        .hasRootCauseMessage("bug");
    assertThat(owners()).containsExactly("after", "before");
    assertThat(writer.isOpen()).isTrue();
  }

  /** I3: whatever else is in the batch. */
  @Test
  void anEventThatComesTwiceInOneBatchIsNewOnce() {
    CountDownLatch go = new CountDownLatch(1);
    hold(go);
    List<CompletableFuture<Boolean>> twice =
        Stream.of("7", "7", "8")
            .map(event ->
                writer.submit(store -> store.inbox().isNew("practice", event, Instant.EPOCH)))
            .toList();
    go.countDown();
    assertThat(twice).extracting(CompletableFuture::join).containsExactly(true, false, true);
  }

  @Test
  void aNumberThatWasTakenBackIsGivenAgain() {
    Outbox.Destination chat = new Outbox.Destination("practice", "ada", null);
    Outbox.Post post = new Outbox.Post(chat, "{}", null, null, new Outbox.Terms("ANSWER", 0, null));
    writer.submit(store -> store.outbox().add(post)).join();
    CompletableFuture<Long> failed =
        writer.submit(store -> {
          store.outbox().add(post);
          throw new IllegalStateException("bug");
        });
    assertThatThrownBy(failed::join).hasRootCauseMessage("bug");
    assertThat(writer.submit(store -> store.outbox().add(post)).join()).isEqualTo(2);
  }

  @Test
  void whoeverRemembersIsToldToForgetWhatIsTakenBack() {
    AtomicInteger forgot = new AtomicInteger();
    writer.onTakenBack(forgot::incrementAndGet);
    write("kept").join();
    assertThat(forgot).hasValue(0);
    assertThatThrownBy(fail("failed", null)::join).hasRootCauseMessage("bug");
    assertThat(forgot).hasPositiveValue();
  }

  /** I14. */
  @Test
  void aRescueTakesThePlaceOfWhatFailed() {
    CompletableFuture<Void> rescued =
        fail(
            "failed",
            (store, bug) -> {
              assertThat(bug).hasMessage("bug");
              store.tracks().write("parked", "{}");
              return null;
            });
    assertThat(rescued.join()).isNull();
    assertThat(owners()).containsExactly("parked");
  }

  @Test
  void aRescueThatFailsIsTakenBackToo() {
    CompletableFuture<Void> lost =
        fail(
            "failed",
            (store, bug) -> {
              store.tracks().write("parked", "{}");
              throw new IllegalArgumentException("another");
            });
    assertThatThrownBy(lost::join).hasRootCauseMessage("bug");
    assertThat(owners()).isEmpty();
  }

  @Test
  void closeFinishesWhatWasSubmitted() {
    CountDownLatch go = new CountDownLatch(1);
    hold(go);
    List<CompletableFuture<Void>> waiting =
        IntStream.range(0, 600).mapToObj(i -> write("w" + i)).toList();
    go.countDown();
    writer.close();
    assertThat(waiting).allSatisfy(each -> assertThat(each.join()).isNull());
    assertThat(database.store().tracks().owners()).hasSize(600);
    assertThat(writer.isOpen()).isFalse();
    assertThatThrownBy(() -> write("too late").join()).hasRootCauseMessage("the writer is closed");
  }

  @Test
  void whatHangsOnAFutureMaySubmitAndWait() {
    CompletableFuture<Void> chain =
        write("a").thenRun(() -> write("b").thenRun(() -> write("c").join()).join());
    chain.join();
    assertThat(owners()).containsExactly("a", "b", "c");
  }

  @Test
  void submittersWaitWhileItIsFull() throws InterruptedException {
    CountDownLatch go = new CountDownLatch(1);
    hold(go);
    List<CompletableFuture<Void>> all = new ArrayList<>();
    Thread flood =
        Thread.ofPlatform()
            .start(() -> IntStream.range(0, MORE_THAN_IT_HOLDS).forEach(i -> all.add(write("x"))));
    flood.join(300);
    assertThat(flood.isAlive()).isTrue();
    go.countDown();
    flood.join();
    assertThat(all).hasSize(MORE_THAN_IT_HOLDS).allSatisfy(CompletableFuture::join);
  }

  @Test
  void workMayNotSubmitWork() {
    CompletableFuture<CompletableFuture<Void>> nested = writer.submit(store -> write("nested"));
    assertThatThrownBy(nested::join)
        .hasRootCauseMessage("work may not submit work: it would wait for itself");
  }

  /** I1: whoever is told of it finds it there, as somebody else does who reads what is kept. */
  @Test
  void doneIsSaidOfWhatIsCommitted() throws Exception {
    String url = database.writer().getMetaData().getURL();
    try (Connection other = DriverManager.getConnection(url, "sa", "");
        Statement kept = other.createStatement()) {
      CountDownLatch go = new CountDownLatch(1);
      hold(go);
      CompletableFuture<Boolean> there =
          write("ada").thenApply(done -> isTrue(kept, "select count(*) = 1 from track"));
      go.countDown();
      assertThat(there.join()).isTrue();
    }
  }

  private static boolean isTrue(Statement statement, String query) {
    try (ResultSet row = statement.executeQuery(query)) {
      return row.next() && row.getBoolean(1);
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  /** I18. */
  @Test
  void nothingIsAcknowledgedOnceACommitFailed() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    hold(go);
    CompletableFuture<Void> written = write("lost");
    CompletableFuture<Void> off =
        writer.submit(store -> {
          try (Statement statement = database.writer().createStatement()) {
            statement.execute("shutdown immediately");
          }
          return null;
        });
    go.countDown();
    String why = "the database could not commit";
    assertThatThrownBy(() -> written.get(10, TimeUnit.SECONDS)).hasRootCauseMessage(why);
    assertThatThrownBy(() -> off.get(10, TimeUnit.SECONDS)).hasRootCauseMessage(why);
    assertThatThrownBy(() -> write("more").join()).hasRootCauseMessage("the writer is closed");
    assertThat(writer.isOpen()).isFalse();
  }
}
