package org.twopaths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.twopaths.store.People.Person;
import org.twopaths.store.Store.Endings;
import org.twopaths.vault.Owner;
import org.twopaths.vault.Place;
import org.twopaths.vault.Sealed;
import org.twopaths.vault.Vault;

/**
 * Who is with whom, and where they meet. Both lie sealed, here and with each of the two: no row
 * tells that two people belong together.
 */
public final class Couples {
  private static final String SELECT = "select id, sealed from couple ";

  private final Sql sql;
  private final Vault vault;
  private final Endings endings;
  private final People people;

  /**
   * Two people.
   *
   * @param first the id of one person
   * @param platform where their room is; null without a room
   * @param room the platform's id of the chat they share; null without one
   */
  public record Couple(String id, String first, String second, String platform, String room) {

    /** Keeps who is with whom out of logs. */
    @Override
    public String toString() {
      return "Couple[" + id + "]";
    }
  }

  Couples(Sql sql, Vault vault, Endings endings, People people) {
    this.sql = sql;
    this.vault = vault;
    this.endings = endings;
    this.people = people;
  }

  public Optional<Couple> find(String id) {
    return sql.one(SELECT + "where id = ?", this::read, id);
  }

  public Optional<Couple> ofPerson(String person) {
    return people.byId(person).map(Person::coupleId).flatMap(this::find);
  }

  public Optional<Couple> findByRoom(String platform, String chat) {
    return sql.one(SELECT + "where room_hash = ?", this::read, hash(platform, chat));
  }

  /** Keeps a couple, and in both of its people that they belong to it. */
  public void insert(Couple couple) {
    sql.update(
        "insert into couple (id, room_hash, sealed) values (?, ?, ?)",
        couple.id(),
        hash(couple.platform(), couple.room()),
        sealed(couple));
    people.belongs(couple.first(), couple.id());
    people.belongs(couple.second(), couple.id());
  }

  /** Nulls take the room away. A room of another couple is refused. */
  public void linkRoom(String id, String platform, String chat) {
    find(id)
        .map(known -> new Couple(id, known.first(), known.second(), platform, chat))
        .ifPresent(linked ->
            sql.update(
                "update couple set room_hash = ?, sealed = ? where id = ?",
                hash(platform, chat),
                sealed(linked),
                id));
  }

  /** A room goes on under another id of its platform. */
  public void moveRoom(String platform, String from, String to) {
    findByRoom(platform, from).ifPresent(couple -> linkRoom(couple.id(), platform, to));
  }

  /** Ends a couple; both of its people are without a partner then. */
  public void delete(String id) {
    Optional<Couple> couple = find(id);
    deleteUnread(id);
    endings.add(new Owner.Couple(id));
    couple.ifPresent(known -> {
      people.belongs(known.first(), null);
      people.belongs(known.second(), null);
    });
  }

  /** Takes the row of a couple away whose key is gone, so that nobody can tell who they were. */
  void deleteUnread(String id) {
    sql.update("delete from couple where id = ?", id);
  }

  private Sealed<Owner.Couple> sealed(Couple couple) {
    return vault.seal(
        new Owner.Couple(couple.id()),
        place(couple.id()),
        couple.first(),
        couple.second(),
        couple.platform(),
        couple.room());
  }

  private Couple read(ResultSet row) throws SQLException {
    String id = row.getString(1);
    List<String> parts = vault.open(new Owner.Couple(id), place(id), Sql.sealed(row, 2));
    return new Couple(id, parts.get(0), parts.get(1), parts.get(2), parts.get(3));
  }

  private String hash(String platform, String room) {
    return room == null ? null : vault.hash("room", platform, room);
  }

  private static Place place(String id) {
    return new Place("couple", "sealed", id);
  }
}
