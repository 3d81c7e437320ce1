package org.twopaths.store;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.twopaths.store.People.Person;

/** A fresh database in memory for each test of a table. */
class Memory {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final Database database = Database.inMemory();
  final Store store = database.store();

  static Person person(String id) {
    return new Person(id, "test", "account-" + id, "chat-" + id, "name-" + id, "{}", null);
  }

  @AfterEach
  void close() {
    database.close();
  }
}
