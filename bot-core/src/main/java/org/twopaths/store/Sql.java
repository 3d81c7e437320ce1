package org.twopaths.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.twopaths.vault.Owner;
import org.twopaths.vault.Sealed;

/**
 * Plain SQL on one connection. Each statement is prepared once and kept, because H2 parses it anew
 * otherwise. For one thread at a time.
 *
 * <p>Changes may be gathered: they are then made in their order, all in one go, before anything is
 * read and before a commit. What many pieces of work decide and what the database does about it
 * would otherwise take turns in the processor's caches; apart, many at once are quicker.
 */
final class Sql {
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private final List<Change> gathered = new ArrayList<>();
  private final List<Runnable> forgetters = new CopyOnWriteArrayList<>();
  private boolean gathers;
  private boolean changed;

  private record Change(String sql, Object[] values) {}

  /** Makes a value of the row that the result stands on. */
  interface Read<T> {
    T row(ResultSet row) throws SQLException;
  }

  Sql(Connection connection) {
    this.connection = connection;
  }

  /** Changes rows, now or, while changes are gathered, with the others. */
  void update(String sql, Object... values) {
    changed = true;
    if (gathers) {
      gathered.add(new Change(sql, values));
    } else {
      executeUpdate(sql, values);
    }
  }

  /** Changes rows now and says how many. */
  int updateCount(String sql, Object... values) {
    changed = true;
    settle();
    return executeUpdate(sql, values);
  }

  private int executeUpdate(String sql, Object... values) {
    try {
      return bound(sql, values).executeUpdate();
    } catch (SQLException failure) {
      throw new StoreException(sql, failure);
    }
  }

  /** Changes are gathered from now on. */
  void gather() {
    gathers = true;
  }

  /** Makes the changes that were gathered, and gathers no more. */
  void endGathering() {
    settle();
    gathers = false;
  }

  /** Makes the changes that were gathered. */
  void settle() {
    if (!gathered.isEmpty()) {
      List<Change> all = List.copyOf(gathered);
      gathered.clear();
      all.forEach(change -> executeUpdate(change.sql(), change.values()));
    }
  }

  /** Takes back all that was done since the last commit, and gathers no more. */
  void takeBack() {
    gathered.clear();
    gathers = false;
    try {
      connection.rollback();
    } catch (SQLException failure) {
      throw new StoreException("rollback", failure);
    }
    forgetters.forEach(Runnable::run);
  }

  /** Takes back what was done since a savepoint. */
  void takeBack(String toSavepoint) {
    control(toSavepoint);
    forgetters.forEach(Runnable::run);
  }

  /** Whoever remembers rows has to forget them when something is taken back. */
  void onTakenBack(Runnable forget) {
    forgetters.add(forget);
  }

  /** Runs a statement that concerns the transaction and no row. */
  void control(String sql) {
    settle();
    try {
      bound(sql).execute();
    } catch (SQLException failure) {
      throw new StoreException(sql, failure);
    }
  }

  /**
   * Inserts a row and says whether it was not there yet; cheaper than to look before. While changes
   * are gathered it says so unseen: was it there, then all that was gathered fails.
   */
  boolean insertNew(String sql, Object... values) {
    changed = true;
    if (gathers) {
      gathered.add(new Change(sql, values));
      return true;
    }
    try {
      return bound(sql, values).executeUpdate() == 1;
    } catch (SQLException failure) {
      if (H2.isDuplicate(failure)) {
        return false;
      }
      throw new StoreException(sql, failure);
    }
  }

  <T> Optional<T> one(String sql, Read<T> read, Object... values) {
    settle();
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      return rows.next() ? Optional.ofNullable(read.row(rows)) : Optional.empty();
    } catch (SQLException failure) {
      throw new StoreException(sql, failure);
    }
  }

  /** Changes rows and lists what the statement answers with. */
  <T> List<T> returning(String sql, Read<T> read, Object... values) {
    changed = true;
    return list(sql, read, values);
  }

  <T> List<T> list(String sql, Read<T> read, Object... values) {
    settle();
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      List<T> list = new ArrayList<>();
      while (rows.next()) {
        list.add(read.row(rows));
      }
      return list;
    } catch (SQLException failure) {
      throw new StoreException(sql, failure);
    }
  }

  /** Whether any row may have changed since this was last asked. */
  boolean takeChanged() {
    boolean was = changed;
    changed = false;
    return was;
  }

  static String string(ResultSet row) throws SQLException {
    return row.getString(1);
  }

  static Instant instant(ResultSet row) throws SQLException {
    return instant(row, 1);
  }

  /** The instant in a column; null where there is none. */
  static Instant instant(ResultSet row, int column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  /** What lies sealed in a column; null where there is nothing. */
  static <O extends Owner> Sealed<O> sealed(ResultSet row, int column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    return bytes == null ? null : Sealed.of(bytes);
  }

  private PreparedStatement bound(String sql, Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      bind(statement, i + 1, values[i]);
    }
    return statement;
  }

  private static void bind(PreparedStatement statement, int place, Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(place, Types.VARCHAR);
      case String text -> statement.setString(place, text);
      case Long number -> statement.setLong(place, number);
      case Integer number -> statement.setInt(place, number);
      case Instant at -> statement.setLong(place, at.toEpochMilli());
      case Sealed<?> sealed -> statement.setBytes(place, sealed.bytes());
      case Enum<?> name -> statement.setString(place, name.name());
      default -> throw new IllegalArgumentException("no column holds " + value.getClass());
    }
  }
}
