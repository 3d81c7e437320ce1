package org.twopaths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.twopaths.vault.Owner;
import org.twopaths.vault.Place;
import org.twopaths.vault.Sealed;
import org.twopaths.vault.Vault;

/** Codes on their way from one person to another, and how often someone typed a wrong one. */
public final class Pairings {
  private static final String SELECT = "select id, sealed, state, expires from pairing ";

  private final Sql sql;
  private final Vault vault;

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

  Pairings(Sql sql, Vault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  public void insert(Pairing pairing) {
    sql.update(
        """
        insert into pairing (id, code_hash, inviter_hash, redeemer_hash, sealed, state, expires)
        values (?, ?, ?, ?, ?, ?, ?)\
        """,
        pairing.id(),
        code(pairing.codeHash()),
        person(pairing.inviter()),
        person(pairing.redeemer()),
        sealed(pairing),
        pairing.state(),
        pairing.expires());
  }

  public void update(Pairing pairing) {
    sql.update(
        "update pairing set redeemer_hash = ?, sealed = ?, state = ? where id = ?",
        person(pairing.redeemer()),
        sealed(pairing),
        pairing.state(),
        pairing.id());
  }

  public Optional<Pairing> byHash(String codeHash) {
    return sql.one(SELECT + "where code_hash = ?", this::read, code(codeHash));
  }

  public Optional<Pairing> byId(String id) {
    return sql.one(SELECT + "where id = ?", this::read, id);
  }

  /** The newest pairing that has not ended and that a person began or answered. */
  public Optional<Pairing> openOf(String person) {
    return sql.one(
        SELECT
            + "where (inviter_hash = ? or redeemer_hash = ?) and state <> 'ENDED'"
            + " order by expires desc limit 1",
        this::read,
        person(person),
        person(person));
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
    return sql.updateCount("delete from pairing where expires < ?", before)
        + sql.updateCount("delete from wrong_try where at < ?", before);
  }

  /** Takes away every code that a person made or typed. */
  public void forget(String person) {
    String hash = person(person);
    sql.update("delete from pairing where inviter_hash = ? or redeemer_hash = ?", hash, hash);
    sql.update("delete from wrong_try where person = ?", person);
  }

  private Sealed<Owner.Day> sealed(Pairing pairing) {
    return vault.sealDaily(
        place(pairing.id()), pairing.codeHash(), pairing.inviter(), pairing.redeemer());
  }

  private Pairing read(ResultSet row) throws SQLException {
    String id = row.getString(1);
    List<String> parts = vault.openDaily(place(id), Sql.sealed(row, 2));
    return new Pairing(
        id,
        parts.get(0),
        parts.get(1),
        parts.get(2),
        State.valueOf(row.getString(3)),
        Sql.instant(row, 4));
  }

  private String code(String codeHash) {
    return vault.hash("code", codeHash);
  }

  /** Not the person's id: two of them in one row would tell who is with whom. */
  private String person(String id) {
    return id == null ? null : vault.hash("pairing", id);
  }

  private static Place place(String id) {
    return new Place("pairing", "sealed", id);
  }
}
