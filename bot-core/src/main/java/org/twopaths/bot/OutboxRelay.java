package org.twopaths.bot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twopaths.store.Outbox;
import org.twopaths.text.Message;

/**
 * Carries what lies in the outbox to the platforms: in order for each destination, again after
 * trouble, never for ever.
 */
public final class OutboxRelay implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
  private static final int AT_ONCE = 64;
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(5);
  private static final Duration AFTER_A_BUG = Duration.ofSeconds(5);

  private final Writer writer;
  private final InstantSource clock;
  private final Map<String, Platform> platforms;
  private final Alarm alarm;

  public OutboxRelay(Writer writer, InstantSource clock, List<Platform> platforms) {
    this.writer = writer;
    this.clock = clock;
    this.platforms = platforms.stream().collect(Collectors.toMap(Platform::name, p -> p));
    this.alarm =
        new Alarm(
            "outbox-relay",
            () -> {
              drain();
              return LONGEST_SLEEP;
            });
  }

  public void start() {
    alarm.start();
  }

  /** Something was put into the outbox. */
  public void wake() {
    alarm.wake();
  }

  /** Sends everything that may be sent now. */
  public synchronized void drain() {
    List<Outbox.Row> due = due();
    while (!due.isEmpty()) {
      CompletableFuture<?>[] marks =
          due.stream().map(this::send).toArray(CompletableFuture<?>[]::new);
      CompletableFuture.allOf(marks).join();
      due = due();
    }
  }

  private List<Outbox.Row> due() {
    return writer.submit(store -> store.outbox().due(clock.instant(), AT_ONCE)).join();
  }

  private CompletableFuture<Void> send(Outbox.Row row) {
    Platform.Delivery delivery = carry(row);
    Instant now = clock.instant();
    return writer.submit(store -> {
      switch (delivery) {
        case Platform.Delivery.Sent(String id) -> store.outbox().delivered(row, id);
        case Platform.Delivery.Later(Duration after) -> store.outbox().later(row, now.plus(after));
        case Platform.Delivery.Never(String reason) -> store.outbox().dead(row);
      }
      return null;
    });
  }

  private Platform.Delivery carry(Outbox.Row row) {
    Platform platform = platforms.get(row.to().platform());
    if (platform == null) {
      return new Platform.Delivery.Never("no such platform");
    }
    try {
      return platform.send(outgoing(row));
    } catch (RuntimeException bug) {
      LOG.error("Sending will be tried again: {}", Trouble.of(bug));
      return new Platform.Delivery.Later(AFTER_A_BUG);
    }
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

  @Override
  public void close() {
    alarm.close();
  }
}
