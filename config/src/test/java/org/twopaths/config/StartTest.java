package org.twopaths.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program starts, says what is wrong when it cannot, and finds again what was said. */
class StartTest {
  private static final int SIGKILL = 128 + 9;

  @TempDir Path folder;
  @TempDir Path data;

  @BeforeEach
  void copyWhatPeopleEdit() throws IOException {
    Places.copyWhatPeopleEdit(folder);
  }

  @Test
  void itPrintsItsAddressAndThePageIsThere() throws IOException {
    try (ChildBot bot = ChildBot.start(folder, data)) {
      HttpResponse<String> page = bot.get("/");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("<title>Two Paths");
      assertThat(bot.get("/app.js").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aKeyThatIsNoSettingIsNamedWithItsLineAndTheNearest() throws IOException {
    Path file = folder.resolve("config/bot.yaml");
    List<String> settings = Files.readAllLines(file);
    int port = settings.indexOf("  port: 7272");
    settings.set(port, "  prot: 7272");
    Files.write(file, settings);
    try (ChildBot bot = ChildBot.start(folder, data)) {
      assertThat(bot.exitCode()).isEqualTo(1);
      assertThat(bot.output())
          .singleElement()
          .asString()
          .contains("bot.yaml line " + (port + 1) + ",", "'prot'", "'port'");
    }
  }

  @Test
  void aSecondOneOnTheSameDataSaysSoAndTheFirstGoesOn() throws IOException {
    try (ChildBot first = ChildBot.start(folder, data)) {
      first.address();
      try (ChildBot second = ChildBot.start(folder, data)) {
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output())
            .singleElement()
            .asString()
            .contains("keyring", "open in another process");
      }
      assertThat(first.say("ada", "/pace")).isEqualTo(204);
      first.shows(Words.of("pace.pace"));
    }
  }

  @Test
  void aPortThatIsTakenIsSaidSo() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ChildBot bot = ChildBot.start(folder, data, other.getLocalPort())) {
      assertThat(bot.exitCode()).isEqualTo(1);
      assertThat(bot.output()).singleElement().asString().contains("port " + other.getLocalPort());
    }
  }

  /** I12. */
  @Test
  void whatWasSaidIsThereAfterAKill() throws IOException {
    String before;
    try (ChildBot bot = ChildBot.start(folder, data)) {
      assertThat(bot.say("ada", "/pace")).isEqualTo(204);
      bot.shows(Words.of("pace.pace"));
      assertThat(bot.say("ben", "something with nothing open")).isEqualTo(204);
      bot.shows(Words.of("common.nothing-open"));
      before = said(bot);
      bot.kill();
      assertThat(bot.exitCode()).isEqualTo(SIGKILL);
    }
    assertThat(before).contains("something with nothing open", Words.of("pace.pace"));
    try (ChildBot again = ChildBot.start(folder, data)) {
      assertThat(said(again)).isEqualTo(before);
      assertThat(again.say("ada", Words.of("pace.pace.slow"))).isEqualTo(204);
      again.shows(Words.of("pace.close"));
    }
  }

  /** The transcript without its head, which holds the moment of saving. */
  private static String said(ChildBot bot) {
    return bot.get("/transcript").body().lines().skip(2).collect(Collectors.joining("\n"));
  }
}
