package org.twopaths.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * All that is said to H2 and to no other database: how it is opened so that nothing which was
 * acknowledged is lost. As it comes, H2 loses and tears what it committed when its process is
 * killed.
 */
final class H2 {
  /** May do everything: the file's owner is kept by the rights of its directory. */
  static final String USER = "sa";

  /** Puts what was committed on the disk. */
  static final String SYNC = "checkpoint sync";

  /** Closes every open message of a prompt and answers with them as they were, in one statement. */
  static final String CLOSE =
      """
      select number, sealed from old table
        (update open_message set prompt = null, sealed = null
         where destination = ? and prompt = ?)\
      """;

  /** Changes the track or makes it, in one statement. */
  static final String PUT_TRACK = "merge into track (owner, sealed) key (owner) values (?, ?)";

  private static final String NAME = "twopaths";
  private static final String SAFE = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

  private static final String NO_CLOSE_ON_EXIT = "DB_CLOSE_ON_EXIT=FALSE";

  /** What has to hold for a commit to be safe, whoever wrote other settings into the file. */
  private static final Map<String, String> SETTINGS =
      new TreeMap<>(Map.of("WRITE_DELAY", "0", "RETENTION_TIME", "45000"));

  private H2() {}

  static String fileUrl(Path directory) {
    String path = directory.toAbsolutePath().resolve(NAME).toString();
    return "jdbc:h2:file:" + path.replace('\\', '/').replace(";", "\\;") + SAFE;
  }

  static String memoryUrl(String name) {
    return "jdbc:h2:mem:" + name + SAFE;
  }

  static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url, USER, "");
  }

  /**
   * Opens and closes the file once in a way that looks at all of it. H2's usual way trusts the
   * file's header, which may name an old end after a kill, and drops all that was committed since.
   */
  static void recover(Path directory) {
    Path file = directory.resolve(NAME + ".mv.db");
    if (Files.exists(file)) {
      try {
        new MVStore.Builder()
            .fileName(file.toString())
            .autoCommitDisabled()
            .recoveryMode()
            .open()
            .close();
      } catch (MVStoreException failure) {
        throw refused(directory, failure);
      }
    }
  }

  private static StoreException refused(Path directory, MVStoreException failure) {
    return failure.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
        ? inUse(directory)
        : new StoreException(
            "The database in "
                + directory
                + " cannot be read (code "
                + failure.getErrorCode()
                + "): restore a backup of it.");
  }

  /** After this the transaction goes on as if the row had not been tried. */
  static boolean isDuplicate(SQLException failure) {
    return failure.getErrorCode() == ErrorCode.DUPLICATE_KEY_1;
  }

  static boolean isInUse(SQLException failure) {
    return failure.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
  }

  static StoreException inUse(Path directory) {
    return new StoreException(
        "The database in " + directory + " is open in another process: stop that one first.");
  }

  /** Throws {@link StoreException} that names the setting under which commits would not be safe. */
  static void requireDurable(Connection connection, String url) throws SQLException {
    for (Map.Entry<String, String> wanted : SETTINGS.entrySet()) {
      Set<String> found = values(connection, wanted.getKey());
      if (!found.equals(Set.of(wanted.getValue()))) {
        throw unsafe(wanted.getKey() + " must be " + wanted.getValue() + " and is " + found);
      }
    }
    // H2 shows this one nowhere.
    if (!url.contains(NO_CLOSE_ON_EXIT)) {
      throw unsafe("the database's address must say " + NO_CLOSE_ON_EXIT);
    }
  }

  private static StoreException unsafe(String what) {
    return new StoreException("A crash would lose what was acknowledged: " + what + ".");
  }

  /** H2 names some settings twice: as they were asked for and as they are. */
  private static Set<String> values(Connection connection, String name) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select setting_value from information_schema.settings where setting_name = ?")) {
      query.setString(1, name);
      Set<String> values = new TreeSet<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          values.add(row.getString(1));
        }
      }
      return values;
    }
  }
}
