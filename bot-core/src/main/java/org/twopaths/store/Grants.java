package org.twopaths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.twopaths.vault.Grant;
import org.twopaths.vault.Owner;
import org.twopaths.vault.Place;
import org.twopaths.vault.Vault;

/** What people allowed to be shown and what was not shown yet, sealed with their own keys. */
public final class Grants {
  private final Sql sql;
  private final Vault vault;

  Grants(Sql sql, Vault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  /** Keeps a grant; one for the same item of the same person is void from now on. */
  public void give(Grant grant) {
    String id = id(grant.owner(), grant.item());
    revoke(grant.owner(), grant.item());
    sql.update(
        "insert into consent (id, owner, sealed, expires) values (?, ?, ?, ?)",
        id,
        grant.owner(),
        vault.seal(
            new Owner.Person(grant.owner()),
            place(id),
            grant.item(),
            grant.version(),
            grant.recipient(),
            grant.words()),
        grant.expires());
  }

  /** Uses a grant up; whoever asks again gets nothing, unless all this is undone. */
  public Optional<Grant> take(String owner, String item) {
    Optional<Grant> grant =
        sql.one(
            "select id, owner, sealed, expires from consent where id = ?",
            this::read,
            id(owner, item));
    revoke(owner, item);
    return grant;
  }

  public void revoke(String owner, String item) {
    sql.update("delete from consent where id = ?", id(owner, item));
  }

  /** Takes away what allows nothing any more. */
  public int sweep(Instant now) {
    return sql.update("delete from consent where expires <= ?", now);
  }

  private Grant read(ResultSet row) throws SQLException {
    String owner = row.getString(2);
    List<String> parts =
        vault.open(new Owner.Person(owner), place(row.getString(1)), Sql.sealed(row, 3));
    return new Grant(
        owner, parts.get(0), parts.get(1), parts.get(2), parts.get(3), Sql.instant(row, 4));
  }

  private String id(String owner, String item) {
    return vault.hash("consent", owner, item);
  }

  private static Place place(String id) {
    return new Place("consent", "sealed", id);
  }
}
