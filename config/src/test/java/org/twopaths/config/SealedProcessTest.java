package org.twopaths.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twopaths.config.sealed.Canary;

/** What the whole program writes, and what it refuses to start with. */
class SealedProcessTest {
  private static final String LOUD =
      """
      <configuration>
        <appender name="file" class="ch.qos.logback.core.FileAppender">
          <file>trace.log</file>
          <encoder>
            <charset>UTF-8</charset>
            <pattern>%d %thread %mdc %logger %msg%n</pattern>
          </encoder>
        </appender>
        <root level="trace"><appender-ref ref="file"/></root>
      </configuration>
      """;

  @TempDir Path folder;

  @BeforeEach
  void copyWhatPeopleEdit() throws IOException {
    Places.copyWhatPeopleEdit(folder);
  }

  /** I38, I48, I53: with every logger at its loudest, killed, in every file and all it prints. */
  @Test
  void noWordStandsInAnyFileItWrites() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, Canary> canaries = new LinkedHashMap<>();
    Files.writeString(folder.resolve("loud.xml"), LOUD);
    List<String> printed;
    try (ChildBot bot = ChildBot.loud(folder, folder.resolve("data"))) {
      bot.say("ada", "/reflect");
      for (int i = 0; i < 12; i++) {
        canaries.put("words " + i, Canary.of(random));
        String words = canaries.get("words " + i).text();
        bot.say(i % 2 == 0 ? "ada" : "ben", i % 4 == 3 ? "/" + words : words);
      }
      bot.shows(canaries.get("words 11").text());
      bot.kill();
      printed = bot.output();
    }
    assertThat(folder.resolve("trace.log")).isNotEmptyFile();
    assertThat(folder.resolve("data/practice.sealed")).isNotEmptyFile();
    assertThat(folder.resolve("data/twopaths.mv.db")).isNotEmptyFile();
    assertThat(Canary.found(canaries, folder)).as("-Dseed=%d", seed).isEmpty();
    canaries.forEach((name, canary) ->
        assertThat(canary.in(String.join("\n", printed))).as("printed, -Dseed=%d", seed).isEmpty());
  }

  /** I59, of the whole program. */
  @Test
  void withoutItsKeyItDoesNotStart() throws IOException {
    try (ChildBot bot = ChildBot.start(folder, folder.resolve("data"))) {
      bot.address();
    }
    Path key = folder.resolve("vault/key/two-paths.key");
    Files.move(key, folder.resolve("taken"));
    try (ChildBot bot = ChildBot.start(folder, folder.resolve("data"))) {
      assertThat(bot.exitCode()).isEqualTo(1);
      assertThat(bot.output())
          .singleElement()
          .asString()
          .contains("did not start", "vault.key-file", "from where its copy is");
    }
    assertThat(key).doesNotExist();
    Files.move(folder.resolve("taken"), key);
    try (ChildBot bot = ChildBot.start(folder, folder.resolve("data"))) {
      bot.address();
    }
  }

  /** I58, of the whole program; the first start says where the key is, the next ones nothing. */
  @Test
  void itsKeyCanBeChanged() throws IOException {
    Path key = folder.resolve("vault/key/two-paths.key");
    try (ChildBot bot = ChildBot.start(folder, folder.resolve("data"))) {
      bot.say("ada", "/pace");
      bot.shows(Words.of("pace.pace"));
      bot.kill();
      assertThat(String.join("\n", bot.output())).contains("A key was made", "fingerprint");
    }
    String old = Files.readString(key);
    try (ChildBot bot = ChildBot.changingKey(folder, folder.resolve("data"))) {
      assertThat(bot.exitCode()).isZero();
      assertThat(bot.output()).singleElement().asString().contains("The key was changed");
    }
    assertThat(Files.readString(key)).isNotEqualTo(old);
    try (ChildBot bot = ChildBot.start(folder, folder.resolve("data"))) {
      bot.shows(Words.of("pace.pace"));
      bot.say("ada", Words.of("pace.pace.slow"));
      bot.shows(Words.of("pace.close"));
      bot.kill();
      assertThat(String.join("\n", bot.output())).doesNotContain("A key was made");
    }
  }
}
