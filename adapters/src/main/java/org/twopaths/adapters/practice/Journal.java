package org.twopaths.adapters.practice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The room's file, one JSON line for each entry: written through to the disk before anything else
 * happens, so that a crash loses nothing that was typed or shown.
 */
final class Journal implements AutoCloseable {

  /** Not a channel: an interrupted thread would close that for all others. */
  private final RandomAccessFile lines;

  private Journal(RandomAccessFile lines) {
    this.lines = lines;
  }

  /** Opens the file, and hands over what stands in it. */
  static Journal open(Path file, Consumer<Entry> reader) {
    try {
      PrivateFile.create(file);
      long end = read(Files.readAllBytes(file), reader);
      RandomAccessFile lines = new RandomAccessFile(file.toFile(), "rw");
      lines.setLength(end);
      lines.seek(end);
      return new Journal(lines);
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

  private static byte[] bytes(List<Entry> entries) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Entry entry : entries) {
      all.writeBytes(Json.bytes(entry));
      all.write('\n');
    }
    return all.toByteArray();
  }

  /** Reads whole lines and answers where the last good one ends. */
  private static long read(byte[] bytes, Consumer<Entry> reader) throws IOException {
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != '\n') {
        continue;
      }
      boolean last = i == bytes.length - 1;
      Entry entry = parse(Arrays.copyOfRange(bytes, start, i), last);
      if (entry == null) {
        return start;
      }
      reader.accept(entry);
      start = i + 1;
    }
    return start;
  }

  private static Entry parse(byte[] line, boolean last) throws IOException {
    try {
      return Json.read(line, Entry.class);
    } catch (IOException broken) {
      // A crash can leave the last line torn, and only that one.
      if (last) {
        return null;
      }
      throw new IOException("The practice room's file has a line that cannot be read.");
    }
  }
}
