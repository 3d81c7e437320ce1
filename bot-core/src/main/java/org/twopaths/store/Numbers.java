package org.twopaths.store;

import java.util.Map;
import java.util.Optional;
import org.twopaths.vault.Newest;

/**
 * Counts the messages of each destination, so that a number is never given twice although rows go.
 * Remembers how far it has counted: it is the only one that counts.
 */
final class Numbers {
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
