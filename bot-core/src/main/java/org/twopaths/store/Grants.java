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

/**
 * What people were offered to show in a preview, and what they allowed and was not shown yet; all
 * sealed with their own keys.
 */
public final class Grants {
  private final Sql sql;
  private final Vault vault;

  Grants(Sql sql, Vault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  /**
   * Keeps what a preview shows, until it is allowed. What its owner allowed of the same item before
   * is void from now on.
   *
   * @param prompt under which name the preview can be pressed
   */
  public void offer(String prompt, Grant offer) {
    revoke(offer.owner(), offer.item());
    put(offered(offer.owner(), prompt), offer);
  }

  /** Its owner allows what the preview of that prompt shows; nothing where there is none. */
  public void allow(String owner, String prompt) {
    used(offered(owner, prompt)).ifPresent(offer -> put(allowed(owner, offer.item()), offer));
  }

  /** Uses a grant up; whoever asks again gets nothing, unless all this is undone. */
  public Optional<Grant> take(String owner, String item) {
    return used(allowed(owner, item));
  }

  public void revoke(String owner, String item) {
    delete(allowed(owner, item));
  }

  /** Takes away what allows nothing any more, and says how much it was. */
  public int sweep(Instant now) {
    return sql.updateCount("delete from consent where expires <= ?", now);
  }

  private void put(String id, Grant grant) {
    delete(id);
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

  private Optional<Grant> used(String id) {
    Optional<Grant> grant =
        sql.one("select id, owner, sealed, expires from consent where id = ?", this::read, id);
    delete(id);
    return grant;
  }

  private void delete(String id) {
    sql.update("delete from consent where id = ?", id);
  }

  private Grant read(ResultSet row) throws SQLException {
    String owner = row.getString(2);
    List<String> parts =
        vault.open(new Owner.Person(owner), place(row.getString(1)), Sql.sealed(row, 3));
    return new Grant(
        owner, parts.get(0), parts.get(1), parts.get(2), parts.get(3), Sql.instant(row, 4));
  }

  private String offered(String owner, String prompt) {
    return vault.hash("offer", owner, prompt);
  }

  private String allowed(String owner, String item) {
    return vault.hash("grant", owner, item);
  }

  private static Place place(String id) {
    return new Place("consent", "sealed", id);
  }
}
