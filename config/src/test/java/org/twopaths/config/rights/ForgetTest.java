package org.twopaths.config.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twopaths.bot.Inbound;
import org.twopaths.config.stage.RecordingPlatform.Shown;
import org.twopaths.config.stage.Stage;
import org.twopaths.store.People.Person;

/** Whoever is forgotten leaves nothing under their name, and the other's own as it was. */
class ForgetTest {
  @TempDir Path data;

  private static void says(Stage stage, String who, String... acts) {
    for (String act : acts) {
      stage.act(who, who, act(stage, who, act));
    }
  }

  private static Inbound.Act act(Stage stage, String who, String act) {
    if (act.startsWith("[")) {
      return stage.pressOf(who, act.substring(1, act.length() - 1));
    }
    return act.startsWith("/") ? new Inbound.Command(act.substring(1), "") : new Inbound.Text(act);
  }

  private static Person person(Stage stage, String who) {
    return stage.store(store -> store.people().find(stage.platform().name(), who).orElse(null));
  }

  private static String track(Stage stage, Person person) {
    return stage.store(store -> store.tracks().read("solo:" + person.id()).orElse(null));
  }

  private static void shelves(Stage stage, String who, String act) {
    says(stage, who, "/reflect", "[Skip]", "[Skip]", "[Yes]", act, "[Skip]");
    says(stage, who, "[My act only]", "[Yes, put it by]");
  }

  /** I47, I56: no row bears the id, and what is Ben's own is what it was. */
  @Test
  void nothingIsLeftUnderTheirName() throws SQLException {
    Person ada;
    try (Stage stage = new Stage(data, 100)) {
      stage.pair();
      shelves(stage, Stage.ADA, "Tea for you");
      says(stage, Stage.ADA, "/keep", "The sea was quiet", "[Keep it]");
      says(stage, Stage.BEN, "/keep", "I like the hills", "[Keep it]", "/own", "[Neither]", "[2]");
      stage.act(Stage.ADA, Stage.ROOM, new Inbound.Command("mydata", ""));
      says(stage, Stage.ADA, "/own", "[Neither]");
      ada = person(stage, Stage.ADA);
      Person ben = person(stage, Stage.BEN);
      String bens = track(stage, ben);
      says(stage, Stage.ADA, "/forget", "[Everything of mine]");
      assertThat(person(stage, Stage.ADA)).isNull();
      Person after = person(stage, Stage.BEN);
      assertThat(after)
          .isEqualTo(
              new Person(
                  ben.id(),
                  ben.platform(),
                  ben.account(),
                  ben.chat(),
                  ben.name(),
                  ben.settings(),
                  null));
      assertThat(track(stage, after)).isEqualTo(bens);
      String kept = stage.store(store -> store.notes().of(ben.id()).getFirst().words());
      assertThat(kept).isEqualTo("I like the hills");
    }
    assertThat(cells()).isNotEmpty().noneMatch(cell -> cell.contains(ada.id()));
    assertThat(cells()).noneMatch(cell -> cell.contains(ada.coupleId()));
  }

  /**
   * I56: all that is left of who was here alone: a keyed hash of the chat and how many messages it
   * had, so that an old button is never taken for a new one; and marks of events, which name
   * nobody.
   */
  @Test
  void aHashOfTheChatAndACountAreLeft() throws SQLException {
    try (Stage stage = new Stage(data, 100)) {
      says(stage, Stage.ADA, "/keep", "The sea was quiet", "[Keep it]", "/own");
      says(stage, Stage.ADA, "/forget", "[Everything of mine]");
    }
    List<String> left =
        cells().stream().filter(cell -> !cell.toLowerCase().matches("(flyway|inbox).*")).toList();
    assertThat(left).hasSize(2);
    assertThat(left.getFirst().toLowerCase()).matches("destination [\\w-]{22}:[\\w-]{22}");
    assertThat(left.getLast().toLowerCase()).matches("destination \\d+");
  }

  /** I47: released words that were still on their way to the other do not arrive any more. */
  @Test
  void whatIsOnItsWayToTheOtherGoesToo() {
    try (Stage stage = new Stage(null)) {
      stage.pairApart();
      says(stage, Stage.ADA, "/thanks", "You warmed the car", "You think of me");
      says(stage, Stage.ADA, "[Yes, show this]", "/forget");
      List<Inbound.Act> acts =
          List.of(
              act(stage, Stage.ADA, "[Send it now]"),
              act(stage, Stage.ADA, "[Everything of mine]"));
      stage.platform().news();
      acts.forEach(act -> stage.submit(Stage.ADA, Stage.ADA, act).join());
      stage.drain();
      assertThat(stage.platform().news()).extracting(Shown::chat).containsOnly(Stage.ADA);
    }
  }

  /** I42: Ben meets the very same whether she parted from him or was forgotten. */
  @Test
  void toTheOtherItLooksLikeAnyEnd() {
    assertThat(seenByBen("/forget", "[Everything of mine]"))
        .isNotEmpty()
        .isEqualTo(seenByBen("/unpair", "[Yes, end it]"));
  }

  private static List<String> seenByBen(String... leaving) {
    try (Stage stage = new Stage(null)) {
      stage.pair();
      stage.act(Stage.BEN, Stage.ROOM, new Inbound.Command("ready", ""));
      stage.platform().news();
      says(stage, Stage.ADA, leaving);
      stage.pass(Duration.ofHours(2));
      stage.act(Stage.BEN, Stage.ROOM, new Inbound.Command("ready", ""));
      says(stage, Stage.BEN, "/mydata", "/unpair");
      return stage.platform().news().stream()
          .filter(shown -> !shown.chat().equals(Stage.ADA))
          .map(shown -> shown.chat() + " " + shown.onlyFor() + " " + shown.message().text())
          .toList();
    }
  }

  /** Everything that lies in the file, as text. */
  private List<String> cells() throws SQLException {
    List<String> cells = new ArrayList<>();
    String url = "jdbc:h2:file:" + data.resolve("twopaths").toAbsolutePath();
    try (Connection thief = DriverManager.getConnection(url, "sa", "");
        Statement statement = thief.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery(
              "select table_name from information_schema.tables where table_schema = 'PUBLIC'")) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      for (String table : tables) {
        try (ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
          while (rows.next()) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
              cells.add(table + " " + rows.getString(i));
            }
          }
        }
      }
    }
    return cells;
  }
}
