package org.twopaths.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * What was said has arrived, so that the tables are as small as they are in life. Done between the
 * rounds, with the same statements for the bot and for the floors, and not measured.
 */
final class Arrived {
  /** As large as what a platform calls a message, sealed. */
  private static final byte[] SENT_AS = new byte[298];

  private final Connection connection;
  private final PreparedStatement shown;
  private final PreparedStatement closed;
  private final PreparedStatement named;
  private final PreparedStatement sync;

  Arrived(Connection connection) throws SQLException {
    this.connection = connection;
    shown = connection.prepareStatement("delete from outbox");
    closed = connection.prepareStatement("delete from open_message where prompt is null");
    named =
        connection.prepareStatement("update open_message set sent_as = ? where sent_as is null");
    named.setBytes(1, SENT_AS);
    sync = connection.prepareStatement("checkpoint sync");
  }

  void all() throws SQLException {
    shown.executeUpdate();
    closed.executeUpdate();
    named.executeUpdate();
    connection.commit();
    sync.execute();
  }
}
