package org.twopaths.store;

import java.util.List;
import java.util.Optional;

/** The state of every conversation, as JSON under the name of its owner. */
public final class Tracks {
  private final Sql sql;

  Tracks(Sql sql) {
    this.sql = sql;
  }

  public Optional<String> read(String owner) {
    return sql.one("select state from track where owner = ?", Sql::string, owner);
  }

  public void write(String owner, String json) {
    if (sql.update("update track set state = ? where owner = ?", json, owner) == 0) {
      sql.update("insert into track (owner, state) values (?, ?)", owner, json);
    }
  }

  public void remove(String owner) {
    sql.update("delete from track where owner = ?", owner);
  }

  public List<String> owners() {
    return sql.list("select owner from track order by owner", Sql::string);
  }
}
