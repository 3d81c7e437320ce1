package org.twopaths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.twopaths.store.Outbox.Destination;
import org.twopaths.store.Outbox.Kind;
import org.twopaths.store.Outbox.Post;
import org.twopaths.store.Outbox.Row;
import org.twopaths.store.Outbox.Terms;

/** The rows that are on their way, in the order in which they were said. */
final class Queue {
  private static final String SELECT =
      """
      select o.seq, o.destination, o.number, o.kind, o.body, o.purpose, o.priority, o.deadline,
        o.not_before, o.attempts, m.sent_as
      from outbox o
      left join open_message m on m.destination = o.destination and m.number = o.number
      """;

  private final Sql sql;

  Queue(Sql sql) {
    this.sql = sql;
  }

  void put(Post post, long number, Kind kind) {
    sql.update(
        """
        insert into outbox
          (destination, number, kind, body, purpose, priority, deadline, not_before, attempts)
        values (?, ?, ?, ?, ?, ?, ?, 0, 0)\
        """,
        post.to().name(),
        number,
        kind,
        post.body(),
        post.terms().purpose(),
        post.terms().priority(),
        post.terms().deadline());
  }

  /**
   * Reads all that waits for a platform, but no bodies: little, as rows leave when they have
   * arrived.
   */
  List<Head> heads(String platform) {
    Set<Destination> seen = new HashSet<>();
    String prefix = Destination.prefix(platform);
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
        .filter(head -> seen.add(head.to()))
        .toList();
  }

  Row row(long seq) {
    return sql.one(SELECT + "where o.seq = ?", Queue::read, seq).orElseThrow();
  }

  List<Row> late(Instant now) {
    return sql.list(SELECT + "where o.deadline <= ?", Queue::read, now);
  }

  void later(long seq, Instant notBefore) {
    sql.update(
        "update outbox set not_before = ?, attempts = attempts + 1 where seq = ?", notBefore, seq);
  }

  void remove(long seq) {
    sql.update("delete from outbox where seq = ?", seq);
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(
        row.getLong(1),
        Destination.named(row.getString(2)),
        row.getInt(3),
        Sql.instant(row, 4),
        Sql.instant(row, 5));
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        row.getLong(1),
        Destination.named(row.getString(2)),
        row.getLong(3),
        Kind.valueOf(row.getString(4)),
        row.getString(5),
        new Terms(row.getString(6), row.getInt(7), Sql.instant(row, 8)),
        Sql.instant(row, 9),
        row.getInt(10),
        row.getString(11));
  }
}
