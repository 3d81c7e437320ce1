package org.twopaths.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twopaths.vault.Vault;

class DatabaseTest {
  private static final List<String> MIGRATIONS =
      List.of("V1__first.sql", "V2__purpose.sql", "V3__note.sql", "V4__consent.sql");

  @TempDir Path directory;

  private final Vault vault = Vault.inMemory();

  /** I12. */
  @Test
  void keepsWhatWasCommittedAndNothingElse() {
    Path data = directory.resolve("data");
    try (Database database = Database.open(data, vault)) {
      database.store().tracks().write("solo:ada", "kept");
      database.commit();
      database.store().tracks().write("solo:ada", "not committed");
    }
    try (Database database = Database.open(data, vault)) {
      assertThat(database.store().tracks().read("solo:ada")).contains("kept");
    }
  }

  /** I14. */
  @Test
  void rollsBackToTheSavepointOnly() {
    try (Database database = Database.inMemory()) {
      database.savepoint();
      database.store().tracks().write("solo:ada", "1");
      database.savepoint();
      database.store().tracks().write("solo:ada", "2");
      database.store().tracks().write("solo:ben", "2");
      database.rollback();
      database.commit();
      assertThat(database.store().tracks().read("solo:ada")).contains("1");
      assertThat(database.store().tracks().owners()).containsExactly("solo:ada");
    }
  }

  @Test
  void onlyItsOwnerMayReadTheDirectoryItMakes() throws IOException {
    Path data = directory.resolve("deep/data");
    Database.open(data, vault).close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
        .isEqualTo("rwx------");
  }

  @Test
  void refusesASecondOneWithOneClearSentence() {
    try (Database first = Database.open(directory, vault)) {
      assertThatThrownBy(() -> Database.open(directory, vault))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("is open in another process: stop that one first");
      first.store().tracks().write("solo:ada", "still writes");
      first.commit();
    }
    Database.open(directory, vault).close();
  }

  @Test
  void refusesAFileThatIsNoDatabase() throws IOException {
    Files.writeString(directory.resolve("twopaths.mv.db"), "x".repeat(10_000));
    assertThatThrownBy(() -> Database.open(directory, vault))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("cannot be read");
  }

  /** I13. */
  @Test
  void refusesToStartWithoutWriteDelayZero() {
    refuses(";DB_CLOSE_ON_EXIT=FALSE", "WRITE_DELAY must be 0 and is [500]");
    refuses(";WRITE_DELAY=1;DB_CLOSE_ON_EXIT=FALSE", "WRITE_DELAY must be 0 and is [1]");
  }

  /** I13. */
  @Test
  void refusesToStartWithOtherSettingsThatLose() {
    refuses(";WRITE_DELAY=0", "DB_CLOSE_ON_EXIT=FALSE");
    refuses(
        ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;RETENTION_TIME=2000",
        "RETENTION_TIME must be 45000 and is [2000]");
  }

  private void refuses(String settings, String why) {
    String url = "jdbc:h2:file:" + directory.resolve("unsafe") + settings;
    assertThatThrownBy(() -> Database.open(url, true, vault))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(why);
  }

  /** I15: each in turn is killed after any of its statements, the last of them included. */
  @Test
  void aMigrationThatWasKilledHalfWayIsFinished() throws SQLException, IOException {
    for (int version = 1; version <= MIGRATIONS.size(); version++) {
      String[] statements = statements(MIGRATIONS.get(version - 1));
      for (int done = 1; done <= statements.length; done++) {
        Path data = directory.resolve(version + "-" + done);
        migrate(data, version - 1);
        execute(H2.fileUrl(data), statements, done);
        try (Database database = Database.open(data, vault)) {
          assertThat(database.store().inbox().isNew("test", "1", Instant.EPOCH)).isTrue();
          assertThat(database.store().parked().count()).isZero();
        }
      }
    }
  }

  /** I15: what lies there in the tables of an earlier version is found by the newest. */
  @Test
  void whatAnEarlierVersionKeptIsThere() throws SQLException {
    for (int version = 1; version < MIGRATIONS.size(); version++) {
      Path data = directory.resolve("of" + version);
      migrate(data, version);
      try (Connection connection = H2.connect(H2.fileUrl(data))) {
        new Tracks(new Sql(connection), vault).write("solo:ada", "kept");
      }
      try (Database database = Database.open(data, vault)) {
        assertThat(database.store().tracks().read("solo:ada")).contains("kept");
        assertThat(database.store().notes().of("ada")).isEmpty();
      }
    }
  }

  /** Leaves a file as an earlier version did; none for the first. */
  private static void migrate(Path data, int version) {
    if (version > 0) {
      Flyway.configure()
          .dataSource(H2.fileUrl(data), H2.USER, "")
          .target(String.valueOf(version))
          .load()
          .migrate();
    }
  }

  private static void execute(String url, String[] statements, int count) throws SQLException {
    try (Connection connection = H2.connect(url);
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < count; i++) {
        statement.execute(statements[i]);
      }
    }
  }

  private static String[] statements(String migration) throws IOException {
    try (InputStream file = Database.class.getResourceAsStream("/db/migration/" + migration)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip().split(";\n");
    }
  }

  /** Whoever adds one has it killed here, too. */
  @Test
  void everyMigrationIsAmongThem() throws SQLException {
    try (Database database = Database.inMemory();
        Statement statement = database.writer().createStatement();
        ResultSet newest =
            statement.executeQuery(
                "select max(\"installed_rank\") from \"flyway_schema_history\"")) {
      newest.next();
      assertThat(newest.getInt(1)).isEqualTo(MIGRATIONS.size());
    }
  }
}
