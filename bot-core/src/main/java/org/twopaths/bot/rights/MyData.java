package org.twopaths.bot.rights;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.twopaths.bot.discreet.Lock;
import org.twopaths.engine.owned.Belongings;
import org.twopaths.engine.owned.Belongings.Piece;
import org.twopaths.flow.Setting;
import org.twopaths.state.Effect;
import org.twopaths.state.Value;

/** What is held of a person at this moment, by kind, and how long each stays. */
public final class MyData {
  private static final String ROW = "house.mydata.row.";
  private static final Set<Setting> CONSENTS = Set.of(Setting.RUN, Setting.NOTES, Setting.PROMPTS);

  private final Asker asker;

  public MyData(Asker asker) {
    this.asker = asker;
  }

  public List<Effect> list() {
    return List.of(
        asker.tell("house.mydata.list", Map.of("rows", Value.Rows.lines(rows(), null))),
        asker.tell("house.mydata.more", Map.of()));
  }

  List<Value.Preview> rows() {
    List<Value.Preview> rows = new ArrayList<>();
    rows.add(row("account", Map.of()));
    settings(rows);
    if (asker.paired()) {
      rows.add(row(asker.conversation().room() ? "pairing-room" : "pairing", Map.of()));
    }
    Belongings all = asker.belongings();
    pieces(rows, "open", all.open());
    pieces(rows, "put-by", all.putBy());
    pieces(rows, "shelved", all.shelved());
    pieces(rows, "joint", all.joint());
    count(rows, "later", asker.laterQuestions().size());
    count(rows, "notes", asker.notes().size());
    if (asker.paired()) {
      // Always the same line: whether such words still wait is their reader's.
      rows.add(row("letters", Map.of("days", days(Retention.LETTER))));
    }
    rows.add(row("marks", Map.of("days", days(Retention.MARK), "shown", days(Retention.SHOWN))));
    return rows;
  }

  private static Value days(Retention kind) {
    return Asker.plain(kind.lasts().toDays());
  }

  private void settings(List<Value.Preview> rows) {
    List<Value.Preview> chosen = new ArrayList<>();
    List<Value.Preview> agreed = new ArrayList<>();
    ExportJson.settings(asker.self())
        .forEach((setting, value) -> {
          boolean consent = CONSENTS.contains(setting);
          if (consent ? value.equals("yes") : !value.isEmpty()) {
            (consent ? agreed : chosen).add(named(setting));
          }
        });
    if (Lock.read(asker.self().lock()).isSet(asker.now())) {
      chosen.add(named(Setting.PASSPHRASE));
    }
    if (!chosen.isEmpty()) {
      rows.add(row("settings", Map.of("names", new Value.Rows(chosen, ", ", null))));
    }
    if (!agreed.isEmpty()) {
      rows.add(row("consents", Map.of("names", new Value.Rows(agreed, ", ", null))));
    }
  }

  private Value.Preview named(Setting setting) {
    String name = setting.name().toLowerCase(Locale.ROOT);
    return asker.row("house.mydata.setting." + name, Map.of());
  }

  private void pieces(List<Value.Preview> rows, String name, List<Piece> pieces) {
    if (!pieces.isEmpty()) {
      Instant last =
          pieces.stream()
              .map(Piece::until)
              .filter(Objects::nonNull)
              .max(Comparator.naturalOrder())
              .orElse(asker.now());
      rows.add(
          row(name, Map.of("count", Asker.plain(pieces.size()), "until", new Value.Moment(last))));
    }
  }

  private void count(List<Value.Preview> rows, String name, int count) {
    if (count > 0) {
      rows.add(row(name, Map.of("count", Asker.plain(count))));
    }
  }

  private Value.Preview row(String name, Map<String, Value> values) {
    return asker.row(ROW + name, values);
  }
}
