package org.twopaths.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.twopaths.bot.Bell;
import org.twopaths.bot.Bot;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Writer;
import org.twopaths.bot.discreet.Cost;
import org.twopaths.engine.Engine;
import org.twopaths.safety.Safeguards;
import org.twopaths.store.Database;
import org.twopaths.vault.Vault;

/**
 * The real bot on a real file, and many people who each press the newest button again and again.
 */
final class Crowd implements AutoCloseable {
  private static final String PLATFORM = "bench";

  private final Database database;
  private final Writer writer;
  private final Bot bot;
  private final Arrived arrived;
  private final long[] pressed;
  private long events;

  Crowd(Path directory, int people) throws SQLException {
    database = Database.open(directory, Vault.inMemory());
    writer = new Writer(database);
    bot =
        new Bot(
            new Bot.Parts(
                new Engine(Loop.flows(), Safeguards.NONE),
                Loop.catalog(),
                writer,
                InstantSource.system(),
                ZoneOffset.UTC,
                10_000,
                () -> 0,
                Cost.REAL,
                new Bell(),
                Bot.Observer.NOBODY));
    arrived = new Arrived(database.writer());
    pressed = new long[people];
    for (int person = 0; person < people; person++) {
      act(person, new Inbound.Command(Loop.ID, "")).join();
    }
  }

  /** Everyone presses once; done when all of it is durable. */
  void round() {
    CompletableFuture<?>[] done = new CompletableFuture<?>[pressed.length];
    for (int person = 0; person < pressed.length; person++) {
      done[person] = act(person, new Inbound.Press(++pressed[person], 0));
    }
    CompletableFuture.allOf(done).join();
  }

  /** What was said has arrived. Not measured; while nobody acts, the writer stands still. */
  void deliver() throws SQLException {
    arrived.all();
  }

  private CompletableFuture<Void> act(int person, Inbound.Act act) {
    String id = Integer.toString(person);
    return bot.receive(
        new Inbound(
            PLATFORM,
            Long.toString(++events),
            new Inbound.Chat(id, null),
            new Inbound.Sender(id, "Ada"),
            act));
  }

  @Override
  public void close() {
    writer.close();
    database.close();
  }
}
