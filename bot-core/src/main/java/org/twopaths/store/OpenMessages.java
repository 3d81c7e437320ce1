package org.twopaths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.twopaths.store.Outbox.Destination;
import org.twopaths.store.Outbox.Open;
import org.twopaths.store.Outbox.Post;

/**
 * The messages that can still be pressed or changed: what they say now, what their buttons mean,
 * and what the platform calls them. The only copy of a message that outlives its sending.
 */
final class OpenMessages {
  private static final String THIS = " where destination = ? and number = ?";

  private final Sql sql;

  OpenMessages(Sql sql) {
    this.sql = sql;
  }

  void insert(Post post, long number) {
    sql.update(
        """
        insert into open_message (destination, number, prompt, body, controls)
        values (?, ?, ?, ?, ?)\
        """,
        post.to().name(),
        number,
        post.prompt(),
        post.body(),
        post.controls());
  }

  /** Says whether there was such a message. */
  boolean change(long number, Post post) {
    return sql.update(
            "update open_message set body = ?, controls = ?" + THIS + " and prompt is not null",
            post.body(),
            post.controls(),
            post.to().name(),
            number)
        == 1;
  }

  /** Nothing is left of them but what the platform calls them, which their last change needs. */
  List<Open> close(Destination to, String prompt) {
    return sql.returning(H2.CLOSE, OpenMessages::read, to.name(), prompt);
  }

  void closeAll(Destination to, String prompts) {
    sql.update(
        "delete from open_message where destination = ? and left(prompt, ?) = ?",
        to.name(),
        prompts.length(),
        prompts);
  }

  void sent(Destination to, long number, String sentAs) {
    sql.update("update open_message set sent_as = ?" + THIS, sentAs, to.name(), number);
  }

  void delete(Destination to, long number) {
    sql.update("delete from open_message" + THIS, to.name(), number);
  }

  Optional<String> controls(Destination to, long number) {
    return sql.one("select controls from open_message" + THIS, Sql::string, to.name(), number);
  }

  Optional<String> sentAs(Destination to, long number) {
    return sql.one("select sent_as from open_message" + THIS, Sql::string, to.name(), number);
  }

  List<Open> of(Destination to, String prompt) {
    return sql.list(
        """
        select number, body, controls from open_message
        where destination = ? and prompt = ? order by destination, number\
        """,
        OpenMessages::read,
        to.name(),
        prompt);
  }

  private static Open read(ResultSet row) throws SQLException {
    return new Open(row.getLong(1), row.getString(2), row.getString(3));
  }
}
