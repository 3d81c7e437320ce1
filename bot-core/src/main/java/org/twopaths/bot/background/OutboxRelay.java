package org.twopaths.bot.background;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twopaths.bot.Json;
import org.twopaths.bot.Platform;
import org.twopaths.bot.Trouble;
import org.twopaths.bot.Writer;
import org.twopaths.store.Head;
import org.twopaths.store.Outbox;
import org.twopaths.text.Message;
import org.twopaths.vault.Newest;

/**
 * Carries what lies in the outbox to the platforms: in order for each chat, again after trouble,
 * never after its deadline.
 *
 * <p>Each platform has a lane of its own, so that one that is slow or down holds up no other, and
 * in a lane no chat waits for another. What waits for a platform that this process does not speak
 * to stays where it is.
 */
public final class OutboxRelay implements AutoCloseable {
  /** Sends under way at once on one platform. */
  static final int AT_ONCE = 32;

  private final List<Lane> lanes;

  public OutboxRelay(Writer writer, InstantSource clock, List<Platform> platforms) {
    this.lanes = platforms.stream().map(platform -> new Lane(writer, clock, platform)).toList();
  }

  public void start() {
    lanes.forEach(lane -> lane.alarm.start());
  }

  /** Something was put into the outbox. */
  public void wake() {
    lanes.forEach(lane -> lane.alarm.wake());
  }

  /**
   * Sends everything that may be sent now, one after the other, and returns when all of it is
   * settled: the same outbox leads to the same order.
   */
  public void drain() {
    lanes.forEach(Lane::drain);
  }

  @Override
  public void close() {
    lanes.forEach(lane -> lane.alarm.close());
  }

  /**
   * The way to one platform. A round settles what came back and takes what may go, in one piece of
   * work; each message then goes on a thread of its own.
   */
  private static final class Lane {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(5);
    private static final Duration AFTER_A_BUG = Duration.ofSeconds(5);

    /** Chats whose turn is remembered; whoever is forgotten had theirs long ago. */
    private static final int REMEMBERED = 4096;

    private final Writer writer;
    private final InstantSource clock;
    private final Platform platform;
    private final Alarm alarm;

    /** The chats that something is on its way to. */
    private final Set<String> busy = new TreeSet<>();

    private final List<Back> back = new ArrayList<>();
    private final Turns turns = new Turns();

    /** What became of a row. */
    private record Back(Outbox.Row row, Platform.Delivery delivery, Instant at) {}

    Lane(Writer writer, InstantSource clock, Platform platform) {
      this.writer = writer;
      this.clock = clock;
      this.platform = platform;
      this.alarm = new Alarm("relay-" + platform.name(), this::round);
    }

    private Duration round() {
      Outbox.Due due = take();
      due.rows().forEach(row -> Thread.startVirtualThread(() -> cameBack(carry(row))));
      Duration untilNext =
          due.next() == null ? LONGEST_SLEEP : Duration.between(clock.instant(), due.next());
      return untilNext.compareTo(LONGEST_SLEEP) < 0 ? untilNext : LONGEST_SLEEP;
    }

    private void cameBack(Back result) {
      synchronized (this) {
        back.add(result);
        notifyAll();
      }
      alarm.wake();
    }

    synchronized void drain() {
      List<Outbox.Row> rows = take().rows();
      while (!busy.isEmpty()) {
        rows.forEach(row -> back.add(carry(row)));
        awaitBack();
        rows = take().rows();
      }
    }

    /** Or until the round that goes on beside has taken what came back. */
    private void awaitBack() {
      try {
        while (back.isEmpty() && !busy.isEmpty()) {
          wait();
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while something was on its way");
      }
    }

    /** When this fails, everything is as it was, and the next round tries again. */
    private synchronized Outbox.Due take() {
      Set<String> held = new TreeSet<>(busy);
      back.forEach(result -> held.remove(result.row().chat()));
      Outbox.Due due = writer.submit(store -> take(store.outbox(), held)).join();
      back.clear();
      due.rows().forEach(row -> held.add(row.chat()));
      busy.clear();
      busy.addAll(held);
      notifyAll();
      return due;
    }

    /** On the writer's thread, while the round that asked for it waits. */
    private Outbox.Due take(Outbox outbox, Set<String> held) {
      back.forEach(result -> settle(outbox, result));
      return outbox.due(
          clock.instant(),
          platform.name(),
          heads -> turns.choose(oneForEachChat(heads, held), AT_ONCE - held.size()));
    }

    private static void settle(Outbox outbox, Back back) {
      switch (back.delivery()) {
        case Platform.Delivery.Sent(String id) -> outbox.delivered(back.row(), id);
        case Platform.Delivery.Later(Duration after) ->
            outbox.later(back.row(), back.at().plus(after));
        case Platform.Delivery.Never(String reason) -> outbox.dead(back.row());
      }
    }

    /** What only one person in a room sees goes the same way as what all there see. */
    private static List<Head> oneForEachChat(List<Head> heads, Set<String> held) {
      Set<String> seen = new TreeSet<>(held);
      return heads.stream().filter(head -> seen.add(head.chat())).toList();
    }

    private Back carry(Outbox.Row row) {
      Platform.Delivery delivery;
      try {
        delivery = carry(outgoing(row));
      } catch (RuntimeException | Error bug) {
        LOG.error("Sending will be tried again: {}", Trouble.of(bug));
        delivery = new Platform.Delivery.Later(AFTER_A_BUG);
      }
      return new Back(row, delivery, clock.instant());
    }

    private Platform.Delivery carry(Platform.Outgoing outgoing) {
      return outgoing.purpose() == Platform.Purpose.CLEAR
          ? platform.clear(outgoing.chat(), outgoing.message().text())
          : platform.send(outgoing);
    }

    private static Platform.Outgoing outgoing(Outbox.Row row) {
      return new Platform.Outgoing(
          row.to().chat(),
          row.to().onlyFor(),
          row.number(),
          row.edits(),
          row.sentAs(),
          Platform.Purpose.valueOf(row.terms().purpose()),
          Json.read(row.body(), Message.class));
    }

    /**
     * Whose turn it is when more waits than may go at once: whoever waited longest since their last
     * turn. So nobody's flood delays another's one line, and nobody waits for ever. A couple has at
     * most three chats, so what is fair over chats is fair over couples.
     */
    private static final class Turns {
      private final Map<String, Long> last = new Newest<>(REMEMBERED);

      private long turn;

      List<Head> choose(List<Head> waiting, int most) {
        turn++;
        List<Head> chosen = waiting.size() <= most ? waiting : fairest(waiting, most);
        chosen.forEach(head -> last.put(head.chat(), turn));
        return chosen;
      }

      private List<Head> fairest(List<Head> waiting, int most) {
        Map<String, Long> before = new HashMap<>(last);
        Comparator<Head> longestAgo =
            Comparator.comparingLong(head -> before.getOrDefault(head.chat(), 0L));
        return waiting.stream().sorted(longestAgo).limit(Math.max(0, most)).toList();
      }
    }
  }
}
