package org.twopaths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.twopaths.vault.Owner;
import org.twopaths.vault.Place;
import org.twopaths.vault.Sealed;
import org.twopaths.vault.Vault;

/**
 * How far each platform's events have been taken, in whatever way that platform counts. Sealed, for
 * some count by chats and messages; and where a name goes on after its first word, what follows is
 * somebody's chat, of which only a keyed hash is written.
 */
public final class Cursors {
  private static final Owner.House HOUSE = new Owner.House();

  private final Sql sql;
  private final Vault vault;

  Cursors(Sql sql, Vault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  public Optional<String> read(String platform, String name) {
    return sql.one(
        "select platform, name, sealed from cursor_of where platform = ? and name = ?",
        this::read,
        platform,
        written(platform, name));
  }

  private String written(String platform, String name) {
    int end = name.indexOf(' ');
    return end < 0
        ? name
        : name.substring(0, end + 1) + vault.hash("cursor", platform, name.substring(end + 1));
  }

  private String read(ResultSet row) throws SQLException {
    Place place = place(row.getString(1), row.getString(2));
    return vault.open(HOUSE, place, Sql.<Owner.House>sealed(row, 3)).getFirst();
  }

  public void write(String platform, String plainName, String at) {
    String name = written(platform, plainName);
    Sealed<Owner.House> sealed = vault.seal(HOUSE, place(platform, name), at);
    int known =
        sql.updateCount(
            "update cursor_of set sealed = ? where platform = ? and name = ?",
            sealed,
            platform,
            name);
    if (known == 0) {
      sql.update(
          "insert into cursor_of (platform, name, sealed) values (?, ?, ?)",
          platform,
          name,
          sealed);
    }
  }

  private static Place place(String platform, String name) {
    return new Place("cursor_of", "sealed", platform + " " + name);
  }
}
