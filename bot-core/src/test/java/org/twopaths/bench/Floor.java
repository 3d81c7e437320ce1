package org.twopaths.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.twopaths.store.Database;
import org.twopaths.vault.Vault;

/**
 * The least that one full event costs on this database: bare JDBC that writes the rows the bot
 * writes for a press, sealed by nobody, under the same durability rules and with the same batch.
 * Reads nothing, decides nothing.
 *
 * <p>The rows: the inbox mark, the track, the answered message closed and the change queued, the
 * next question kept open and queued under its number, and its timer.
 */
final class Floor implements AutoCloseable {
  /** As large as what the bot seals into one row. */
  private static final byte[] STATE = new byte[1066];

  private static final byte[] BODY = STATE;
  private static final long HOUR = 3_600_000;

  private final Database database;
  private final PreparedStatement mark;
  private final PreparedStatement track;
  private final PreparedStatement close;
  private final PreparedStatement count;
  private final PreparedStatement queue;
  private final PreparedStatement open;
  private final PreparedStatement wake;
  private final PreparedStatement shown;
  private final PreparedStatement gone;
  private final PreparedStatement passed;
  private final long[] number;
  private long event;

  Floor(Path directory, int people) throws SQLException {
    database = Database.open(directory, Vault.inMemory());
    Connection connection = database.writer();
    mark = connection.prepareStatement("insert into inbox (event_hash, at) values (?, ?)");
    track = connection.prepareStatement("update track set sealed = ? where owner = ?");
    close =
        connection.prepareStatement(
            "update open_message set prompt = null, sealed = null"
                + " where destination = ? and number = ?");
    count = connection.prepareStatement("update destination set last = ? where destination = ?");
    queue =
        connection.prepareStatement(
            "insert into outbox (destination, number, kind, sealed, priority, not_before, attempts)"
                + " values (?, ?, ?, ?, 0, 0, 0)");
    open =
        connection.prepareStatement(
            "insert into open_message (destination, number, prompt, sealed)"
                + " values (?, ?, ?, ?)");
    wake =
        connection.prepareStatement(
            "insert into timer (owner, kind, number, due) values (?, 'LATE', ?, ?)");
    shown = connection.prepareStatement("delete from outbox");
    gone = connection.prepareStatement("delete from open_message where prompt is null");
    passed = connection.prepareStatement("delete from timer where due < ?");
    number = new long[people];
    for (int person = 0; person < people; person++) {
      begin(connection, person);
    }
    database.commit();
  }

  private void begin(Connection connection, int person) throws SQLException {
    for (String sql :
        new String[] {
          "insert into track (owner, sealed) values ('" + owner(person) + "', X'00')",
          "insert into destination (destination, last) values ('" + chat(person) + "', 0)"
        }) {
      try (PreparedStatement insert = connection.prepareStatement(sql)) {
        insert.executeUpdate();
      }
    }
    question(person);
  }

  /** One event of everyone, made durable at once. */
  void round() throws SQLException {
    for (int person = 0; person < number.length; person++) {
      event(person);
    }
    database.commit();
  }

  /** What was said is shown, so that the tables are as small as they are in life. Not measured. */
  void deliver() throws SQLException {
    run(shown);
    run(gone);
    run(passed, event);
    database.commit();
  }

  private void event(int person) throws SQLException {
    run(mark, "bench " + ++event, event);
    run(track, STATE, owner(person));
    run(close, chat(person), number[person]);
    run(queue, chat(person), number[person], "CLOSE", BODY);
    question(person);
  }

  private void question(int person) throws SQLException {
    run(count, ++number[person], chat(person));
    run(open, chat(person), number[person], owner(person) + "#" + number[person], BODY);
    run(queue, chat(person), number[person], "PROMPT", BODY);
    run(wake, owner(person), number[person], event + HOUR);
  }

  private static void run(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.executeUpdate();
  }

  private static String owner(int person) {
    return "solo:00000000-0000-0000-0000-" + (100_000_000_000L + person);
  }

  private static String chat(int person) {
    return "bench:" + person;
  }

  @Override
  public void close() {
    database.close();
  }
}
