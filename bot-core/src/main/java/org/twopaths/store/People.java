package org.twopaths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.twopaths.store.Store.Endings;
import org.twopaths.vault.Owner;
import org.twopaths.vault.Place;
import org.twopaths.vault.Sealed;
import org.twopaths.vault.Vault;

/**
 * Everyone who ever wrote to the bot. All that is known of a person lies sealed in one piece, whom
 * they are with as well; they are found by their account's keyed hash.
 */
public final class People {
  private static final int PARTS = 8;
  private static final String SELECT = "select id, sealed from person ";

  private final Sql sql;
  private final Vault vault;
  private final Endings endings;

  /**
   * One person.
   *
   * @param account the platform's id of them, which decides who they are
   * @param chat their private chat; null when they cannot be reached there
   * @param settings what they chose, as JSON
   * @param coupleId null for someone without a partner here
   * @param language the tag of the language their app speaks; null when it never said
   * @param lock what is kept of their passphrase, as JSON; null for none
   */
  public record Person(
      String id,
      String platform,
      String account,
      String chat,
      String name,
      String settings,
      String coupleId,
      String language,
      String lock) {

    public Person(
        String id,
        String platform,
        String account,
        String chat,
        String name,
        String settings,
        String coupleId) {
      this(id, platform, account, chat, name, settings, coupleId, null, null);
    }

    private Person with(String couple) {
      return new Person(id, platform, account, chat, name, settings, couple, language, lock);
    }

    private Person met(String newName, String newChat) {
      return new Person(
          id, platform, account, newChat, newName, settings, coupleId, language, lock);
    }

    private Person choosing(String chosen) {
      return new Person(id, platform, account, chat, name, chosen, coupleId, language, lock);
    }

    private Person behind(String newLock) {
      return new Person(id, platform, account, chat, name, settings, coupleId, language, newLock);
    }

    /** The same, whose app speaks that language; what was known stays when it does not say. */
    public Person speaking(String tag) {
      String spoken = tag == null ? language : tag;
      return new Person(id, platform, account, chat, name, settings, coupleId, spoken, lock);
    }

    /** Keeps people's names and choices out of logs. */
    @Override
    public String toString() {
      return "Person[" + id + "]";
    }
  }

  People(Sql sql, Vault vault, Endings endings) {
    this.sql = sql;
    this.vault = vault;
    this.endings = endings;
  }

  /** Whether somebody wrote to us in private, and has not left since. */
  public boolean reaches(String platform, String account) {
    return find(platform, account).map(Person::chat).isPresent();
  }

  public Optional<Person> find(String platform, String account) {
    return sql.one(SELECT + "where account_hash = ?", this::read, hash(platform, account));
  }

  public Optional<Person> byId(String id) {
    return sql.one(SELECT + "where id = ?", this::read, id);
  }

  public void insert(Person person) {
    sql.update(
        "insert into person (id, account_hash, sealed) values (?, ?, ?)",
        person.id(),
        hash(person.platform(), person.account()),
        sealed(person));
  }

  /** Keeps the name they show now and the chat they can be reached in now. */
  public Person met(Person known, String name, String chat) {
    Person met = known.met(name, chat);
    write(met);
    return met;
  }

  public void settings(String id, String settings) {
    byId(id).ifPresent(person -> write(person.choosing(settings)));
  }

  /** Null for no passphrase any more. */
  public void lock(String id, String lock) {
    byId(id).ifPresent(person -> write(person.behind(lock)));
  }

  /** Null for no couple any more. What was allowed was allowed for the old one, and is void. */
  void belongs(String id, String couple) {
    sql.update("delete from consent where owner = ?", id);
    byId(id).ifPresent(person -> write(person.with(couple)));
  }

  public void delete(String id) {
    sql.update("delete from person where id = ?", id);
    sql.update("delete from consent where owner = ?", id);
    endings.add(new Owner.Person(id));
  }

  private void write(Person person) {
    sql.update("update person set sealed = ? where id = ?", sealed(person), person.id());
  }

  private Sealed<Owner.Person> sealed(Person person) {
    return vault.seal(
        new Owner.Person(person.id()),
        place(person.id()),
        person.platform(),
        person.account(),
        person.chat(),
        person.name(),
        person.settings(),
        person.coupleId(),
        person.language(),
        person.lock());
  }

  private Person read(ResultSet row) throws SQLException {
    String id = row.getString(1);
    List<String> parts =
        new ArrayList<>(vault.open(new Owner.Person(id), place(id), Sql.sealed(row, 2)));
    // A row of an older release has no language yet, or no passphrase.
    parts.addAll(Collections.nCopies(PARTS - parts.size(), null));
    return new Person(
        id,
        parts.get(0),
        parts.get(1),
        parts.get(2),
        parts.get(3),
        parts.get(4),
        parts.get(5),
        parts.get(6),
        parts.get(7));
  }

  private String hash(String platform, String account) {
    return vault.hash("account", platform, account);
  }

  private static Place place(String id) {
    return new Place("person", "sealed", id);
  }
}
