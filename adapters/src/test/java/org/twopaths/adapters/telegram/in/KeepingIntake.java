package org.twopaths.adapters.telegram.in;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.twopaths.adapters.telegram.Intake;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Writer;
import org.twopaths.store.Database;

/** Keeps what people say on a real database, each event once. */
final class KeepingIntake implements Intake, AutoCloseable {
  private final Database database = Database.inMemory();
  private final Writer writer = new Writer(database);
  private final List<String> words = new CopyOnWriteArrayList<>();

  /** Nothing can be kept. */
  volatile boolean full;

  /** How far it came cannot be kept. */
  volatile boolean stands;

  List<String> words() {
    return List.copyOf(words);
  }

  List<String> aside() {
    return writer.submit(store -> store.parked().all()).join();
  }

  private static <T> CompletableFuture<T> noDisk() {
    return CompletableFuture.failedFuture(new IllegalStateException("no disk"));
  }

  @Override
  public CompletableFuture<Void> receive(Inbound inbound) {
    return full
        ? noDisk()
        : isNew(inbound.event())
            .thenAccept(isNew -> {
              if (isNew && inbound.act() instanceof Inbound.Text(String said)) {
                words.add(said);
              }
            });
  }

  private CompletableFuture<Boolean> isNew(String event) {
    return writer.submit(store -> store.inbox().isNew("telegram", event, Instant.EPOCH));
  }

  @Override
  public CompletableFuture<Void> setAside(String platform, String event, String raw) {
    return writer.submit(store -> {
      store.parked().insert(raw, "unreadable", Instant.EPOCH);
      return null;
    });
  }

  @Override
  public CompletableFuture<Optional<String>> cursor(String platform, String name) {
    return writer.submit(store -> store.cursors().read(platform, name));
  }

  @Override
  public CompletableFuture<Void> cursor(String platform, String name, String at) {
    return stands
        ? noDisk()
        : writer.submit(store -> {
          store.cursors().write(platform, name, at);
          return null;
        });
  }

  @Override
  public CompletableFuture<Optional<String>> partnerOf(String platform, String account) {
    return CompletableFuture.completedFuture(Optional.empty());
  }

  @Override
  public CompletableFuture<Void> moved(String platform, String oldChat, String newChat) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void close() {
    writer.close();
    database.close();
  }
}
