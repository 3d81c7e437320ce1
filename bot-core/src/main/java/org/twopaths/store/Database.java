package org.twopaths.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.twopaths.store.Store.Endings;
import org.twopaths.vault.Vault;

/**
 * The database file and the one connection that writes to it. Nobody else may write while it is
 * open: H2 tears transactions of several writers apart when its process is killed.
 *
 * <p>For one thread at a time.
 */
public final class Database implements AutoCloseable {
  private static final String SAVEPOINT = "savepoint work";
  private static final String TO_SAVEPOINT = "rollback to savepoint work";

  private final Connection writer;
  private final Sql sql;
  private final Endings endings;
  private final Store store;

  /** Something to be done to the store. */
  public interface Work {
    void run(Store store) throws Exception;
  }

  private Database(Connection writer, Vault vault) {
    this.writer = writer;
    this.sql = new Sql(writer);
    this.endings = new Endings(sql, vault);
    this.store = new Store(sql, vault, endings);
  }

  /**
   * Opens the database in a directory, both made if they are not there. Throws {@link
   * StoreException} that says what to do when it is in use, or when a commit would not be safe.
   *
   * @param vault seals what is private; it has to be the one that the file was written with
   */
  public static Database open(Path directory, Vault vault) {
    makePrivate(directory);
    H2.recover(directory);
    try {
      return open(H2.fileUrl(directory), true, vault);
    } catch (SQLException failure) {
      throw H2.isInUse(failure)
          ? H2.inUse(directory)
          : new StoreException("The database in " + directory + " cannot be opened", failure);
    }
  }

  /** A database of its own that is gone when it is closed. */
  public static Database inMemory() {
    try {
      return open(H2.memoryUrl(UUID.randomUUID().toString()), false, Vault.inMemory());
    } catch (SQLException failure) {
      throw new StoreException("No database in memory", failure);
    }
  }

  static Database open(String url, boolean durable, Vault vault) throws SQLException {
    Connection connection = H2.connect(url);
    try {
      if (durable) {
        H2.requireDurable(connection, url);
      }
      migrate(url);
      connection.setAutoCommit(false);
      Database database = new Database(connection, vault);
      database.store.endErased();
      database.sql.control(H2.SYNC);
      database.commit();
      return database;
    } catch (SQLException | RuntimeException failure) {
      connection.close();
      throw failure;
    }
  }

  /** A first migration that a kill broke off is begun again: its tables may be there already. */
  private static void migrate(String url) {
    Flyway.configure()
        .dataSource(url, H2.USER, "")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }

  public Store store() {
    return store;
  }

  /** The one connection that writes. */
  public Connection writer() {
    return writer;
  }

  /** Marks the point that {@link #rollback} goes back to. */
  public void savepoint() {
    sql.control(SAVEPOINT);
  }

  /** Takes back all that was done since the last savepoint. */
  public void rollback() {
    sql.takeBack(TO_SAVEPOINT);
  }

  /**
   * Does work whose changes are made in one go at its end. When any of it fails, all since the last
   * commit is taken back.
   *
   * @return whether it was done
   */
  public boolean gathered(Work work) {
    sql.gather();
    try {
      work.run(store);
      sql.endGathering();
      return true;
    } catch (Throwable failure) {
      sql.takeBack();
      return false;
    }
  }

  /** Whoever remembers what is in the store has to forget it when something is taken back. */
  public void onTakenBack(Runnable forget) {
    sql.onTakenBack(forget);
  }

  /** Commits; what was changed is on the disk when this returns. */
  public void commit() {
    settle();
    if (endings.end()) {
      settle();
    }
  }

  private void settle() {
    sql.settle();
    try {
      writer.commit();
    } catch (SQLException failure) {
      throw new StoreException("commit", failure);
    }
    if (sql.takeChanged()) {
      sql.control(H2.SYNC);
    }
  }

  /** Closes the file. What was not committed is dropped. */
  @Override
  public void close() {
    try {
      writer.close();
    } catch (SQLException failure) {
      throw new StoreException("close", failure);
    }
  }

  private static void makePrivate(Path directory) {
    try {
      if (!Files.isDirectory(directory)) {
        Files.createDirectories(directory, ownerOnly(directory));
      }
    } catch (IOException failure) {
      throw new StoreException("The directory " + directory + " cannot be made: " + failure);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}
