package org.twopaths.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.twopaths.bot.Writer;
import org.twopaths.vault.Vault;

/** I12, I18: the disk gets full in the middle of it all, and is mended later. */
@Timeout(60)
class FullDiskTest {
  private static final long SOME = 300_000;
  private static final String WORDS = "x".repeat(3000);

  @TempDir Path directory;

  private final Vault vault = Vault.inMemory();

  @AfterEach
  void mend() {
    FullDisk.room(Long.MAX_VALUE);
  }

  @Test
  void whatWasCalledKeptIsThereAndNothingIsCalledSoAnyMore() throws Exception {
    int kept = livesUntilItIsFull();
    assertThat(kept).isPositive();
    mend();
    try (Database database = Database.open(directory, vault)) {
      for (int number = 0; number < kept; number++) {
        assertThat(database.store().tracks().read("solo:" + number)).contains(WORDS);
      }
      database.store().tracks().write("solo:new", WORDS);
      database.commit();
    }
  }

  /** Answers how much was called kept. */
  private int livesUntilItIsFull() throws SQLException, IOException {
    Database database = Database.open(FullDisk.url(directory), true, vault);
    try (Writer writer = new Writer(database)) {
      FullDisk.room(Files.size(directory.resolve("twopaths.mv.db")) + SOME);
      int kept = 0;
      while (isKept(writer, kept)) {
        kept++;
      }
      int failed = kept;
      assertThatThrownBy(() -> write(writer, failed).join()).isNotNull();
      return kept;
    } finally {
      isGone(database);
    }
  }

  private static CompletableFuture<Object> write(Writer writer, int number) {
    return writer.submit(store -> {
      store.tracks().write("solo:" + number, WORDS);
      return null;
    });
  }

  private static boolean isKept(Writer writer, int number) {
    return write(writer, number).handle((done, failed) -> failed == null).join();
  }

  /** As at the end of its process, whatever it could not write any more. */
  private static void isGone(Database database) {
    try {
      KillTest.power(database);
      database.close();
    } catch (StoreException full) {
      // It is closed all the same.
    }
  }
}
