package org.twopaths.config.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.twopaths.bot.Inbound;
import org.twopaths.config.sealed.Canary;
import org.twopaths.config.stage.Chance;
import org.twopaths.config.stage.RecordingPlatform.Shown;
import org.twopaths.config.stage.Stage;

/**
 * A copy holds one's own and what both know, and fits the published schema (I57). A failure names
 * the seed; {@code -Dseed=…} plays that life alone.
 */
class ExportTest {
  private static final int ACTS = 160;
  private static final List<String> BOTH = List.of(Stage.ADA, Stage.BEN);

  private final Schema schema = schema();
  private final Map<String, List<Canary>> wrote = new HashMap<>();

  private static Schema schema() {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Files.readString(Path.of("export.schema.json")), InputFormat.JSON);
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }

  @RepeatedTest(3)
  void whateverHappenedNothingOfTheOthersIsInIt() {
    long seed = Long.getLong("seed", System.nanoTime());
    Chance chance = new Chance(seed);
    SplittableRandom random = new SplittableRandom(seed);
    BOTH.forEach(person -> wrote.put(person, new ArrayList<>()));
    try (Stage stage = new Stage(null)) {
      stage.pair();
      for (int i = 0; i < ACTS; i++) {
        String who = chance.person();
        String chat = chance.below(3) == 0 ? Stage.ROOM : who;
        if (chance.below(7) == 0) {
          stage.pass(Duration.ofMinutes(chance.below(300)));
        }
        stage.act(who, chat, marked(chance.act(stage, chat), who, random));
        if (i % 8 == 0) {
          BOTH.forEach(person -> looks(stage, person, seed));
        }
      }
    }
    assertThat(wrote.values()).allSatisfy(words -> assertThat(words).hasSizeGreaterThan(5));
  }

  private Inbound.Act marked(Inbound.Act act, String who, SplittableRandom random) {
    return switch (act) {
      case Inbound.Text text -> new Inbound.Text(mark(who, random));
      case Inbound.Command(String name, String argument) when !argument.isEmpty() ->
          new Inbound.Command(name, mark(who, random));
      default -> act;
    };
  }

  private String mark(String who, SplittableRandom random) {
    Canary canary = Canary.of(random);
    wrote.get(who).add(canary);
    return "I say " + canary.text();
  }

  private void looks(Stage stage, String person, long seed) {
    List<String> seen = new ArrayList<>(answers(stage, person, "mydata"));
    List<String> copy = answers(stage, person, "export");
    seen.addAll(copy);
    assertThat(schema.validate(copy.getLast(), InputFormat.JSON)).as("-Dseed=%d", seed).isEmpty();
    String other = person.equals(Stage.ADA) ? Stage.BEN : Stage.ADA;
    for (Canary canary : wrote.get(other)) {
      assertThat(seen)
          .as("-Dseed=%d", seed)
          .allSatisfy(text -> assertThat(canary.in(text).toList()).isEmpty());
    }
  }

  private static List<String> answers(Stage stage, String person, String command) {
    stage.platform().news();
    stage.act(person, person, new Inbound.Command(command, ""));
    List<Shown> news = stage.platform().news();
    assertThat(news).extracting(Shown::chat).containsOnly(person);
    return news.stream().map(shown -> shown.message().text()).toList();
  }

  /** Every word of one's own that is still held, wherever it lies. */
  @Test
  void allOfOnesOwnIsInIt() throws IOException {
    try (Stage stage = new Stage(null)) {
      stage.pair();
      says(stage, "/reflect", "[Skip]", "[Skip]", "[Yes]", "Tea for you", "[Skip]");
      says(stage, "[My act only]", "[Yes, put it by]");
      says(stage, "/keep", "The sea was quiet", "[Keep it]");
      says(stage, "/own", "[Neither]", "[2]", "I told your mother");
      String data = answers(stage, Stage.ADA, "export").getLast();
      assertThat(data).contains("Tea for you", "The sea was quiet", "I told your mother");
      assertThat(schema.validate(data, InputFormat.JSON)).isEmpty();
    }
  }

  private static void says(Stage stage, String... acts) {
    for (String act : acts) {
      stage.act(
          Stage.ADA,
          Stage.ADA,
          act.startsWith("[")
              ? stage.pressOf(Stage.ADA, act.substring(1, act.length() - 1))
              : act.startsWith("/")
                  ? new Inbound.Command(act.substring(1), "")
                  : new Inbound.Text(act));
    }
  }

  /** The schema refuses what it does not know; otherwise its silence would say nothing. */
  @Test
  void theSchemaRefusesWhatItDoesNotKnow() throws IOException {
    try (Stage stage = new Stage(null)) {
      String data = answers(stage, Stage.ADA, "export").getLast();
      var tree = (com.fasterxml.jackson.databind.node.ObjectNode) new ObjectMapper().readTree(data);
      assertThat(schema.validate(tree.toString(), InputFormat.JSON)).isEmpty();
      tree.withArray("notes").addObject().put("words", "w").put("by", "ben");
      assertThat(schema.validate(tree.toString(), InputFormat.JSON)).isNotEmpty();
    }
  }
}
