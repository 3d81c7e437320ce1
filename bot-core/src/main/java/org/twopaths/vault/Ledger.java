package org.twopaths.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twopaths.vault.Keyring.Subject;

/**
 * What was erased, by keyed hash: one line for each, beside the keyring and beside the data. An old
 * copy of either that is brought back is erased again at the next start, by the lines of the other.
 */
final class Ledger {
  private static final Pattern LINE = Pattern.compile("([\\w-]+) \\d+ ([a-z]+)");

  private final Disk disk;
  private final List<Path> files;
  private final Map<Subject, String> lines;

  private Ledger(Disk disk, List<Path> files, Map<Subject, String> lines) {
    this.disk = disk;
    this.files = files;
    this.lines = lines;
  }

  static Ledger inMemory() {
    return new Ledger(new Disk.Nowhere(), List.of(), new LinkedHashMap<>());
  }

  /** Throws {@link VaultMistake} when there is no such file at all. */
  static Ledger read(Disk disk, Path beside, Path copy) {
    if (!Files.exists(beside) && !Files.exists(copy)) {
      throw new VaultMistake(
          "vault.keyring: the list of what was erased is missing: bring back "
              + beside
              + " from the newest copy of the keyring, so that nothing erased comes back");
    }
    Map<Subject, String> lines = lines(beside);
    lines.putAll(lines(copy));
    return new Ledger(disk, List.of(beside, copy), lines);
  }

  static void begin(Disk disk, Path file) {
    if (!Files.exists(file)) {
      disk.replace(file, new byte[0]);
    }
  }

  /** Makes both files say the same. */
  void even() {
    for (Path file : files) {
      if (!Files.exists(file) || !lines(file).equals(lines) || isTorn(file)) {
        disk.replace(file, text().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** On the disk, in both places, when this returns. */
  void add(Subject subject, Instant at) {
    String line = subject.hash() + " " + at.toEpochMilli() + " " + subject.kind();
    if (lines.putIfAbsent(subject, line) == null) {
      files.forEach(file -> disk.append(file, (line + "\n").getBytes(StandardCharsets.UTF_8)));
    }
  }

  boolean holds(Subject subject) {
    return lines.containsKey(subject);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    lines.values().forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /** What a kill left of a last line is no erasure that was called done. */
  private static Map<Subject, String> lines(Path file) {
    Map<Subject, String> lines = new LinkedHashMap<>();
    String text = read(file);
    for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        throw new VaultMistake(file + " has a line that cannot be read: bring it back from a copy");
      }
      lines.put(new Subject(parts.group(2), parts.group(1)), line);
    }
    return lines;
  }

  private static boolean isTorn(Path file) {
    String text = read(file);
    return !text.isEmpty() && !text.endsWith("\n");
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
