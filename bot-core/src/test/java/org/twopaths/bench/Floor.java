package org.twopaths.bench;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.UUID;
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
  /** As long as what the bot keeps of a conversation and of a question. */
  private static final String TEXT = "t".repeat(400);

  /** As long as a closed message, and what a platform calls one. */
  private static final String SHORT = "s".repeat(150);

  /** As large as they are when they are sealed. */
  private static final byte[] LARGE = new byte[1066];

  private static final byte[] SMALL = new byte[298];

  private static final long HOUR = 3_600_000;
  private static final long DAYS = 48 * HOUR;

  private final Database database;
  private final Vault vault;
  private final PreparedStatement mark;
  private final PreparedStatement track;
  private final PreparedStatement close;
  private final PreparedStatement count;
  private final PreparedStatement queue;
  private final PreparedStatement open;
  private final PreparedStatement wake;
  private final PreparedStatement sync;
  private final Arrived arrived;
  private final SplittableRandom random = new SplittableRandom(1);
  private final String[] owner;
  private final String[] chat;
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
            "insert into outbox (destination, number, kind, sealed, purpose, priority, deadline,"
                + " not_before, attempts) values (?, ?, ?, ?, 'ANSWER', 0, ?, 0, 0)");
    open =
        connection.prepareStatement(
            "insert into open_message (destination, number, prompt, sealed)"
                + " values (?, ?, ?, ?)");
    wake =
        connection.prepareStatement(
            "insert into timer (owner, kind, number, due) values (?, 'LATE', ?, ?)");
    sync = connection.prepareStatement("checkpoint sync");
    arrived = new Arrived(connection);
    owner = new String[people];
    chat = new String[people];
    number = new long[people];
    for (int person = 0; person < people; person++) {
      begin(connection, person);
    }
    commit();
  }

  private void begin(Connection connection, int person) throws SQLException {
    owner[person] = "solo:" + new UUID(random.nextLong(), random.nextLong());
    chat[person] = hash() + ":" + hash();
    for (String sql :
        new String[] {
          "insert into track (owner, sealed) values ('" + owner[person] + "', X'00')",
          "insert into destination (destination, last) values ('" + chat[person] + "', 0)"
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

  /** What was said has arrived. Not measured. */
  void deliver() throws SQLException {
    arrived.all();
  }

  /** The database does not see that these statements changed it: the disk is asked for here. */
  private void commit() throws SQLException {
    database.commit();
    sync.execute();
  }

  private void event(int person) throws SQLException {
    run(mark, hash(), ++event);
    run(track, own(person), owner[person]);
    run(close, chat[person], number[person]);
    run(queue, chat[person], number[person], "CLOSE", onItsWay(person, SHORT), event + DAYS);
    question(person);
  }

  private void question(int person) throws SQLException {
    run(count, ++number[person], chat[person]);
    run(open, chat[person], number[person], key(person), onItsWay(person, TEXT));
    run(queue, chat[person], number[person], "PROMPT", onItsWay(person, TEXT), event + DAYS);
    run(wake, owner[person], number[person], event + HOUR);
  }

  private String key(int person) {
    return hash() + "#" + number[person];
  }

  /** As long and as scattered as the keyed hash of an id. */
  private String hash() {
    byte[] bytes =
        ByteBuffer.allocate(16).putLong(random.nextLong()).putLong(random.nextLong()).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private byte[] own(int person) {
    return vault == null
        ? LARGE
        : vault.seal(new Owner.Person(owner[person]), place(person), TEXT).bytes();
  }

  private byte[] onItsWay(int person, String text) {
    if (vault == null) {
      return text.equals(SHORT) ? SMALL : LARGE;
    }
    return vault.sealDaily(place(person), text).bytes();
  }

  private Place place(int person) {
    return new Place("floor", "sealed", owner[person]);
  }

  private static void run(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.executeUpdate();
  }

  @Override
  public void close() {
    database.close();
  }
}
