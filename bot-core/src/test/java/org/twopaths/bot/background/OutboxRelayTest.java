package org.twopaths.bot.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.twopaths.bot.Json;
import org.twopaths.bot.Platform;
import org.twopaths.bot.Platform.Delivery;
import org.twopaths.bot.Platform.Outgoing;
import org.twopaths.bot.Platform.Purpose;
import org.twopaths.bot.Writer;
import org.twopaths.store.Database;
import org.twopaths.store.Outbox;
import org.twopaths.text.Message;

/** How messages go out: who waits for whom, and who does not (I26), and how each ends (I19). */
@Timeout(60)
class OutboxRelayTest {
  private static final Instant START = Instant.parse("2026-03-02T19:00:00Z");

  private final Database database = Database.inMemory();
  private final Writer writer = new Writer(database);
  private final CountDownLatch hung = new CountDownLatch(1);
  private volatile Instant now = START;
  private OutboxRelay relay;

  /** Sends as it is told to, and remembers what was sent. */
  private static final class Messenger implements Platform {
    private final String name;
    private final UnaryOperator<Delivery> sending;
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<String> arrivals = new LinkedBlockingQueue<>();
    private final Set<String> atWork = ConcurrentHashMap.newKeySet();
    private final AtomicInteger most = new AtomicInteger();
    private final List<String> twiceAtOnce = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch hanging;
    private volatile String hangsFor;

    Messenger(String name, UnaryOperator<Delivery> sending) {
      this.name = name;
      this.sending = sending;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Delivery send(Outgoing out) {
      if (!atWork.add(out.chat())) {
        twiceAtOnce.add(out.chat());
      }
      most.accumulateAndGet(atWork.size(), Math::max);
      try {
        if (hangsFor != null && out.chat().startsWith(hangsFor)) {
          hanging.await();
        }
      } catch (InterruptedException end) {
        throw new IllegalStateException(end);
      } finally {
        atWork.remove(out.chat());
      }
      Delivery delivery = sending.apply(new Delivery.Sent("id"));
      sent.add(out.message().text());
      arrivals.add(out.message().text());
      return delivery;
    }
  }

  private static Messenger messenger(String name) {
    return new Messenger(name, delivery -> delivery);
  }

  private void relay(Platform... platforms) {
    relay = new OutboxRelay(writer, () -> now, List.of(platforms));
  }

  private void post(String platform, String chat, String words) {
    post(new Outbox.Destination(platform, chat, null), words);
  }

  private void post(Outbox.Destination to, String words) {
    Outbox.Terms terms =
        new Outbox.Terms(Purpose.ANSWER.name(), 0, now.plus(Purpose.ANSWER.lasts()));
    String body = Json.write(Message.plain(words));
    writer.submit(store -> store.outbox().add(new Outbox.Post(to, body, null, null, terms))).join();
  }

  private static String next(Messenger messenger) throws InterruptedException {
    return messenger.arrivals.poll(20, TimeUnit.SECONDS);
  }

  @AfterEach
  void close() {
    hung.countDown();
    relay.close();
    writer.close();
    database.close();
  }

  /** The one who waits may find that the other has taken what both waited for. */
  @Test
  void drainingEndsWhoeverTakesWhatCameBack() {
    Messenger messenger = messenger("practice");
    relay(messenger);
    relay.start();
    for (int i = 0; i < 500; i++) {
      post("practice", "ada", "line " + i);
      relay.wake();
      relay.drain();
    }
    assertThat(messenger.sent).hasSize(500);
  }

  @Test
  void aPlatformThatHangsHoldsUpNoOther() throws InterruptedException {
    Messenger slow = messenger("slow");
    slow.hanging = hung;
    slow.hangsFor = "";
    Messenger quick = messenger("quick");
    relay(slow, quick);
    for (int i = 0; i < 2 * OutboxRelay.AT_ONCE; i++) {
      post("slow", "chat" + i, "slow " + i);
    }
    post("quick", "ada", "one");
    post("quick", "ada", "two");
    relay.start();
    assertThat(next(quick)).isEqualTo("one");
    assertThat(next(quick)).isEqualTo("two");
    assertThat(slow.sent).isEmpty();
  }

  @Test
  void aChatThatHangsHoldsUpNoOtherButKeepsItsOrder() throws InterruptedException {
    Messenger one = messenger("one");
    one.hanging = hung;
    one.hangsFor = "ada";
    relay(one);
    post("one", "ada", "a1");
    post("one", "ada", "a2");
    post("one", "ben", "b1");
    post("one", "ben", "b2");
    relay.start();
    assertThat(next(one)).isEqualTo("b1");
    assertThat(next(one)).isEqualTo("b2");
    assertThat(one.sent).doesNotContain("a1", "a2");
    hung.countDown();
    assertThat(next(one)).isEqualTo("a1");
    assertThat(next(one)).isEqualTo("a2");
  }

  @Test
  void whatOneSeesInARoomAndWhatAllSeeThereAreNeverSentAtOnce() throws InterruptedException {
    Messenger one = messenger("one");
    one.hanging = hung;
    one.hangsFor = "room";
    relay(one);
    post("one", "room", "to all");
    post(new Outbox.Destination("one", "room", "ada"), "to Ada");
    post("one", "ada", "elsewhere");
    relay.start();
    assertThat(next(one)).isEqualTo("elsewhere");
    hung.countDown();
    next(one);
    next(one);
    assertThat(one.sent).contains("to all", "to Ada");
    assertThat(one.twiceAtOnce).isEmpty();
  }

  @Test
  void manyGoAtOnceButNotMoreThanTheBoundAndEachChatInOrder() throws InterruptedException {
    Messenger one = messenger("one");
    relay(one);
    Map<String, List<String>> expected = new ConcurrentHashMap<>();
    for (int i = 0; i < 300; i++) {
      String chat = "chat" + i % 60;
      expected.computeIfAbsent(chat, c -> new ArrayList<>()).add(chat + " " + i);
      post("one", chat, chat + " " + i);
    }
    relay.start();
    for (int i = 0; i < 300; i++) {
      assertThat(next(one)).isNotNull();
    }
    assertThat(one.sent.stream().collect(Collectors.groupingBy(s -> s.split(" ")[0])))
        .isEqualTo(expected);
    assertThat(one.twiceAtOnce).isEmpty();
    assertThat(one.most.get()).isLessThanOrEqualTo(OutboxRelay.AT_ONCE);
  }

  /** Forty chats have said much before; the one who writes now waits for one turn of each (I26). */
  @Test
  void nobodysFloodDelaysAnothersOneLine() {
    Messenger one = messenger("one");
    relay(one);
    int flooders = OutboxRelay.AT_ONCE + 8;
    for (int i = 0; i < flooders * 20; i++) {
      post("one", "flood" + i % flooders, "flood");
    }
    post("one", "ada", "Ada's one line");
    relay.drain();
    assertThat(one.sent.indexOf("Ada's one line")).isLessThan(2 * OutboxRelay.AT_ONCE);
    assertThat(one.sent).hasSize(flooders * 20 + 1);
  }

  @Test
  void whatMayNotGoYetGoesAtItsTimeAndNothingOfItsChatBefore() {
    List<Delivery> answers = new ArrayList<>(List.of(new Delivery.Later(Duration.ofSeconds(30))));
    Messenger one = new Messenger("one", ok -> answers.isEmpty() ? ok : answers.removeFirst());
    relay(one);
    post("one", "ada", "a1");
    post("one", "ada", "a2");
    relay.drain();
    now = START.plusSeconds(29);
    relay.drain();
    assertThat(one.sent).containsExactly("a1");
    now = START.plusSeconds(30);
    relay.drain();
    assertThat(one.sent).containsExactly("a1", "a1", "a2");
  }

  /** I27, and I19: it ends by its deadline when the platform never comes back. */
  @Test
  void nothingGoesAfterItsDeadline() {
    Messenger down = new Messenger("down", ok -> new Delivery.Later(Duration.ofMinutes(10)));
    relay(down);
    post("down", "ada", "a1");
    relay.drain();
    now = START.plus(Purpose.ANSWER.lasts()).minusSeconds(1);
    relay.drain();
    assertThat(down.sent).hasSize(2);
    now = START.plus(Purpose.ANSWER.lasts());
    relay.drain();
    now = now.plus(Duration.ofDays(1));
    relay.drain();
    assertThat(down.sent).hasSize(2);
    assertThat(writer.submit(store -> store.outbox().expire(now)).join()).isZero();
  }

  /** I21, I19. */
  @Test
  void whatIsRefusedForGoodIsNotTriedAgain() {
    List<Delivery> answers = new ArrayList<>(List.of(new Delivery.Never("closed")));
    Messenger one = new Messenger("one", ok -> answers.isEmpty() ? ok : answers.removeFirst());
    relay(one);
    post("one", "ada", "a1");
    post("one", "ada", "a2");
    relay.drain();
    now = now.plus(Duration.ofDays(1));
    relay.drain();
    assertThat(one.sent).containsExactly("a1", "a2");
  }

  @Test
  void aBugInASendIsTriedAgainAndTheOthersGoOn() {
    AtomicInteger calls = new AtomicInteger();
    Messenger one =
        new Messenger(
            "one",
            ok -> {
              if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("bug");
              }
              return ok;
            });
    relay(one);
    post("one", "ada", "a1");
    post("one", "ben", "b1");
    relay.drain();
    assertThat(one.sent).containsExactly("b1");
    now = START.plusSeconds(5);
    relay.drain();
    assertThat(one.sent).containsExactly("b1", "a1");
  }

  @Test
  void whatWaitsForAPlatformThatIsNotThereIsNotLost() {
    Messenger one = messenger("one");
    relay(messenger("other"));
    post("one", "ada", "a1");
    relay.drain();
    relay.close();
    relay(one);
    relay.drain();
    assertThat(one.sent).containsExactly("a1");
  }
}
