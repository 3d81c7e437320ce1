package org.twopaths.store;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twopaths.store.Outbox.Destination;
import org.twopaths.vault.Newest;
import org.twopaths.vault.Vault;

/**
 * Under which names chats and prompts lie in the tables: keyed hashes, a reader's behind their
 * chat's. For one thread at a time.
 */
final class Names {
  /** Says of a row that it belongs to a chat, or to any one person in it. */
  static final String OF_CHAT = "(destination = ? or left(destination, ?) = ?)";

  private static final char READER = '|';
  private static final char NUMBER = '#';

  private static final int REMEMBERED = 10_000;

  private final Vault vault;
  private final Map<Destination, String> known = new Newest<>(REMEMBERED);

  Names(Vault vault) {
    this.vault = vault;
  }

  String of(Destination to) {
    return known.computeIfAbsent(to, this::named);
  }

  /** What {@link #OF_CHAT} takes, behind what stands before it in the statement. */
  Object[] ofChat(Destination chat, Object... before) {
    String all = of(chat);
    String one = readers(all);
    return Stream.concat(Arrays.stream(before), Stream.of(all, one.length(), one)).toArray();
  }

  private String named(Destination to) {
    String chat = prefix(to.platform()) + vault.hash("chat", to.platform(), to.chat());
    return to.onlyFor() == null
        ? chat
        : readers(chat) + vault.hash("reader", to.platform(), to.chat(), to.onlyFor());
  }

  /** Begins the names of all chats of a platform. */
  String prefix(String platform) {
    return vault.hash("platform", platform) + ":";
  }

  /**
   * A prompt's name tells whose it is; two chats must not show that they hold the same one. Its
   * number, behind the last #, says nothing and stays.
   */
  String prompt(String name, String prompt) {
    if (prompt == null) {
      return null;
    }
    int number = prompt.lastIndexOf(NUMBER);
    String track = number < 0 ? prompt : prompt.substring(0, number);
    return vault.hash("prompt", name, track) + (number < 0 ? "" : prompt.substring(number));
  }

  /** Begins the names of a chat's readers. */
  static String readers(String chat) {
    return chat + READER;
  }

  /** The name of the chat that a destination belongs to. */
  static String chat(String name) {
    int reader = name.indexOf(READER);
    return reader < 0 ? name : name.substring(0, reader);
  }

  /**
   * Counts the messages of each destination, so that a number is never given twice although rows
   * go. Remembers how far it has counted: it is the only one that counts.
   */
  static final class Numbers {
    private static final int REMEMBERED = 10_000;

    private final Sql sql;
    private final Map<String, Long> last = new Newest<>(REMEMBERED);

    Numbers(Sql sql) {
      this.sql = sql;
      sql.onTakenBack(this::forgetAll);
    }

    /** The next number of the destination of that name, from 1. */
    long next(String destination) {
      Optional<Long> before = before(destination);
      long next = before.orElse(0L) + 1;
      sql.update(
          before.isPresent()
              ? "update destination set last = ? where destination = ?"
              : "insert into destination (last, destination) values (?, ?)",
          next,
          destination);
      last.put(destination, next);
      return next;
    }

    private Optional<Long> before(String destination) {
      Long known = last.get(destination);
      return known != null
          ? Optional.of(known)
          : sql.one(
              "select last from destination where destination = ?",
              row -> row.getLong(1),
              destination);
    }

    /** Rows of {@code destination} were changed by someone else. */
    void forgetAll() {
      last.clear();
    }
  }
}
