package org.twopaths.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twopaths.store.Couples.Couple;
import org.twopaths.store.People.Person;

class CouplesTest extends Memory {
  private final Couple couple = new Couple("c", "ada", "ben", null, null);

  @BeforeEach
  void pair() {
    store.people().insert(person("ada"));
    store.people().insert(person("ben"));
    store.couples().insert(couple);
  }

  @Test
  void bothBelongToIt() {
    assertThat(store.couples().find("c")).contains(couple);
    assertThat(store.couples().ofPerson("ada")).contains(couple);
    assertThat(store.people().byId("ben")).map(Person::coupleId).contains("c");
    assertThat(store.couples().ofPerson("cyd")).isEmpty();
  }

  @Test
  void isFoundByItsRoom() {
    assertThat(store.couples().findByRoom("test", "room")).isEmpty();
    store.couples().linkRoom("c", "test", "room");
    Couple linked = new Couple("c", "ada", "ben", "test", "room");
    assertThat(store.couples().findByRoom("test", "room")).contains(linked);
    store.couples().linkRoom("c", null, null);
    assertThat(store.couples().findByRoom("test", "room")).isEmpty();
  }

  @Test
  void itsRoomMayMove() {
    store.couples().linkRoom("c", "test", "room");
    store.couples().moveRoom("test", "room", "new");
    assertThat(store.couples().findByRoom("test", "room")).isEmpty();
    assertThat(store.couples().findByRoom("test", "new")).map(Couple::id).contains("c");
  }

  @Test
  void aRoomBelongsToOneCouple() {
    store.couples().linkRoom("c", "test", "room");
    store.couples().insert(new Couple("d", "cyd", "dan", null, null));
    assertThatThrownBy(() -> store.couples().linkRoom("d", "test", "room"))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void itsEndFreesBoth() {
    store.couples().delete("c");
    assertThat(store.couples().find("c")).isEmpty();
    assertThat(store.people().byId("ada").orElseThrow().coupleId()).isNull();
    assertThat(store.people().byId("ben").orElseThrow().coupleId()).isNull();
  }
}
