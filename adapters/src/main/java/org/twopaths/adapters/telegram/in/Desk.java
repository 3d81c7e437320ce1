package org.twopaths.adapters.telegram.in;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.twopaths.adapters.telegram.Intake;
import org.twopaths.adapters.telegram.out.Answers;
import org.twopaths.bot.Inbound;

/** Takes one update after the other and hands it to the bot. Safe for use by many threads. */
public final class Desk {
  static final String PLATFORM = "telegram";

  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  private final Intake intake;
  private final Reader reader;
  private final Rooms rooms;
  private final Answers answers;
  private final Albums albums = new Albums();

  /**
   * @param answers answers the presses among them
   */
  public Desk(Rooms rooms, Intake intake, Self self, Answers answers) {
    this.rooms = rooms;
    this.intake = intake;
    this.reader = new Reader(self);
    this.answers = answers;
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
        answers.now(query);
        yield done();
      }
      case Reading.News news -> report(news, event);
      case Reading.Nothing nothing -> done();
    };
  }

  private CompletableFuture<Void> receive(Reading.Deed deed, String event) {
    answer(deed);
    Inbound.Chat chat =
        new Inbound.Chat(
            deed.chat(), deed.shared() ? rooms.members(deed.chat(), deed.sender().id()) : null);
    return intake.receive(
        new Inbound(PLATFORM, event, chat, deed.sender(), deed.act(), deed.message()));
  }

  private CompletableFuture<Void> report(Reading.News news, String event) {
    rooms.changed(news.chat());
    Inbound.Chat chat = new Inbound.Chat(news.chat(), news.shared() ? members(news) : null);
    return intake.receive(new Inbound(PLATFORM, event, chat, news.sender(), news.report()));
  }

  /** In a room that is closed to us nobody is asked. */
  private Set<String> members(Reading.News news) {
    return news.report() instanceof Inbound.RoomGone
        ? Set.of()
        : rooms.members(news.chat(), news.sender().id());
  }

  private void answer(Reading.Deed deed) {
    if (deed.query() != null && deed.shared()) {
      answers.soon(deed.query(), deed.chat(), deed.sender().id());
    } else if (deed.query() != null) {
      answers.now(deed.query());
    }
  }

  private static CompletableFuture<Void> done() {
    return CompletableFuture.completedFuture(null);
  }
}
