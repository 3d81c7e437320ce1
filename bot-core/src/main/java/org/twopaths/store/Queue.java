package org.twopaths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twopaths.store.Outbox.Destination;
import org.twopaths.store.Outbox.Kind;
import org.twopaths.store.Outbox.Post;
import org.twopaths.store.Outbox.Row;
import org.twopaths.store.Outbox.Terms;
import org.twopaths.vault.Owner;
import org.twopaths.vault.Place;
import org.twopaths.vault.Sealed;
import org.twopaths.vault.Unopened;
import org.twopaths.vault.Vault;

/**
 * The rows that are on their way, in the order in which they were said. What is said and to whom
 * lies sealed with the key of the day.
 */
final class Queue {
  private static final Logger LOG = LoggerFactory.getLogger(Queue.class);
  private static final String SELECT =
      """
      select o.seq, o.destination, o.number, o.kind, o.sealed, o.purpose, o.priority, o.deadline,
        o.not_before, o.attempts, m.sent_as
      from outbox o
      left join open_message m on m.destination = o.destination and m.number = o.number
      """;

  private final Sql sql;
  private final Vault vault;
  private final Names names;

  /** A row without what it says. */
  record Stub(long seq, String name, long number, Kind kind, Instant deadline) {
    Place place() {
      long until = deadline == null ? 0 : deadline.toEpochMilli();
      return new Place("outbox", "sealed", name + " " + number + " " + kind + " " + until);
    }
  }

  Queue(Sql sql, Vault vault, Names names) {
    this.sql = sql;
    this.vault = vault;
    this.names = names;
  }

  void put(Post post, long number, Kind kind) {
    Stub stub = new Stub(0, names.of(post.to()), number, kind, post.terms().deadline());
    sql.update(
        """
        insert into outbox
          (destination, number, kind, sealed, purpose, priority, deadline, not_before, attempts)
        values (?, ?, ?, ?, ?, ?, ?, 0, 0)\
        """,
        stub.name(),
        number,
        kind,
        sealed(stub, post.to(), post.body()),
        post.terms().purpose(),
        post.terms().priority(),
        post.terms().deadline());
  }

  private Sealed<Owner.Day> sealed(Stub stub, Destination to, String body) {
    return vault.sealDaily(stub.place(), to.platform(), to.chat(), to.onlyFor(), body);
  }

  /**
   * Reads all that waits for a platform, but nothing of what it says: little, as rows leave when
   * they have arrived.
   */
  List<Head> heads(String platform) {
    Set<String> seen = new HashSet<>();
    String prefix = names.prefix(platform);
    return sql
        .list(
            """
            select seq, destination, priority, not_before, deadline from outbox
            where left(destination, ?) = ? order by seq\
            """,
            Queue::head,
            prefix.length(),
            prefix)
        .stream()
        .filter(head -> seen.add(head.name()))
        .toList();
  }

  /** Empty when it cannot be opened any more; then it is gone. */
  Optional<Row> row(long seq) {
    try {
      return sql.one(SELECT + "where o.seq = ?", this::read, seq);
    } catch (Unopened damaged) {
      LOG.error("Something that waited to be shown is left out: {}", damaged.getMessage());
      remove(seq);
      return Optional.empty();
    }
  }

  List<Stub> late(Instant now) {
    return sql.list(
        "select seq, destination, number, kind, deadline from outbox where deadline <= ?",
        Queue::stub,
        now);
  }

  void later(long seq, Instant notBefore) {
    sql.update(
        "update outbox set not_before = ?, attempts = attempts + 1 where seq = ?", notBefore, seq);
  }

  /** All that waits for a chat and for any one person in it. */
  void drop(Destination chat) {
    sql.update("delete from outbox where " + Names.OF_CHAT, names.ofChat(chat));
  }

  void drop(Destination chat, String purpose) {
    sql.update(
        "delete from outbox where purpose = ? and " + Names.OF_CHAT, names.ofChat(chat, purpose));
  }

  void remove(long seq) {
    sql.update("delete from outbox where seq = ?", seq);
  }

  /** What waits for a chat goes to another one, which counts on from there. */
  void move(Destination from, Destination to) {
    String name = names.of(to);
    sql.update(
        "update destination set destination = ? where destination = ?", name, names.of(from));
    for (Stub stub :
        sql.list(
            "select seq, destination, number, kind, deadline from outbox where destination = ?",
            Queue::stub,
            names.of(from))) {
      row(stub.seq())
          .ifPresent(row -> {
            Stub moved = new Stub(row.seq(), name, row.number(), row.kind(), stub.deadline());
            sql.update(
                "update outbox set destination = ?, sealed = ? where seq = ?",
                name,
                sealed(moved, to, row.body()),
                row.seq());
          });
    }
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(
        row.getLong(1), row.getString(2), row.getInt(3), Sql.instant(row, 4), Sql.instant(row, 5));
  }

  private static Stub stub(ResultSet row) throws SQLException {
    return new Stub(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        Kind.valueOf(row.getString(4)),
        Sql.instant(row, 5));
  }

  private Row read(ResultSet row) throws SQLException {
    Stub stub =
        new Stub(
            row.getLong(1),
            row.getString(2),
            row.getLong(3),
            Kind.valueOf(row.getString(4)),
            Sql.instant(row, 8));
    List<String> said = vault.openDaily(stub.place(), Sql.sealed(row, 5));
    Sealed<Owner.Day> sentAs = Sql.sealed(row, 11);
    return new Row(
        stub.seq(),
        stub.name(),
        new Destination(said.get(0), said.get(1), said.get(2)),
        stub.number(),
        stub.kind(),
        said.get(3),
        new Terms(row.getString(6), row.getInt(7), stub.deadline()),
        Sql.instant(row, 9),
        row.getInt(10),
        OpenMessages.sentAs(vault, stub.name(), stub.number(), sentAs));
  }
}
