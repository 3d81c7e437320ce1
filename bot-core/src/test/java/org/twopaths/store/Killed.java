package org.twopaths.store;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.twopaths.bot.Writer;
import org.twopaths.store.Outbox.Destination;
import org.twopaths.store.Outbox.Post;
import org.twopaths.store.Timers.Timer;
import org.twopaths.vault.Opening;
import org.twopaths.vault.Vault;
import org.twopaths.vault.VaultFiles;

/**
 * The process that {@link KillTest} kills: it answers as fast as it can and says what was
 * acknowledged.
 */
final class Killed {
  static final String ACKNOWLEDGED = "+";
  static final String FAILS = "fails";
  static final int THREADS = 4;

  private static final Outbox.Terms TERMS = new Outbox.Terms("ANSWER", 0, null);
  private static final int BURST = 8;
  static final int ONE_FAILS_OF = 7;
  private static final long LONGEST_LIFE_MILLIS = 30_000;

  private final Writer writer;
  private final String run;
  private final OutputStream acknowledged = new FileOutputStream(FileDescriptor.out);

  private Killed(Writer writer, String run) {
    this.writer = writer;
    this.run = run;
  }

  public static void main(String[] args) throws InterruptedException {
    Path file = Path.of(args[0]);
    Killed killed = new Killed(new Writer(Database.open(file, vault(file))), args[1]);
    for (int thread = 0; thread < THREADS; thread++) {
      int number = thread;
      Thread.ofPlatform().daemon().start(() -> killed.answer(number));
    }
    // Only a parent that died itself lets it live so long.
    Thread.sleep(LONGEST_LIFE_MILLIS);
    Runtime.getRuntime().halt(1);
  }

  /** The vault of a database: its keys lie beside it. */
  static Vault vault(Path file) {
    VaultFiles files =
        new VaultFiles(
            file.resolveSibling(file.getFileName() + "-key").resolve("key"),
            file.resolveSibling(file.getFileName() + "-keyring"),
            file);
    return new Opening(files, InstantSource.system()).open();
  }

  private void answer(int thread) {
    long number = 0;
    while (true) {
      List<CompletableFuture<Void>> burst = new ArrayList<>();
      for (int i = 0; i < BURST; i++) {
        number++;
        burst.add(number % ONE_FAILS_OF == 0 ? failing() : event(thread, number));
      }
      burst.forEach(CompletableFuture::join);
    }
  }

  private CompletableFuture<Void> failing() {
    return writer
        .submit(store -> {
          write(store, FAILS, FAILS);
          throw new IllegalStateException("must leave no trace");
        })
        .handle((nothing, expected) -> null);
  }

  private CompletableFuture<Void> event(int thread, long number) {
    String id = run + "-" + thread + "-" + number;
    return writer
        .submit(store -> {
          write(store, id, "solo:" + thread);
          return null;
        })
        .thenRun(() -> acknowledge(id));
  }

  /** An event and all that belongs to it. */
  private static void write(Store store, String id, String owner) {
    Instant now = Instant.now();
    store.inbox().isNew("test", id, now);
    store.tracks().write(owner, id);
    store.outbox().add(new Post(new Destination("test", owner, null), id, null, null, TERMS));
    store.outbox().add(new Post(new Destination("test", owner, null), id, id, id, TERMS));
    store.timers().insert(new Timer(id, "LATE", 1, null, now));
  }

  /** One write for each, so that the parent reads all of it or nothing. */
  private void acknowledge(String id) {
    try {
      acknowledged.write((ACKNOWLEDGED + id + "\n").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException parentIsGone) {
      Runtime.getRuntime().halt(1);
    }
  }
}
