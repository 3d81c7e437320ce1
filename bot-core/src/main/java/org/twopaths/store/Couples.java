package org.twopaths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Who is with whom, and where they meet. */
public final class Couples {
  private static final String SELECT =
      "select c.id, c.first_person, c.second_person, c.platform, c.room from couple c ";

  private final Sql sql;

  /**
   * Two people.
   *
   * @param first the id of one person
   * @param platform where their room is; null without a room
   * @param room the platform's id of the chat they share; null without one
   */
  public record Couple(String id, String first, String second, String platform, String room) {}

  Couples(Sql sql) {
    this.sql = sql;
  }

  public Optional<Couple> find(String id) {
    return sql.one(SELECT + "where c.id = ?", Couples::read, id);
  }

  public Optional<Couple> ofPerson(String person) {
    return sql.one(
        SELECT + "join person p on p.couple_id = c.id where p.id = ?", Couples::read, person);
  }

  public Optional<Couple> findByRoom(String platform, String chat) {
    return sql.one(SELECT + "where c.platform = ? and c.room = ?", Couples::read, platform, chat);
  }

  /** Keeps a couple, and in both of its people that they belong to it. */
  public void insert(Couple couple) {
    sql.update(
        """
        insert into couple (id, first_person, second_person, platform, room)
        values (?, ?, ?, ?, ?)\
        """,
        couple.id(),
        couple.first(),
        couple.second(),
        couple.platform(),
        couple.room());
    sql.update(
        "update person set couple_id = ? where id = ? or id = ?",
        couple.id(),
        couple.first(),
        couple.second());
  }

  /** Nulls take the room away. A room of another couple is refused. */
  public void linkRoom(String id, String platform, String chat) {
    sql.update("update couple set platform = ?, room = ? where id = ?", platform, chat, id);
  }

  /** A room goes on under another id of its platform. */
  public void moveRoom(String platform, String from, String to) {
    sql.update("update couple set room = ? where platform = ? and room = ?", to, platform, from);
  }

  /** Ends a couple; both of its people are without a partner then. */
  public void delete(String id) {
    sql.update("delete from couple where id = ?", id);
  }

  private static Couple read(ResultSet row) throws SQLException {
    return new Couple(
        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
  }
}
