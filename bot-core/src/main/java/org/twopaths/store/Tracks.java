package org.twopaths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twopaths.vault.Owner;
import org.twopaths.vault.Place;
import org.twopaths.vault.Unopened;
import org.twopaths.vault.Vault;

/**
 * The state of every conversation, as JSON under the name of its owner, sealed with the key of the
 * person or of the couple.
 */
public final class Tracks {
  /** Begins the name of a couple's track; the couple's id follows. */
  public static final String JOINT = "joint:";

  /** Begins the name of a person's own track; the person's id follows. */
  public static final String SOLO = "solo:";

  /** Says of a row that its owner is gone: no person nor couple has the id in its name. */
  static final String ORPHAN =
      """
      not exists (select 1 from person where id = substring(owner, %d))
      and not exists (select 1 from couple where id = substring(owner, %d))\
      """
          .formatted(SOLO.length() + 1, JOINT.length() + 1);

  private static final Logger LOG = LoggerFactory.getLogger(Tracks.class);

  private final Sql sql;
  private final Vault vault;

  Tracks(Sql sql, Vault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  public Optional<String> read(String owner) {
    return sql.one("select owner, sealed from track where owner = ?", this::read, owner);
  }

  /** Null for one that cannot be opened: it begins anew, and no other is touched by that. */
  private String read(ResultSet row) throws SQLException {
    String owner = row.getString(1);
    try {
      return vault.open(key(owner), place(owner), Sql.sealed(row, 2)).getFirst();
    } catch (Unopened damaged) {
      LOG.error("A conversation is left out: {}", damaged.getMessage());
      return null;
    }
  }

  public void write(String owner, String json) {
    sql.update(H2.PUT_TRACK, owner, vault.seal(key(owner), place(owner), json));
  }

  public void remove(String owner) {
    sql.update("delete from track where owner = ?", owner);
  }

  /** Takes away the tracks of people and couples who are none any more. */
  public int sweep() {
    return sql.updateCount("delete from track where " + ORPHAN);
  }

  public List<String> owners() {
    return sql.list("select owner from track order by owner", Sql::string);
  }

  /** Whose key seals what belongs to a track. */
  static Owner key(String owner) {
    return owner.startsWith(JOINT)
        ? new Owner.Couple(owner.substring(JOINT.length()))
        : new Owner.Person(owner.substring(owner.indexOf(':') + 1));
  }

  private static Place place(String owner) {
    return new Place("track", "sealed", owner);
  }
}
