package org.twopaths.store;

import java.util.List;
import org.twopaths.vault.Owner;
import org.twopaths.vault.Vault;

/** All tables over the one connection that writes; only work handed to the writer sees it. */
public final class Store {
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
