package org.twopaths.adapters.telegram.in;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.twopaths.adapters.telegram.Health;
import org.twopaths.adapters.telegram.Lease;
import org.twopaths.adapters.telegram.Receiving;
import org.twopaths.adapters.telegram.TelegramSetup;
import org.twopaths.adapters.telegram.api.BotApi;
import org.twopaths.adapters.telegram.api.Reply;
import org.twopaths.adapters.telegram.out.Answers;

/**
 * The thread that gets news: first who we are, then the menu, then for ever what people do. It
 * gives up at nothing but the end of the program.
 */
public final class Inlet implements AutoCloseable {
  static final List<String> WANTED =
      List.of("message", "edited_message", "callback_query", "my_chat_member");

  private static final Duration LAST_WORDS = Duration.ofSeconds(3);
  private static final Logger LOG = LoggerFactory.getLogger(Inlet.class);

  private final TelegramSetup setup;
  private final BotApi api;
  private final Pulse pulse;
  private final Tools tools;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = Thread.ofVirtual().name("telegram-in").unstarted(this::run);
  private volatile Self self;
  private volatile Webhook webhook;

  /** What it works with; {@code menu} is done once, as soon as Telegram answers. */
  public record Tools(BotApi api, Pulse pulse, Answers answers, Runnable menu, Lease lease) {}

  public Inlet(TelegramSetup setup, Tools tools) {
    this.setup = setup;
    this.api = tools.api();
    this.pulse = tools.pulse();
    this.tools = tools;
  }

  /** Opens the webhook's door if there is to be one, and begins. */
  public void start() {
    if (setup.receiving() instanceof Receiving.Webhook door) {
      webhook = new Webhook(door, pulse);
      webhook.start();
    }
    thread.start();
  }

  /** Who we are; empty before Telegram has said so. */
  public Optional<Self> self() {
    return Optional.ofNullable(self);
  }

  /** The port of the webhook's door; -1 without one. */
  public int port() {
    return webhook == null ? -1 : webhook.port();
  }

  @Override
  public void close() {
    pulse.end();
    closed.countDown();
    api.close();
    if (webhook != null) {
      webhook.close();
    }
    try {
      // What is being handed over gets its time; a request under way has just been ended.
      if (thread.isAlive()) {
        thread.join(LAST_WORDS);
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!tools.lease().isOurs() && !isClosed(Duration.ZERO)) {
      pulse.standBy();
      isClosed(setup.pace().pauseAfter(pulse.failures()));
    }
    self = until(() -> api.call(new GetMe())).map(Inlet::self).orElse(null);
    if (self == null) {
      return;
    }
    tools.menu().run();
    Rooms rooms = new Rooms(api, setup.intake(), setup.clock());
    Desk desk = new Desk(rooms, setup.intake(), self, tools.answers());
    guarded(() -> {
      Offsets offsets = new Offsets(setup.intake(), setup.clock());
      switch (setup.receiving()) {
        case Receiving.Poll poll -> poll(desk, offsets);
        case Receiving.Webhook door -> beBrought(door, desk, offsets);
      }
    });
  }

  private void poll(Desk desk, Offsets offsets) {
    Poller poller = new Poller(api, desk, offsets, new Poller.Watch(setup.pace(), pulse));
    while (!isClosed(Duration.ZERO)) {
      guarded(() -> isClosed(poller.round()));
    }
  }

  private void beBrought(Receiving.Webhook door, Desk desk, Offsets offsets) {
    webhook.serve(desk, offsets);
    SetWebhook ask =
        SetWebhook.builder()
            .url(door.publicUrl().toString())
            .secretToken(door.secret())
            .allowedUpdates(WANTED)
            .build();
    until(() -> api.call(ask));
    while (!isClosed(setup.pace().poll())) {
      look(door, ask);
    }
  }

  /** Whether what Telegram has for us arrives: it knows better than our own silence. */
  private void look(Receiving.Webhook door, SetWebhook ask) {
    Reply reply = api.call(new GetWebhookInfo());
    if (!(reply instanceof Reply.Done(JsonNode info))) {
      pulse.bad(reply);
      return;
    }
    if (!info.path("url").asText().equals(door.publicUrl().toString())) {
      until(() -> api.call(ask));
      return;
    }
    Instant wrong = Instant.ofEpochSecond(info.path("last_error_date").asLong());
    boolean waits = info.path("pending_update_count").asInt() > 0;
    if (waits && setup.clock().instant().isBefore(wrong.plus(Health.LONGEST_SILENCE))) {
      pulse.undelivered();
    } else {
      pulse.good();
    }
  }

  /** Nothing that goes wrong here may end the thread; only an error of the machine does. */
  private void guarded(Runnable work) {
    boolean again = true;
    while (again && !isClosed(Duration.ZERO)) {
      try {
        work.run();
        again = false;
      } catch (RuntimeException trouble) {
        pulse.bad(trouble);
        isClosed(setup.pace().pauseAfter(pulse.failures()));
      }
    }
  }

  /** Asks until there is an answer; empty when the program ends before. */
  private Optional<JsonNode> until(Supplier<Reply> ask) {
    while (!isClosed(Duration.ZERO)) {
      Reply reply = ask.get();
      if (reply instanceof Reply.Done(JsonNode result)) {
        pulse.good();
        return Optional.of(result);
      }
      pulse.bad(reply);
      isClosed(
          reply instanceof Reply.Refused refused && refused.retryAfter() != null
              ? refused.retryAfter()
              : setup.pace().pauseAfter(pulse.failures()));
    }
    return Optional.empty();
  }

  private static Self self(JsonNode me) {
    LOG.info("Telegram knows this bot as @{}.", me.path("username").asText());
    return new Self(me.path("id").asLong(), me.path("username").asText());
  }

  /** Waits that long for the end of the program, and says whether it came. */
  private boolean isClosed(Duration atMost) {
    try {
      return closed.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
