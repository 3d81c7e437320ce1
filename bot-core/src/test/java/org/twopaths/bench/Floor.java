package org.twopaths.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.twopaths.store.Database;
import org.twopaths.vault.Owner;
import org.twopaths.vault.Place;
import org.twopaths.vault.Vault;

/**
 * The least that one full event costs on this database: bare JDBC that writes the rows the bot
 * writes for a press, under the same durability rules and with the same batch. Reads nothing,
 * decides nothing. Its rows are either sealed while it writes them, as none may lie there
 * otherwise, or as large as sealed ones and hold nothing.
 *
 * <p>The rows: the inbox mark, the track, the answered message closed and the change queued, the
 * next question kept open and queued under its number, and its timer.
 */
final class Floor implements AutoCloseable {
  /** As large as what the bot seals into one row. */
  private static final byte[] NOTHING = new byte[1066];

  /** As long as what the bot keeps of a conversation, and of a message. */
  private static final String STATE = "s".repeat(400);

  private static final String BODY = "b".repeat(300);
  private static final long HOUR = 3_600_000;

  private final Database database;
  private final Vault vault;
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
  private final PreparedStatement sync;
  private final long[] number;
  private long event;

  /**
   * @param vault seals every row; null for rows that hold nothing
   */
  Floor(Path directory, int people, Vault vault) throws SQLException {
    this.vault = vault;
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
    sync = connection.prepareStatement("checkpoint sync");
    number = new long[people];
    for (int person = 0; person < people; person++) {
      begin(connection, person);
    }
    commit();
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
    commit();
  }

  /** What was said is shown, so that the tables are as small as they are in life. Not measured. */
  void deliver() throws SQLException {
    run(shown);
    run(gone);
    run(passed, event);
    commit();
  }

  /** The database does not see that these statements changed it: the disk is asked for here. */
  private void commit() throws SQLException {
    database.commit();
    sync.execute();
  }

  private void event(int person) throws SQLException {
    run(mark, "bench " + ++event, event);
    run(track, own(person), owner(person));
    run(close, chat(person), number[person]);
    run(queue, chat(person), number[person], "CLOSE", onItsWay(person));
    question(person);
  }

  private void question(int person) throws SQLException {
    run(count, ++number[person], chat(person));
    run(open, chat(person), number[person], key(person), onItsWay(person));
    run(queue, chat(person), number[person], "PROMPT", onItsWay(person));
    run(wake, owner(person), number[person], event + HOUR);
  }

  private String key(int person) {
    return owner(person) + "#" + number[person];
  }

  private byte[] own(int person) {
    return vault == null
        ? NOTHING
        : vault.seal(new Owner.Person(owner(person)), place(person), STATE).bytes();
  }

  private byte[] onItsWay(int person) {
    return vault == null ? NOTHING : vault.sealDaily(place(person), BODY).bytes();
  }

  private static Place place(int person) {
    return new Place("floor", "sealed", owner(person));
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
