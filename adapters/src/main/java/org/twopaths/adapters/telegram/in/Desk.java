package org.twopaths.adapters.telegram.in;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.twopaths.adapters.telegram.Intake;
import org.twopaths.adapters.telegram.api.BotApi;
import org.twopaths.bot.Inbound;

/** Takes one update after the other and hands it to the bot. Safe for use by many threads. */
public final class Desk {
  static final String PLATFORM = "telegram";

  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  private final BotApi api;
  private final Intake intake;
  private final Reader reader;
  private final Rooms rooms;
  private final Albums albums = new Albums();

  public Desk(BotApi api, Intake intake, Self self, LongSupplier nanos) {
    this.api = api;
    this.intake = intake;
    this.reader = new Reader(self);
    this.rooms = new Rooms(api, intake, nanos);
  }

  /** The future is done when the update is kept for good, as a deed or set aside. */
  public CompletableFuture<Void> take(RawUpdate raw, String event) {
    Optional<Update> update = raw.update();
    if (update.isEmpty()) {
      return setAside(raw, event);
    }
    Reading reading;
    try {
      reading = albums.isMore(update.get()) ? new Reading.Nothing() : reader.read(update.get());
    } catch (RuntimeException strange) {
      return setAside(raw, event);
    }
    return act(reading, event);
  }

  /** Puts an update away that cannot be handled. */
  CompletableFuture<Void> setAside(RawUpdate raw, String event) {
    LOG.warn("An update from Telegram could not be read; it was set aside.");
    return intake.setAside(PLATFORM, event, raw.text());
  }

  private CompletableFuture<Void> act(Reading reading, String event) {
    return switch (reading) {
      case Reading.Deed deed -> receive(deed, event);
      case Reading.Moved(String from, String to) -> intake.moved(PLATFORM, from, to);
      case Reading.Idle(String query) -> {
        answer(query);
        yield done();
      }
      case Reading.Company(String chat) -> {
        rooms.changed(chat);
        yield done();
      }
      case Reading.Nothing nothing -> done();
    };
  }

  private CompletableFuture<Void> receive(Reading.Deed deed, String event) {
    if (deed.query() != null) {
      answer(deed.query());
    }
    Inbound.Chat chat =
        new Inbound.Chat(
            deed.chat(), deed.shared() ? rooms.members(deed.chat(), deed.sender().id()) : null);
    return intake.receive(new Inbound(PLATFORM, event, chat, deed.sender(), deed.act()));
  }

  /** Otherwise the button goes on spinning; nobody waits for the answer's own success. */
  private void answer(String query) {
    Thread.ofVirtual()
        .name("telegram-answer")
        .start(() -> api.call(new AnswerCallbackQuery(query)));
  }

  private static CompletableFuture<Void> done() {
    return CompletableFuture.completedFuture(null);
  }
}
