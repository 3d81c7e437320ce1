package org.twopaths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twopaths.store.Outbox.Destination;
import org.twopaths.store.Outbox.Open;
import org.twopaths.store.Outbox.Post;
import org.twopaths.vault.Owner;
import org.twopaths.vault.Place;
import org.twopaths.vault.Sealed;
import org.twopaths.vault.Unopened;
import org.twopaths.vault.Vault;

/**
 * The messages that can still be pressed or changed: what they say now, what their buttons mean,
 * and what the platform calls them. The only copy of a message that outlives its sending; sealed
 * with the key of the day, so that nothing can be pressed for longer than that lasts.
 */
final class OpenMessages {
  private static final String SELECT = "select number, sealed from open_message";
  private static final String THIS = " where destination = ? and number = ?";

  private final Sql sql;
  private final Vault vault;
  private final Names names;

  OpenMessages(Sql sql, Vault vault, Names names) {
    this.sql = sql;
    this.vault = vault;
    this.names = names;
  }

  void insert(Post post, long number) {
    String name = names.of(post.to());
    sql.update(
        "insert into open_message (destination, number, prompt, sealed) values (?, ?, ?, ?)",
        name,
        number,
        names.prompt(name, post.prompt()),
        vault.sealDaily(place(name, number), post.body(), post.controls(), post.prompt()));
  }

  /** Says whether there was such a message. */
  boolean change(long number, Post post) {
    String name = names.of(post.to());
    return sql.updateCount(
            "update open_message set sealed = ?" + THIS + " and prompt is not null",
            vault.sealDaily(place(name, number), post.body(), post.controls(), post.prompt()),
            name,
            number)
        == 1;
  }

  /** Nothing is left of them but what the platform calls them, which their last change needs. */
  List<Open> close(Destination to, String prompt) {
    String name = names.of(to);
    return opened(
        sql.returning(H2.CLOSE, row -> open(name, row), name, names.prompt(name, prompt)));
  }

  void close(Destination to, long number) {
    sql.update("update open_message set prompt = null, sealed = null" + THIS, names.of(to), number);
  }

  /** Of all prompts whose names begin so, up to their numbers. */
  void closeAll(Destination to, String prompts) {
    String name = names.of(to);
    String hashed = names.prompt(name, prompts);
    sql.update(
        "delete from open_message where destination = ? and left(prompt, ?) = ?",
        name,
        hashed.length(),
        hashed);
  }

  /** What was never shown, or is closed, in a chat and for any one person in it. */
  void dropUnsent(Destination chat) {
    String statement =
        "delete from open_message where "
            + Names.OF_CHAT
            + " and (sent_as is null or prompt is null)";
    sql.update(statement, names.ofChat(chat));
  }

  /** All prompts but one, in a chat and for any one person in it. */
  void dropAllBut(Destination chat, String prompt) {
    sql.update(
        "delete from open_message where (prompt is null or prompt <> ?) and " + Names.OF_CHAT,
        names.ofChat(chat, names.prompt(names.of(chat), prompt)));
  }

  /** Takes away what can be pressed no more because the key of its day is gone. */
  int sweep() {
    vault.endOldDays();
    String day = "substring(sealed, 1, " + Sealed.HEAD + ")";
    return sql
        .list(
            "select distinct " + day + " from open_message where sealed is not null",
            row -> Sql.sealed(row, 1))
        .stream()
        .filter(head -> !vault.opens(head))
        .mapToInt(head -> sql.updateCount("delete from open_message where " + day + " = ?", head))
        .sum();
  }

  void sent(String name, long number, String sentAs) {
    sql.update(
        "update open_message set sent_as = ?" + THIS,
        vault.sealDaily(sentAsPlace(name, number), sentAs),
        name,
        number);
  }

  void delete(String name, long number) {
    sql.update("delete from open_message" + THIS, name, number);
  }

  Optional<String> controls(Destination to, long number) {
    String name = names.of(to);
    return sql.one(SELECT + THIS, row -> open(name, row), name, number).map(Open::controls);
  }

  Optional<String> sentAs(Destination to, long number) {
    return sentAs(names.of(to), number);
  }

  private Optional<String> sentAs(String name, long number) {
    return sql.one(
        "select sent_as from open_message" + THIS,
        row -> sentAs(vault, name, number, Sql.sealed(row, 1)),
        name,
        number);
  }

  List<Open> of(Destination to, String prompt) {
    String name = names.of(to);
    return opened(
        sql.list(
            SELECT + " where destination = ? and prompt = ? order by destination, number",
            row -> open(name, row),
            name,
            names.prompt(name, prompt)));
  }

  /** What is open in a chat goes on under another name: what could be pressed still can be. */
  void move(Destination from, Destination to) {
    String before = names.of(from);
    String after = names.of(to);
    sql.list("select number from open_message where destination = ?", row -> row.getLong(1), before)
        .forEach(number -> move(before, after, number));
  }

  private void move(String before, String after, long number) {
    List<String> texts =
        sql.one(SELECT + THIS, row -> texts(before, row), before, number).orElse(null);
    Optional<String> sentAs = sentAs(before, number);
    sql.update(
        "update open_message set destination = ?, prompt = ?, sealed = ?, sent_as = null" + THIS,
        after,
        texts == null ? null : names.prompt(after, texts.get(2)),
        texts == null ? null : vault.sealDaily(place(after, number), texts.toArray(String[]::new)),
        before,
        number);
    sentAs.ifPresent(id -> sent(after, number, id));
  }

  /** Null when it was not shown yet, or for so long that it cannot be changed any more. */
  static String sentAs(Vault vault, String name, long number, Sealed<Owner.Day> sealed) {
    try {
      return sealed == null ? null : vault.openDaily(sentAsPlace(name, number), sealed).getFirst();
    } catch (Unopened gone) {
      return null;
    }
  }

  private Open open(String name, ResultSet row) throws SQLException {
    List<String> texts = texts(name, row);
    return texts == null ? null : new Open(row.getLong(1), texts.get(0), texts.get(1));
  }

  /** Null for a message that was closed, or that cannot be opened any more. */
  private List<String> texts(String name, ResultSet row) throws SQLException {
    Sealed<Owner.Day> sealed = Sql.sealed(row, 2);
    try {
      return sealed == null ? null : vault.openDaily(place(name, row.getLong(1)), sealed);
    } catch (Unopened gone) {
      return null;
    }
  }

  private static List<Open> opened(List<Open> all) {
    return all.stream().filter(Objects::nonNull).toList();
  }

  static Place place(String name, long number) {
    return new Place("open_message", "sealed", name + " " + number);
  }

  private static Place sentAsPlace(String name, long number) {
    return new Place("open_message", "sent_as", name + " " + number);
  }
}
