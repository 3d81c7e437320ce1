package org.twopaths.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.twopaths.store.People.Person;

class PeopleTest extends Memory {
  private final Person ada = person("ada");

  @Test
  void findsByAccountAndById() {
    store.people().insert(ada);
    assertThat(store.people().find("test", "account-ada")).contains(ada);
    assertThat(store.people().find("other", "account-ada")).isEmpty();
    assertThat(store.people().byId("ada")).contains(ada);
    assertThat(store.people().byId("ben")).isEmpty();
  }

  @Test
  void keepsNewNameChatAndSettings() {
    store.people().insert(ada);
    Person met = store.people().met(ada, "Adele", null);
    store.people().settings("ada", "{\"pace\":\"slow\"}");
    assertThat(met.name()).isEqualTo("Adele");
    assertThat(met.chat()).isNull();
    Person found = store.people().byId("ada").orElseThrow();
    assertThat(found.name()).isEqualTo("Adele");
    assertThat(found.chat()).isNull();
    assertThat(found.settings()).isEqualTo("{\"pace\":\"slow\"}");
  }

  @Test
  void forgets() {
    store.people().insert(ada);
    store.people().delete("ada");
    assertThat(store.people().byId("ada")).isEmpty();
  }

  @Test
  void refusesTheSameAccountTwiceAndDoesNotQuoteIt() {
    store.people().insert(ada);
    Person twin = new Person("twin", "test", "account-ada", null, "canary", "{}", null);
    assertThatThrownBy(() -> store.people().insert(twin))
        .isInstanceOf(StoreException.class)
        .hasNoCause()
        .hasMessageContaining("23505")
        .hasMessageNotContainingAny("canary", "account-ada");
    assertThat(store.people().byId("ada")).contains(ada);
  }

  @Test
  void keepsPeopleOutOfLogs() {
    assertThat(ada.toString()).isEqualTo("Person[ada]");
  }
}
