package org.twopaths.store;

import java.util.Optional;

/** How far each platform's events have been taken, in whatever way that platform counts. */
public final class Cursors {
  private final Sql sql;

  Cursors(Sql sql) {
    this.sql = sql;
  }

  public Optional<String> read(String platform, String name) {
    return sql.one(
        "select at from cursor_of where platform = ? and name = ?", Sql::string, platform, name);
  }

  public void write(String platform, String name, String at) {
    int known =
        sql.update(
            "update cursor_of set at = ? where platform = ? and name = ?", at, platform, name);
    if (known == 0) {
      sql.update("insert into cursor_of (platform, name, at) values (?, ?, ?)", platform, name, at);
    }
  }
}
