package org.twopaths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Everyone who ever wrote to the bot. */
public final class People {
  private static final String SELECT =
      "select id, platform, account, chat, name, settings, couple_id from person ";

  private final Sql sql;

  /**
   * One person.
   *
   * @param account the platform's id of them, which decides who they are
   * @param chat their private chat; null when they cannot be reached there
   * @param settings what they chose, as JSON
   * @param coupleId null for someone without a partner here
   */
  public record Person(
      String id,
      String platform,
      String account,
      String chat,
      String name,
      String settings,
      String coupleId) {

    /** Keeps people's names and choices out of logs. */
    @Override
    public String toString() {
      return "Person[" + id + "]";
    }
  }

  People(Sql sql) {
    this.sql = sql;
  }

  /** Whether somebody wrote to us in private, and has not left since. */
  public boolean reaches(String platform, String account) {
    return find(platform, account).map(Person::chat).isPresent();
  }

  public Optional<Person> find(String platform, String account) {
    return sql.one(SELECT + "where platform = ? and account = ?", People::read, platform, account);
  }

  public Optional<Person> byId(String id) {
    return sql.one(SELECT + "where id = ?", People::read, id);
  }

  public void insert(Person person) {
    sql.update(
        """
        insert into person (id, platform, account, chat, name, settings, couple_id)
        values (?, ?, ?, ?, ?, ?, ?)\
        """,
        person.id(),
        person.platform(),
        person.account(),
        person.chat(),
        person.name(),
        person.settings(),
        person.coupleId());
  }

  /** Keeps the name they show now and the chat they can be reached in now. */
  public Person met(Person known, String name, String chat) {
    sql.update("update person set name = ?, chat = ? where id = ?", name, chat, known.id());
    return new Person(
        known.id(),
        known.platform(),
        known.account(),
        chat,
        name,
        known.settings(),
        known.coupleId());
  }

  public void settings(String id, String settings) {
    sql.update("update person set settings = ? where id = ?", settings, id);
  }

  public void delete(String id) {
    sql.update("delete from person where id = ?", id);
  }

  private static Person read(ResultSet row) throws SQLException {
    return new Person(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7));
  }
}
