package org.twopaths.store;

/** All tables over the one connection that writes; only work handed to the writer sees it. */
public final class Store {
  private final People people;
  private final Couples couples;
  private final Pairings pairings;
  private final Tracks tracks;
  private final Inbox inbox;
  private final Outbox outbox;
  private final Timers timers;
  private final Parked parked;
  private final Cursors cursors;

  Store(Sql sql) {
    this.people = new People(sql);
    this.couples = new Couples(sql);
    this.pairings = new Pairings(sql);
    this.tracks = new Tracks(sql);
    this.inbox = new Inbox(sql);
    this.outbox = new Outbox(sql);
    this.timers = new Timers(sql);
    this.parked = new Parked(sql);
    this.cursors = new Cursors(sql);
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

  public Parked parked() {
    return parked;
  }

  public Cursors cursors() {
    return cursors;
  }
}
