package org.twopaths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Codes on their way from one person to another, and how often someone typed a wrong one. */
public final class Pairings {
  private static final String SELECT =
      "select id, code_hash, inviter, redeemer, state, expires from pairing ";

  private final Sql sql;

  /** How far a pairing has come. */
  public enum State {
    /** The code was made and not yet typed. */
    OPEN,
    /** Someone typed it and is asked whether they mean the inviter. */
    ASKED,
    /** They said yes; now the inviter is asked. */
    ACCEPTED,
    /** It led to a couple, or to nothing. */
    ENDED
  }

  /**
   * One code and what came of it.
   *
   * @param redeemer the person who typed the code; null before that
   */
  public record Pairing(
      String id, String codeHash, String inviter, String redeemer, State state, Instant expires) {

    public Pairing asked(String person) {
      return new Pairing(id, codeHash, inviter, person, State.ASKED, expires);
    }

    public Pairing accepted() {
      return new Pairing(id, codeHash, inviter, redeemer, State.ACCEPTED, expires);
    }

    public Pairing ended() {
      return new Pairing(id, codeHash, inviter, redeemer, State.ENDED, expires);
    }
  }

  Pairings(Sql sql) {
    this.sql = sql;
  }

  public void insert(Pairing pairing) {
    sql.update(
        """
        insert into pairing (id, code_hash, inviter, redeemer, state, expires)
        values (?, ?, ?, ?, ?, ?)\
        """,
        pairing.id(),
        pairing.codeHash(),
        pairing.inviter(),
        pairing.redeemer(),
        pairing.state(),
        pairing.expires());
  }

  public void update(Pairing pairing) {
    sql.update(
        "update pairing set redeemer = ?, state = ? where id = ?",
        pairing.redeemer(),
        pairing.state(),
        pairing.id());
  }

  public Optional<Pairing> byHash(String codeHash) {
    return sql.one(SELECT + "where code_hash = ?", Pairings::read, codeHash);
  }

  public Optional<Pairing> byId(String id) {
    return sql.one(SELECT + "where id = ?", Pairings::read, id);
  }

  /** The newest pairing that has not ended and that a person began or answered. */
  public Optional<Pairing> openOf(String person) {
    return sql.one(
        SELECT
            + "where (inviter = ? or redeemer = ?) and state <> 'ENDED'"
            + " order by expires desc limit 1",
        Pairings::read,
        person,
        person);
  }

  public int wrongTries(String person, Instant since) {
    return sql.one(
            "select count(*) from wrong_try where person = ? and at >= ?",
            row -> row.getInt(1),
            person,
            since)
        .orElseThrow();
  }

  public void addWrongTry(String person, Instant at) {
    sql.update("insert into wrong_try (person, at) values (?, ?)", person, at);
  }

  /** Takes away codes that expired and tries that were made before then. */
  public int sweep(Instant before) {
    return sql.update("delete from pairing where expires < ?", before)
        + sql.update("delete from wrong_try where at < ?", before);
  }

  /** Takes away every code that a person made or typed. */
  public void forget(String person) {
    sql.update("delete from pairing where inviter = ? or redeemer = ?", person, person);
    sql.update("delete from wrong_try where person = ?", person);
  }

  private static Pairing read(ResultSet row) throws SQLException {
    return new Pairing(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        State.valueOf(row.getString(5)),
        Sql.instant(row, 6));
  }
}
