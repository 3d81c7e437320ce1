package org.twopaths.adapters.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;

/**
 * The time in the practice room: real time plus what people skipped, so that tomorrow can be tried
 * today. It only ever moves ahead, and a restart does not take it back.
 */
public final class PracticeClock implements InstantSource {

  private final Path file;
  private final InstantSource real;
  private volatile Duration ahead;
  private volatile Runnable watcher = () -> {};

  /** The clock of this data directory, with the skipped time that is noted there. */
  public PracticeClock(Path directory) {
    this(directory, InstantSource.system());
  }

  PracticeClock(Path directory, InstantSource real) {
    this.file = directory.resolve("practice-clock.txt");
    this.real = real;
    this.ahead = read();
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead);
  }

  /** Moves the time ahead to this instant; one that has passed already changes nothing. */
  public synchronized void moveTo(Instant to) {
    Duration next = Duration.between(real.instant(), to);
    if (next.compareTo(ahead) <= 0) {
      return;
    }
    write(next);
    ahead = next;
    watcher.run();
  }

  /** Has this run after each move, so that the page can show it. */
  public void watch(Runnable afterMove) {
    watcher = afterMove;
  }

  private Duration read() {
    try {
      return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
    } catch (IOException | DateTimeParseException broken) {
      throw new IllegalStateException(
          "The practice clock cannot be read; delete " + file + " to start it anew.", broken);
    }
  }

  private void write(Duration next) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (FileChannel channel =
          FileChannel.open(
              fresh,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap(next.toString().getBytes(StandardCharsets.UTF_8)));
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
