package org.twopaths.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class CursorsTest extends Memory {
  @Test
  void keepsTheLatestPlaceUnderEachName() {
    assertThat(store.cursors().read("test", "updates")).isEmpty();
    store.cursors().write("test", "updates", "1");
    store.cursors().write("test", "updates", "2");
    store.cursors().write("other", "updates", "3");
    assertThat(store.cursors().read("test", "updates")).contains("2");
    assertThat(store.cursors().read("other", "updates")).contains("3");
  }

  /** I55: whose chat it is stands nowhere in the clear, and can be found all the same. */
  @Test
  void whoseChatItIsIsKeptAsAKeyedHash() throws SQLException {
    try (Database database = Database.inMemory()) {
      database.store().cursors().write("test", "relay 4711", "1");
      database.store().cursors().write("test", "relay 4712", "2");
      assertThat(database.store().cursors().read("test", "relay 4711")).contains("1");
      try (Statement all = database.writer().createStatement();
          ResultSet names = all.executeQuery("select name from cursor_of")) {
        while (names.next()) {
          assertThat(names.getString(1)).startsWith("relay ").doesNotContain("471");
        }
      }
    }
  }
}
