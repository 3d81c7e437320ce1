package org.twopaths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.twopaths.vault.Owner;
import org.twopaths.vault.Place;
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

  private final Sql sql;
  private final Vault vault;

  Tracks(Sql sql, Vault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  public Optional<String> read(String owner) {
    return sql.one("select owner, sealed from track where owner = ?", this::read, owner);
  }

  private String read(ResultSet row) throws SQLException {
    String owner = row.getString(1);
    return vault.open(key(owner), place(owner), Sql.sealed(row, 2)).getFirst();
  }

  public void write(String owner, String json) {
    var sealed = vault.seal(key(owner), place(owner), json);
    if (sql.update("update track set sealed = ? where owner = ?", sealed, owner) == 0) {
      sql.update("insert into track (owner, sealed) values (?, ?)", owner, sealed);
    }
  }

  public void remove(String owner) {
    sql.update("delete from track where owner = ?", owner);
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
