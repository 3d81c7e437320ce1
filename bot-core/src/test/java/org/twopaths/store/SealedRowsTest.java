package org.twopaths.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twopaths.store.Couples.Couple;
import org.twopaths.store.Outbox.Destination;
import org.twopaths.store.Outbox.Post;
import org.twopaths.store.Outbox.Terms;
import org.twopaths.store.Timers.Timer;
import org.twopaths.vault.Unopened;
import org.twopaths.vault.Vault;

/** Keys go exactly when their owners do, and damage stays where it is. */
class SealedRowsTest {
  private static final Instant NOON = Memory.NOON;

  @TempDir Path data;

  private final Vault vault = Vault.inMemory();

  private static void pair(Store store) {
    store.people().insert(Memory.person("ada"));
    store.people().insert(Memory.person("ben"));
    store.couples().insert(new Couple("c", "ada", "ben", null, null));
  }

  /** As a thief of an old copy would: what was written stays, whatever became of its owner. */
  private static void keepsItsCopy(Database database) {
    new Sql(database.writer()).control("create table copy as select * from couple");
  }

  private static void bringsItBack(Database database) {
    new Sql(database.writer()).update("insert into couple select * from copy");
  }

  /** I55, I56: with the couple its key goes; the two keep what is their own. */
  @Test
  void aCouplesKeyGoesWithIt() {
    try (Database database = Database.open(data, vault)) {
      Store store = database.store();
      pair(store);
      keepsItsCopy(database);
      store.couples().delete("c");
      database.commit();
      bringsItBack(database);
      assertThatThrownBy(() -> store.couples().find("c")).isInstanceOf(Unopened.class);
      assertThat(store.people().byId("ada")).contains(Memory.person("ada"));
    }
  }

  /** I55, I56: what a person kept is gone for good with them, and nothing of the other's. */
  @Test
  void aPersonsNotesGoWithThem() {
    try (Database database = Database.open(data, vault)) {
      Store store = database.store();
      pair(store);
      List.of("ada", "ben").forEach(who -> store.notes().keep(who, "of " + who, NOON));
      new Sql(database.writer()).control("create table copy as select * from note");
      store.notes().removeAll("ada");
      store.people().delete("ada");
      database.commit();
      new Sql(database.writer()).update("insert into note select * from copy where person = 'ada'");
      assertThat(store.notes().of("ada")).isEmpty();
      assertThat(store.notes().of("ben")).extracting(Notes.Note::words).containsExactly("of ben");
    }
  }

  /** I54: nobody's note opens among another's. */
  @Test
  void aNoteThatWasMovedDoesNotOpen() {
    try (Database database = Database.open(data, vault)) {
      Store store = database.store();
      store.notes().keep("ada", "hers", NOON);
      new Sql(database.writer()).update("update note set person = 'ben'");
      assertThat(store.notes().of("ben")).isEmpty();
    }
  }

  @Test
  void whatIsUndoneEndsNobody() {
    try (Database database = Database.open(data, vault)) {
      pair(database.store());
      database.savepoint();
      database.store().couples().delete("c");
      database.store().people().delete("ben");
      database.rollback();
      database.commit();
      assertThat(database.store().couples().find("c")).map(Couple::first).contains("ada");
      assertThat(database.store().people().byId("ben")).isPresent();
    }
  }

  /** Killed when the end was on the disk and the key was not gone yet. */
  @Test
  void aKillInBetweenIsMadeUpForAtTheNextStart() throws SQLException {
    try (Database database = Database.open(data, vault)) {
      pair(database.store());
      keepsItsCopy(database);
      database.commit();
      database.store().couples().delete("c");
      database.writer().commit();
    }
    try (Database database = Database.open(data, vault)) {
      bringsItBack(database);
      assertThatThrownBy(() -> database.store().couples().find("c")).isInstanceOf(Unopened.class);
    }
  }

  /** I17, I54: a row that does not open is left out, and what is beside it is as it was. */
  @Test
  void aRowThatHoldsAnothersHurtsNoOther() {
    try (Database database = Database.open(data, vault)) {
      Store store = database.store();
      for (String who : List.of("ada", "ben")) {
        store.tracks().write("solo:" + who, who);
        store.timers().insert(new Timer("solo:" + who, "BEGIN", 0, who, NOON));
        Destination to = new Destination("test", who, null);
        store.outbox().add(new Post(to, who, "p#1", "{}", new Terms("ANSWER", 0, null)));
      }
      Sql sql = new Sql(database.writer());
      moveOver(sql, "track", "owner", "'solo:ben'", "'solo:ada'");
      moveOver(sql, "timer", "owner", "'solo:ben'", "'solo:ada'");
      String first = "(select min(seq) from outbox)";
      moveOver(sql, "outbox", "seq", "(select max(seq) from outbox)", first);
      assertThat(store.tracks().read("solo:ada")).isEmpty();
      assertThat(store.tracks().read("solo:ben")).contains("ben");
      assertThat(store.timers().due(NOON, 9)).extracting(Timer::detail).containsExactly("ben");
      assertThat(store.outbox().due(NOON, "test", heads -> heads).rows())
          .extracting(Outbox.Row::body)
          .containsExactly("ben");
      assertThat(store.timers().due(NOON, 9)).hasSize(1);
    }
  }

  /** What lies in one row stands in another as well then. */
  private static void moveOver(Sql sql, String table, String key, String... rows) {
    sql.update(
        "update %1$s set sealed = (select sealed from %1$s where %2$s = %3$s) where %2$s = %4$s"
            .formatted(table, key, rows[0], rows[1]));
  }
}
