package org.twopaths.adapters.practice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The room's file, one sealed line for each entry: written through to the disk before anything else
 * happens, so that a crash loses nothing that was typed or shown.
 */
final class Journal implements AutoCloseable {

  /** Not a channel: an interrupted thread would close that for all others. */
  private final RandomAccessFile lines;

  private final Seal seal;
  private long count;

  private Journal(RandomAccessFile lines, Seal seal) {
    this.lines = lines;
    this.seal = seal;
  }

  /** Opens the file, and hands over what stands in it. */
  static Journal open(Path file, Seal seal, Consumer<Entry> reader) {
    try {
      PrivateFile.create(file);
      Journal journal = new Journal(new RandomAccessFile(file.toFile(), "rw"), seal);
      long end = journal.read(Files.readAllBytes(file), reader);
      journal.lines.setLength(end);
      journal.lines.seek(end);
      return journal;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  synchronized void append(List<Entry> entries) {
    try {
      long end = lines.getFilePointer();
      try {
        lines.write(bytes(entries));
        lines.getFD().sync();
        count += entries.size();
      } catch (IOException failure) {
        // Half a line would spoil the next one.
        lines.setLength(end);
        lines.seek(end);
        throw failure;
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public synchronized void close() {
    try {
      lines.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private byte[] bytes(List<Entry> entries) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    long line = count;
    for (Entry entry : entries) {
      all.writeBytes((seal.sealed(Json.text(entry), line) + "\n").getBytes(UTF_8));
      line++;
    }
    return all.toByteArray();
  }

  /** Reads whole lines and answers where the last good one ends. */
  private long read(byte[] bytes, Consumer<Entry> reader) throws IOException {
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != '\n') {
        continue;
      }
      boolean last = i == bytes.length - 1;
      Entry entry = parse(new String(bytes, start, i - start, UTF_8), last);
      if (entry == null) {
        return start;
      }
      reader.accept(entry);
      count++;
      start = i + 1;
    }
    return start;
  }

  private Entry parse(String line, boolean last) throws IOException {
    try {
      return Json.read(seal.opened(line, count).getBytes(UTF_8), Entry.class);
    } catch (IOException | RuntimeException broken) {
      // A crash can leave the last line torn, and only that one.
      if (last) {
        return null;
      }
      throw new IOException("The practice room's file has a line that cannot be read.");
    }
  }
}
