package org.twopaths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twopaths.vault.Owner;
import org.twopaths.vault.Place;
import org.twopaths.vault.Unopened;
import org.twopaths.vault.Vault;

/** What people keep on purpose, each sealed with its writer's own key, until its time is over. */
public final class Notes {
  private static final Logger LOG = LoggerFactory.getLogger(Notes.class);

  private final Sql sql;
  private final Vault vault;

  /** One note, and when it goes. */
  public record Note(long id, String words, Instant until) {
    /** Keeps people's words out of logs. */
    @Override
    public String toString() {
      return "Note[" + id + "]";
    }
  }

  Notes(Sql sql, Vault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  public void keep(String person, String words, Instant until) {
    sql.update(
        "insert into note (person, sealed, until) values (?, ?, ?)",
        person,
        vault.seal(new Owner.Person(person), place(person, until), words),
        until);
  }

  /** A person's notes, the oldest first. One that cannot be opened is left out. */
  public List<Note> of(String person) {
    return sql
        .list(
            "select id, sealed, until from note where person = ? order by id",
            row -> read(person, row),
            person)
        .stream()
        .filter(Objects::nonNull)
        .toList();
  }

  private Note read(String person, ResultSet row) throws SQLException {
    Instant until = Sql.instant(row, 3);
    try {
      String words =
          vault.open(new Owner.Person(person), place(person, until), Sql.sealed(row, 2)).getFirst();
      return new Note(row.getLong(1), words, until);
    } catch (Unopened damaged) {
      LOG.error("A note is left out: {}", damaged.getMessage());
      return null;
    }
  }

  /** Nothing happens when the note is not that person's. */
  public void remove(String person, long id) {
    sql.update("delete from note where person = ? and id = ?", person, id);
  }

  public void removeAll(String person) {
    sql.update("delete from note where person = ?", person);
  }

  /** Takes away what was to be kept until then or less long. */
  public int sweep(Instant now) {
    return sql.updateCount("delete from note where until <= ?", now);
  }

  private static Place place(String person, Instant until) {
    return new Place("note", "sealed", person + " " + until.toEpochMilli());
  }
}
