package org.twopaths.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.twopaths.vault.Vault;

/**
 * One round of events, durable, and the same rows by the floors, in turn. JMH times all; each part
 * is timed here, and reported at the end as a ratio.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EventBenchmark {
  /** How many people do something at once. */
  @Param({"1", "16", "256"})
  public int couples;

  private Path directory;
  private Crowd crowd;
  private Floor sealing;
  private Floor bare;
  private Rounds rounds;

  @Setup(Level.Iteration)
  public void open() throws IOException, SQLException {
    directory = Files.createTempDirectory("two-paths-bench");
    crowd = new Crowd(directory.resolve("bot"), couples);
    sealing = new Floor(directory.resolve("sealing"), couples, Vault.inMemory());
    bare = new Floor(directory.resolve("bare"), couples, null);
    rounds = new Rounds();
  }

  @Benchmark
  public void botAndFloors() throws SQLException {
    long begin = System.nanoTime();
    crowd.round();
    long second = System.nanoTime();
    sealing.round();
    long third = System.nanoTime();
    bare.round();
    rounds.add(second - begin, third - second, System.nanoTime() - third);
    crowd.deliver();
    sealing.deliver();
    bare.deliver();
  }

  @TearDown(Level.Iteration)
  public void close() throws IOException {
    System.out.println(rounds.report(couples));
    crowd.close();
    sealing.close();
    bare.close();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
