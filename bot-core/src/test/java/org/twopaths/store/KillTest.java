package org.twopaths.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twopaths.vault.Vault;

/**
 * What was acknowledged survives kill -9 (I1, I12), and no event is ever half there (I14). The five
 * rules that bring this about work around faults of H2, so the next H2 may break it.
 */
class KillTest {
  private static final int LANES = 2;
  private static final int KILLS_A_LANE = 15;
  private static final int FRESH_ONE_OF = 5;
  private static final int SHORTEST_MILLIS = 100;
  private static final int LONGEST_MILLIS = 900;
  private static final int SIGKILL = 128 + 9;

  /** Two rows that wait, one open message and one timer. */
  private static final int PARTS = 4;

  private static final String CHILD = Killed.class.getName();

  /** What one lane saw. */
  private record Tally(int kills, long acknowledged, long lost, long torn) {
    Tally plus(Tally other) {
      return new Tally(
          kills + other.kills,
          acknowledged + other.acknowledged,
          lost + other.lost,
          torn + other.torn);
    }
  }

  @Test
  void acknowledgedMeansDurable(@TempDir Path directory) {
    long seed = Long.getLong("kill.seed", System.nanoTime());
    List<CompletableFuture<Tally>> lanes =
        IntStream.range(0, LANES)
            .mapToObj(lane -> new Lane(directory.resolve("lane" + lane), new Random(seed + lane)))
            .map(lane -> CompletableFuture.supplyAsync(lane::run, task -> new Thread(task).start()))
            .toList();
    Tally all = lanes.stream().map(CompletableFuture::join).reduce(Tally::plus).orElseThrow();
    System.out.printf(
        "kill -9: %d kills, %d acknowledged, %d lost, %d torn (seed %d)%n",
        all.kills, all.acknowledged, all.lost, all.torn, seed);
    assertThat(all.acknowledged).as("acknowledged").isGreaterThan(all.kills * 10L);
    assertThat(all.lost).as("lost, seed %d", seed).isZero();
    assertThat(all.torn).as("torn, seed %d", seed).isZero();
  }

  /** Kills again and again over one file, and now and then over a new one. */
  private static final class Lane {
    private final Path directory;
    private final Random random;

    Lane(Path directory, Random random) {
      this.directory = directory;
      this.random = random;
    }

    Tally run() {
      Path reused = directory.resolve("reused");
      Set<String> acknowledged = new HashSet<>();
      Tally tally = new Tally(0, 0, 0, 0);
      for (int kill = 0; kill < KILLS_A_LANE; kill++) {
        boolean fresh = kill % FRESH_ONE_OF == FRESH_ONE_OF - 1;
        Set<String> known = fresh ? new HashSet<>() : acknowledged;
        Path file = fresh ? directory.resolve("fresh" + kill) : reused;
        int before = known.size();
        known.addAll(liveAndDie(file, "run" + kill));
        tally = tally.plus(check(file, known, before));
      }
      return tally;
    }

    private Set<String> liveAndDie(Path file, String name) {
      try {
        Process child = start(file, name);
        try (var output = child.inputReader(StandardCharsets.US_ASCII)) {
          Set<String> acknowledged = new HashSet<>();
          take(output.readLine(), acknowledged);
          CompletableFuture<Void> killing = CompletableFuture.runAsync(() -> kill(child));
          output.lines().forEach(line -> take(line, acknowledged));
          killing.join();
          assertThat(child.waitFor()).as("how the child ended").isEqualTo(SIGKILL);
          return acknowledged;
        } finally {
          child.destroyForcibly();
        }
      } catch (IOException | InterruptedException failure) {
        throw new IllegalStateException(failure);
      }
    }

    private static Process start(Path file, String name) throws IOException {
      String java = ProcessHandle.current().info().command().orElse("java");
      return new ProcessBuilder(
              java,
              "-XX:TieredStopAtLevel=1",
              "-Xshare:auto",
              "-XX:+UseSerialGC",
              "--sun-misc-unsafe-memory-access=allow",
              "-cp",
              System.getProperty("java.class.path"),
              CHILD,
              file.toString(),
              name)
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
    }

    private void kill(Process child) {
      try {
        Thread.sleep(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
      } catch (InterruptedException end) {
        Thread.currentThread().interrupt();
      }
      // The process itself would also close the pipe that still holds what was acknowledged.
      child.toHandle().destroyForcibly();
    }

    private static void take(String line, Set<String> acknowledged) {
      assertThat(line).as("the child's output").isNotNull();
      if (line.startsWith(Killed.ACKNOWLEDGED)) {
        acknowledged.add(line.substring(1));
      }
    }
  }

  /** Opens the file as the next process would, and leaves it as the kill did. */
  private static Tally check(Path file, Set<String> acknowledged, int before) {
    try (Vault vault = Killed.vault(file);
        Database database = Database.open(file, vault)) {
      Kept kept = new Kept(new Sql(database.writer()), database.store(), vault);
      int known = acknowledged.size();
      acknowledged.removeIf(id -> !kept.has(id));
      Tally tally = new Tally(1, known - before, known - acknowledged.size(), kept.torn());
      power(database);
      return tally;
    }
  }

  /** What the file holds; the marks of events in it are keyed hashes. */
  private static final class Kept {
    private final Sql sql;
    private final Store store;
    private final Vault vault;
    private final Set<String> marks;

    Kept(Sql sql, Store store, Vault vault) {
      this.sql = sql;
      this.store = store;
      this.vault = vault;
      this.marks = new HashSet<>(sql.list("select event_hash from inbox", Sql::string));
    }

    boolean has(String id) {
      return marks.contains(vault.hash("event", "test", id));
    }

    long torn() {
      Map<String, Integer> parts = new HashMap<>();
      Stream.of(waiting(), open(), sql.list("select owner from timer", Sql::string))
          .flatMap(List::stream)
          .forEach(id -> parts.merge(id, 1, Integer::sum));
      long strange = parts.keySet().stream().filter(id -> !has(id)).count();
      long whole = parts.values().stream().filter(count -> count == PARTS).count();
      long stale =
          store.tracks().owners().stream()
              .map(owner -> store.tracks().read(owner).orElseThrow())
              .filter(id -> !has(id) || has(next(id)))
              .count();
      return marks.size() - whole + strange + stale;
    }

    private List<String> waiting() {
      Queue queue = new Queue(sql, vault, new Names(vault));
      return sql.list("select seq from outbox", row -> row.getLong(1)).stream()
          .map(seq -> queue.row(seq).orElseThrow().body())
          .toList();
    }

    private List<String> open() {
      return sql.list(
          "select destination, number, sealed from open_message",
          row ->
              vault
                  .openDaily(
                      OpenMessages.place(row.getString(1), row.getLong(2)), Sql.sealed(row, 3))
                  .getFirst());
    }
  }

  /** The event after one of the same thread; those that fail are never there. */
  private static String next(String id) {
    int dash = id.lastIndexOf('-') + 1;
    long number = Long.parseLong(id.substring(dash)) + 1;
    return id.substring(0, dash) + (number % Killed.ONE_FAILS_OF == 0 ? number + 1 : number);
  }

  /** Lets go of the file as it lies there. */
  static void power(Database database) {
    try (Statement off = database.writer().createStatement()) {
      off.execute("shutdown immediately");
    } catch (SQLException failure) {
      throw new StoreException("shutdown", failure);
    }
  }
}
