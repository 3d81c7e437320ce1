package org.twopaths.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the compiled classes to the arrows between packages and to the purity of the core. */
class ArchitectureTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  @ParameterizedTest
  @ValueSource(strings = {"bot-core", "adapters", "config"})
  void everyClassKeepsTheRules(String module) throws IOException {
    List<String> findings = new ArrayList<>();
    for (Path file : classes(ROOT.resolve(module).resolve("target/classes"))) {
      findings.addAll(ClassRules.findings(Files.readAllBytes(file)));
    }
    assertThat(findings).isEmpty();
  }

  private static List<Path> classes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".class")).toList();
      assertThat(found).as("classes of %s", folder).isNotEmpty();
      return found;
    }
  }

  /** Plants what each rule forbids and sees it found. */
  @Nested
  class FindsWhatIsPlanted {
    @ParameterizedTest
    @CsvSource({
      "flow, state engine text lint store vault bot adapters.practice adapters.other config"
          + " unheard",
      "state, engine text lint store vault bot adapters.practice config unheard",
      "engine, text lint store vault bot adapters.practice config unheard",
      "text, engine lint store vault bot adapters.practice config unheard",
      "lint, state engine store vault bot adapters.practice config unheard",
      "store, flow state engine text lint vault bot adapters.practice config unheard",
      "vault, flow state engine text lint store bot adapters.practice adapters.other config"
          + " unheard",
      "bot, lint adapters.practice config unheard",
      "adapters.practice, flow state engine lint store vault adapters.other config unheard",
      "adapters.practice.page, flow state engine lint store vault adapters.other config unheard",
      "unheard, flow state engine text lint store vault bot adapters.practice config",
    })
    void wrongArrows(String from, String targets) {
      List<String> expected =
          Stream.of(targets.split(" "))
              .map(to -> "org.twopaths." + from + ".Planted uses org.twopaths." + to + ".Used")
              .toList();
      assertThat(arrows(from, targets)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({
      "flow, flow",
      "state, state flow",
      "engine, engine flow state",
      "text, text flow state",
      "lint, lint flow text",
      "store, store",
      "vault, vault",
      "bot, bot flow state text engine store vault",
      "adapters.practice, adapters.practice bot text",
      "adapters.practice.page, adapters.practice.page adapters.practice bot text",
      "config, flow state lint text engine store vault bot adapters.practice adapters.other config",
    })
    void rightArrows(String from, String targets) {
      assertThat(arrows(from, targets)).isEmpty();
    }

    private static List<String> arrows(String from, String targets) {
      Map<String, String> used = new HashMap<>();
      StringBuilder fields = new StringBuilder();
      for (String to : targets.split(" ")) {
        String name = "org.twopaths." + to + ".Used";
        used.put(name, "public class Used {}");
        fields.append("java.util.List<").append(name).append("> f").append(used.size()).append(";");
      }
      return findings("org.twopaths." + from + ".Planted", used, "class Planted {" + fields + "}");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "java.time.Instant.now()",
          "java.time.LocalDate.now(java.time.ZoneOffset.UTC)",
          "java.time.chrono.JapaneseDate.now()",
          "java.time.Clock.systemUTC()",
          "java.time.InstantSource.system()",
          "System.currentTimeMillis()",
          "System.nanoTime()",
          "Math.random()",
          "new java.util.Random(1)",
          "new java.util.SplittableRandom(1)",
          "new java.security.SecureRandom()",
          "java.util.concurrent.ThreadLocalRandom.current()",
          "java.util.random.RandomGenerator.getDefault()",
          "java.util.UUID.randomUUID()",
          "Thread.currentThread()",
          "Thread.ofVirtual()",
          "(java.util.function.Supplier<java.time.Instant>) java.time.Instant::now",
          "(java.sql.Connection) null",
          "java.net.URI.create(\"a:b\")",
          "java.nio.file.Path.of(\"a\")",
          "new java.io.File(\"a\")",
          "org.slf4j.LoggerFactory.getLogger(\"a\")",
        })
    void impurity(String expression) {
      assertThat(holding("org.twopaths.engine.Planted", expression)).isNotEmpty();
    }

    @Test
    void someNeedNotBePure() {
      for (String pure : List.of("flow", "state", "lint", "text", "engine")) {
        assertThat(holding("org.twopaths." + pure + ".Planted", "System.nanoTime()")).hasSize(1);
      }
      for (String other : List.of("store", "bot", "adapters.practice", "config")) {
        assertThat(holding("org.twopaths." + other + ".Planted", "System.nanoTime()")).isEmpty();
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "java.time.Instant.EPOCH.plusSeconds(1)",
          "java.time.LocalDate.of(2026, 1, 1)",
          "Math.max(1, 2)",
          "java.util.UUID.fromString(\"a\")",
          "System.lineSeparator()",
        })
    void purity(String expression) {
      assertThat(holding("org.twopaths.engine.Planted", expression)).isEmpty();
    }

    @Test
    void streamsAreForReaders() {
      String stream = "java.io.InputStream.nullInputStream()";
      assertThat(holding("org.twopaths.flow.FlowReader", stream)).isEmpty();
      assertThat(holding("org.twopaths.text.Planted", stream)).isEmpty();
      assertThat(holding("org.twopaths.flow.Planted", stream)).isNotEmpty();
      assertThat(holding("org.twopaths.engine.FlowReader", stream)).isNotEmpty();
      assertThat(holding("org.twopaths.flow.FlowReader", "new java.io.File(\"a\")")).isNotEmpty();
    }

    @Test
    void yamlIsForReaders() {
      String yaml = "new com.fasterxml.jackson.dataformat.yaml.YAMLFactory()";
      assertThat(holding("org.twopaths.flow.FlowReader", yaml)).isEmpty();
      assertThat(holding("org.twopaths.text.CatalogReader", yaml)).isEmpty();
      assertThat(holding("org.twopaths.config.Settings", yaml)).isEmpty();
      for (String other : List.of("flow.Flow", "text.Words", "config.Main", "bot.FlowReader")) {
        assertThat(holding("org.twopaths." + other, yaml)).isNotEmpty();
      }
    }

    @Test
    void onlyTheVaultKnowsTink() {
      String tink = "(com.google.crypto.tink.Aead) null";
      assertThat(holding("org.twopaths.vault.Planted", tink)).isEmpty();
      for (String other : List.of("store", "bot", "engine", "adapters.practice", "config")) {
        assertThat(holding("org.twopaths." + other + ".Planted", tink)).isNotEmpty();
      }
    }

    private static List<String> holding(String name, String expression) {
      String simpleName = name.substring(name.lastIndexOf('.') + 1);
      String source = "class " + simpleName + " { Object held = " + expression + "; }";
      return findings(name, Map.of(), source);
    }

    private static List<String> findings(String name, Map<String, String> others, String source) {
      return ClassRules.findings(InMemoryCompiler.compile(name, source, others));
    }
  }
}
