package org.twopaths.store;

import java.util.List;
import java.util.function.Function;
import org.twopaths.vault.Owner;
import org.twopaths.vault.Unopened;
import org.twopaths.vault.Vault;

/** All tables over the one connection that writes; only work handed to the writer sees it. */
public final class Store {
  private final Sql sql;
  private final Vault vault;
  private final People people;
  private final Couples couples;
  private final Pairings pairings;
  private final Tracks tracks;
  private final Inbox inbox;
  private final Outbox outbox;
  private final Timers timers;
  private final Inbox.Parked parked;
  private final Cursors cursors;
  private final Notes notes;
  private final Grants grants;

  Store(Sql sql, Vault vault, Endings endings) {
    this.sql = sql;
    this.vault = vault;
    this.people = new People(sql, vault, endings);
    this.couples = new Couples(sql, vault, endings, people);
    this.pairings = new Pairings(sql, vault);
    this.tracks = new Tracks(sql, vault);
    this.inbox = new Inbox(sql, vault);
    this.outbox = new Outbox(sql, vault);
    this.timers = new Timers(sql, vault);
    this.parked = new Inbox.Parked(sql, vault);
    this.cursors = new Cursors(sql, vault);
    this.notes = new Notes(sql, vault);
    this.grants = new Grants(sql, vault);
  }

  public People people() {
    return people;
  }

  public Couples couples() {
    return couples;
  }

  public Pairings pairings() {
    return pairings;
  }

  public Tracks tracks() {
    return tracks;
  }

  public Inbox inbox() {
    return inbox;
  }

  public Outbox outbox() {
    return outbox;
  }

  public Timers timers() {
    return timers;
  }

  public Inbox.Parked parked() {
    return parked;
  }

  public Cursors cursors() {
    return cursors;
  }

  public Notes notes() {
    return notes;
  }

  public Grants grants() {
    return grants;
  }

  /**
   * Takes away again whom an old copy of the file has brought back: their key is gone, so that
   * whatever came from them, or from who was paired with them, could not be handled.
   */
  void endErased() {
    List<String> pairs = erased("couple", Owner.Couple::new);
    pairs.forEach(couples::deleteUnread);
    erased("person", Owner.Person::new).forEach(people::delete);
    if (!pairs.isEmpty()) {
      ids("person").forEach(id -> leaves(id, pairs));
    }
  }

  private List<String> erased(String table, Function<String, Owner> owner) {
    return ids(table).stream().filter(id -> vault.isErased(owner.apply(id))).toList();
  }

  private List<String> ids(String table) {
    return sql.list("select id from " + table, Sql::string);
  }

  private void leaves(String person, List<String> pairs) {
    try {
      people
          .byId(person)
          .filter(one -> one.coupleId() != null && pairs.contains(one.coupleId()))
          .ifPresent(one -> people.belongs(person, null));
    } catch (Unopened damaged) {
      // They are found out when they write; the others are no worse for it.
    }
  }

  /**
   * Whose keys are to go. Written down with what ends them, in the same transaction; done once that
   * is on the disk, at the latest when the database is opened again. So a key goes if, and only if,
   * its owner went.
   */
  static final class Endings {
    private final Sql sql;
    private final Vault vault;
    private boolean some = true;

    Endings(Sql sql, Vault vault) {
      this.sql = sql;
      this.vault = vault;
    }

    void add(Owner.Person person) {
      add(person.kind(), person.id());
    }

    void add(Owner.Couple couple) {
      add(couple.kind(), couple.id());
    }

    private void add(String kind, String id) {
      sql.update("insert into ending (kind, id) values (?, ?)", kind, id);
      some = true;
    }

    /** Ends what was committed, and says whether there was something. */
    boolean end() {
      if (!some) {
        return false;
      }
      some = false;
      List<Owner> ended =
          sql.list("select kind, id from ending", row -> owner(row.getString(1), row.getString(2)));
      if (ended.isEmpty()) {
        return false;
      }
      vault.erase(ended);
      sql.update("delete from ending");
      return true;
    }

    private static Owner owner(String kind, String id) {
      Owner couple = new Owner.Couple(id);
      return couple.kind().equals(kind) ? couple : new Owner.Person(id);
    }
  }
}
