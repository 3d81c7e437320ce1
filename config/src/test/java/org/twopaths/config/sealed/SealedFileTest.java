package org.twopaths.config.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twopaths.bot.Inbound;
import org.twopaths.config.stage.Chance;
import org.twopaths.config.stage.Stage;

/**
 * Whoever takes the database file without its keys learns ids that mean nothing, states, times and
 * classes of size (I38, I53). A failure names the seed; {@code -Dseed=…} plays that life alone.
 */
class SealedFileTest {
  private static final int ACTS = 150;
  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final String HASH = "[\\w-]{22}";
  private static final String NAME = HASH + ":" + HASH + "(\\|" + HASH + ")?";
  private static final String STATE = "[A-Z_]+";
  private static final String NUMBER = "-?\\d+";
  private static final String SEALED = "sealed";

  /** All that the file may show, column by column; a column that is not here is a finding. */
  private static final Map<String, String> SHOWS =
      Map.ofEntries(
          Map.entry("inbox.event_hash", HASH),
          Map.entry("inbox.at", NUMBER),
          Map.entry("couple.id", UUID),
          Map.entry("couple.room_hash", HASH),
          Map.entry("couple.sealed", SEALED),
          Map.entry("person.id", UUID),
          Map.entry("person.account_hash", HASH),
          Map.entry("person.sealed", SEALED),
          Map.entry("pairing.id", UUID),
          Map.entry("pairing.code_hash", HASH),
          Map.entry("pairing.inviter_hash", HASH),
          Map.entry("pairing.redeemer_hash", HASH),
          Map.entry("pairing.sealed", SEALED),
          Map.entry("pairing.state", STATE),
          Map.entry("pairing.expires", NUMBER),
          Map.entry("consent.id", HASH),
          Map.entry("consent.owner", UUID),
          Map.entry("consent.sealed", SEALED),
          Map.entry("consent.expires", NUMBER),
          Map.entry("ending.kind", "couple|person"),
          Map.entry("ending.id", UUID),
          Map.entry("wrong_try.person", UUID),
          Map.entry("wrong_try.at", NUMBER),
          Map.entry("track.owner", "(solo|joint):" + UUID),
          Map.entry("track.sealed", SEALED),
          Map.entry("timer.id", NUMBER),
          Map.entry("timer.owner", "(solo|joint):" + UUID),
          Map.entry("timer.kind", STATE),
          Map.entry("timer.number", NUMBER),
          Map.entry("timer.sealed", SEALED),
          Map.entry("timer.due", NUMBER),
          Map.entry("destination.destination", NAME),
          Map.entry("destination.last", NUMBER),
          Map.entry("outbox.seq", NUMBER),
          Map.entry("outbox.destination", NAME),
          Map.entry("outbox.number", NUMBER),
          Map.entry("outbox.kind", STATE),
          Map.entry("outbox.sealed", SEALED),
          Map.entry("outbox.purpose", STATE),
          Map.entry("outbox.priority", NUMBER),
          Map.entry("outbox.not_before", NUMBER),
          Map.entry("outbox.deadline", NUMBER),
          Map.entry("outbox.attempts", NUMBER),
          Map.entry("open_message.destination", NAME),
          Map.entry("open_message.number", NUMBER),
          Map.entry("open_message.prompt", HASH + "#\\d+"),
          Map.entry("open_message.sealed", SEALED),
          Map.entry("open_message.sent_as", SEALED),
          Map.entry("parked.id", NUMBER),
          Map.entry("parked.sealed", SEALED),
          Map.entry("parked.error", "unreadable|java\\.lang\\.\\w+"),
          Map.entry("parked.at", NUMBER),
          Map.entry("note.id", NUMBER),
          Map.entry("note.person", UUID),
          Map.entry("note.sealed", SEALED),
          Map.entry("note.until", NUMBER),
          Map.entry("cursor_of.platform", "\\w+"),
          Map.entry("cursor_of.name", "\\w+"),
          Map.entry("cursor_of.sealed", SEALED));

  /** Padded, and then 37 bytes around it: our head, the library's, and the seal itself. */
  private static final Set<Integer> SIZES =
      Set.of(256 + 42, (1 << 10) + 42, (1 << 12) + 42, (1 << 14) + 42);

  @TempDir Path data;

  private final Map<String, Canary> canaries = new LinkedHashMap<>();
  private Stage stage;
  private SplittableRandom random;

  private String canary(String name) {
    return canaries.computeIfAbsent(name, unused -> Canary.of(random)).text();
  }

  @RepeatedTest(3)
  void theFileOfARandomLifeTellsNothing() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    random = new SplittableRandom(seed);
    live(new Chance(seed));
    assertThat(canaries).hasSizeGreaterThan(40);
    assertThat(Canary.found(canaries, data)).as("-Dseed=%d", seed).isEmpty();
    assertThat(shown()).as("-Dseed=%d", seed).isEmpty();
  }

  private void live(Chance chance) {
    try (Stage open = new Stage(data, chance.below(2) * 100)) {
      stage = open;
      pair();
      for (int i = 0; i < ACTS; i++) {
        if (i == ACTS / 2) {
          stage.store(store -> {
            store.parked().insert(canary("parked"), "unreadable", stage.now());
            store.cursors().write("test", "place", canary("cursor"));
            return null;
          });
        }
        act(chance, i);
      }
      // Something is always open, on its way and half paired when the thief comes.
      does("ada", chat("ada"), new Inbound.Command("reflect", ""));
      does("ben", chat("ben"), new Inbound.Command("unpair", ""));
      does("cyd", chat("cyd"), new Inbound.Command("pair", ""));
      does("dee", chat("dee"), new Inbound.Command("keep", canary("note")));
      does("dee", chat("dee"), stage.pressOf(chat("dee"), "Keep it"));
      stage.submit(inbound("ada", chat("ada"), new Inbound.Text(canary("last")))).join();
    }
  }

  private void pair() {
    does("ada", chat("ada"), new Inbound.Command("pair", ""));
    String code =
        stage.last(chat("ada")).text().replaceAll("(?s).*?([A-Z2-9]{4}-[A-Z2-9]{4}).*", "$1");
    canaries.put("code", new Canary("é" + code + "é" + code + "é" + code));
    does("ben", chat("ben"), new Inbound.Command("pair", code));
    does("ben", chat("ben"), stage.pressOf(chat("ben"), "Yes, pair"));
    does("ada", chat("ada"), stage.pressOf(chat("ada"), "Yes, pair"));
    does("ada", canary("room"), new Inbound.Command("here", ""));
  }

  private void act(Chance chance, int number) {
    String who = chance.person();
    String chat = chance.below(3) == 0 ? canary("room") : chat(who);
    if (chance.below(7) == 0) {
      stage.pass(Duration.ofMinutes(chance.below(300)));
    }
    Inbound.Act act = chance.act(stage, chat);
    does(
        who,
        chat,
        switch (act) {
          case Inbound.Text text -> new Inbound.Text("I said " + canary("words " + number));
          case Inbound.Command(String name, String argument) when !argument.isEmpty() ->
              new Inbound.Command(name, canary("argument " + number));
          default -> act;
        });
  }

  private String chat(String who) {
    return canary("chat of " + who);
  }

  private void does(String who, String chat, Inbound.Act act) {
    stage.again(inbound(who, chat, act));
  }

  private Inbound inbound(String who, String chat, Inbound.Act act) {
    boolean room = chat.equals(canary("room"));
    Set<String> both = Set.of(canary("account of ada"), canary("account of ben"));
    return new Inbound(
        stage.platform().name(),
        canary("event " + canaries.size()),
        new Inbound.Chat(chat, room ? both : null),
        new Inbound.Sender(canary("account of " + who), canary("name of " + who)),
        act);
  }

  /** What the thief reads besides what is listed. */
  private List<String> shown() throws SQLException {
    List<String> findings = new ArrayList<>();
    String url = "jdbc:h2:file:" + data.resolve("twopaths").toAbsolutePath();
    try (Connection thief = DriverManager.getConnection(url, "sa", "");
        Statement statement = thief.createStatement()) {
      for (String table : tables(statement)) {
        try (ResultSet rows = statement.executeQuery("select * from " + table)) {
          while (rows.next()) {
            row(rows).forEach((column, value) -> look(table + "." + column, value, findings));
          }
        }
      }
    }
    return findings;
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'"
                + " and table_name not like 'flyway%'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    assertThat(tables).hasSizeGreaterThan(10);
    return tables;
  }

  private static Map<String, Object> row(ResultSet row) throws SQLException {
    Map<String, Object> values = new TreeMap<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      Object value = row.getObject(i);
      values.put(row.getMetaData().getColumnName(i).toLowerCase(), value == null ? "" : value);
    }
    return values;
  }

  private static void look(String column, Object value, List<String> findings) {
    String allowed = SHOWS.get(column);
    boolean fine =
        allowed != null
            && (value.equals("")
                || (value instanceof byte[] bytes
                    ? allowed.equals(SEALED) && isOfAClass(bytes.length)
                    : Pattern.matches(allowed, value.toString())));
    if (!fine) {
      findings.add(column + " shows " + value);
    }
  }

  private static boolean isOfAClass(int size) {
    return SIZES.contains(size) || (size - 42) % (1 << 14) == 0;
  }

  /** The search itself finds each form; otherwise its silence would say nothing. */
  @Test
  void whatWouldLeakWouldBeFound() throws Exception {
    random = new SplittableRandom(7);
    String text = canary("planted");
    for (Map.Entry<String, String> form : canaries.get("planted").forms().entrySet()) {
      Files.writeString(
          data.resolve("file"), "- " + form.getValue() + " -", StandardCharsets.ISO_8859_1);
      assertThat(Canary.found(canaries, data)).as(form.getKey()).isNotEmpty();
    }
    byte[] json =
        java.util.Base64.getEncoder()
            .encode(("{\"text\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8));
    Files.write(data.resolve("file"), json);
    assertThat(Canary.found(canaries, data)).isNotEmpty();
    Files.writeString(data.resolve("file"), "nothing");
    assertThat(Canary.found(canaries, data)).isEmpty();
  }
}
