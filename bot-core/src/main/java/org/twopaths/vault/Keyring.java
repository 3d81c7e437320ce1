package org.twopaths.vault;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wrapped keys, one line of a file for each. A new one is appended; when any is taken away or
 * all are wrapped anew the whole file is written again, so that what went is gone.
 *
 * <p>For one thread at a time.
 */
final class Keyring {
  private static final String HEAD = "two-paths keyring 1 ";
  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{16}) ([a-z]+) ([\\w-]+) ([\\w-]+)");
  private static final Subject INDEX = new Subject("index", "all");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Disk disk;
  private final Path file;
  private final Map<Long, Entry> entries = new LinkedHashMap<>();
  private final Map<Subject, Entry> newest = new HashMap<>();
  private Kek kek;
  private boolean torn;

  /** Whom a key is for, by keyed hash: the keyring alone does not tell who is with whom. */
  record Subject(String kind, String hash) {}

  /** One wrapped key. */
  record Entry(long id, Subject subject, byte[] wrapped) {
    byte[] place() {
      return Bytes.joined("keyring", hex(), subject.kind(), subject.hash());
    }

    String hex() {
      return HexFormat.of().toHexDigits(id);
    }

    String line() {
      String base = Base64.getUrlEncoder().withoutPadding().encodeToString(wrapped);
      return hex() + " " + subject.kind() + " " + subject.hash() + " " + base + "\n";
    }
  }

  private Keyring(Disk disk, Path file, Kek kek) {
    this.disk = disk;
    this.file = file;
    this.kek = kek;
  }

  /** A keyring that holds nothing but the index key. */
  static Keyring fresh(Disk disk, Path file, Kek kek) {
    Keyring keyring = new Keyring(disk, file, kek);
    try {
      keyring.keep(
          keyring.wrapped(
              INDEX, KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, Kek.TINK)));
    } catch (GeneralSecurityException everyJavaCan) {
      throw new IllegalStateException(everyJavaCan);
    }
    keyring.rewrite();
    return keyring;
  }

  /** Throws {@link VaultMistake} when it was not wrapped with this key, or cannot be read. */
  static Keyring read(Disk disk, Path file, Kek kek) {
    String text = text(file);
    int end = text.lastIndexOf('\n') + 1;
    Keyring keyring = new Keyring(disk, file, kek);
    text.substring(0, end).lines().skip(1).forEach(keyring::take);
    requireOpens(text.lines().findFirst().orElse(""), kek, file);
    if (keyring.newest(INDEX).flatMap(keyring::unwrap).isEmpty()) {
      throw damaged(file);
    }
    keyring.torn = end < text.length();
    return keyring;
  }

  private static void requireOpens(String head, Kek kek, Path file) {
    if (!head.startsWith(HEAD)) {
      throw damaged(file);
    }
    String wanted = head.substring(HEAD.length());
    if (!kek.has(wanted)) {
      throw new VaultMistake(
          "vault.key-file: this is not the key that the keyring was made with: bring back the one"
              + " with the fingerprint "
              + wanted);
    }
  }

  private static VaultMistake damaged(Path file) {
    return new VaultMistake(
        "vault.keyring: " + file + " cannot be read: bring it back from its newest copy");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A line that cannot be read is one key lost, not all. */
  private void take(String line) {
    Matcher parts = LINE.matcher(line);
    if (parts.matches()) {
      try {
        byte[] wrapped = Base64.getUrlDecoder().decode(parts.group(4));
        long id = HexFormat.fromHexDigitsToLong(parts.group(1));
        keep(new Entry(id, new Subject(parts.group(2), parts.group(3)), wrapped));
      } catch (IllegalArgumentException damaged) {
        // Whatever it sealed says so when it is opened.
      }
    }
  }

  KeysetHandle index() {
    return newest(INDEX).flatMap(this::unwrap).orElseThrow();
  }

  Optional<Entry> newest(Subject subject) {
    return Optional.ofNullable(newest.get(subject));
  }

  Optional<Entry> byId(long id) {
    return Optional.ofNullable(entries.get(id));
  }

  /** Empty when its line was damaged. */
  Optional<KeysetHandle> unwrap(Entry entry) {
    try {
      return Optional.of(kek.unwrap(entry.wrapped(), entry.place()));
    } catch (GeneralSecurityException damaged) {
      return Optional.empty();
    }
  }

  /** A new key for someone, on the disk when this returns. */
  Entry add(Subject subject) {
    try {
      Entry entry = wrapped(subject, Kek.newKey());
      disk.append(file, entry.line().getBytes(StandardCharsets.ISO_8859_1));
      keep(entry);
      return entry;
    } catch (GeneralSecurityException everyJavaCan) {
      throw new IllegalStateException(everyJavaCan);
    }
  }

  /** A kill while a key was added left a part of its line; nothing was sealed with that one yet. */
  void mend() {
    if (torn) {
      rewrite();
      torn = false;
    }
  }

  /** Takes keys away for good. */
  void remove(Predicate<Subject> whose) {
    if (entries.values().removeIf(entry -> whose.test(entry.subject()))) {
      newest.keySet().removeIf(whose);
      rewrite();
    }
  }

  /** Wraps all keys with the newest of a key that is being changed. */
  void wrapWith(Kek other) {
    Map<Long, Entry> anew = new LinkedHashMap<>();
    try {
      for (Entry entry : entries.values()) {
        Optional<KeysetHandle> key = unwrap(entry);
        if (key.isPresent()) {
          byte[] wrapped = other.wrap(key.get(), entry.place());
          anew.put(entry.id(), new Entry(entry.id(), entry.subject(), wrapped));
        }
      }
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("a key cannot be wrapped");
    }
    kek = other;
    entries.clear();
    newest.clear();
    anew.values().forEach(this::keep);
    rewrite();
  }

  private Entry wrapped(Subject subject, KeysetHandle key) throws GeneralSecurityException {
    Entry empty = new Entry(RANDOM.nextLong(), subject, new byte[0]);
    return new Entry(empty.id(), subject, kek.wrap(key, empty.place()));
  }

  private void keep(Entry entry) {
    entries.put(entry.id(), entry);
    newest.put(entry.subject(), entry);
  }

  private void rewrite() {
    StringBuilder text = new StringBuilder(HEAD).append(kek.fingerprint()).append('\n');
    entries.values().forEach(entry -> text.append(entry.line()));
    disk.replace(file, text.toString().getBytes(StandardCharsets.ISO_8859_1));
  }
}
