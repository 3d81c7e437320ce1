package org.twopaths.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong settings are named with their line and their mend (bad inputs B100, B101). */
class SettingsTest {
  private static final String GOOD =
      """
      operator:
        name: Robin
        is-partner: false
      data: data
      vault:
        key-file: vault/key
        keyring: vault/keyring
      practice:
        room: auto
        port: 0
      telegram:
        api-url: https://api.telegram.org
        mode: poll
      discord:
        compression: true
        private-notes: on
      """;

  @TempDir Path folder;

  @Test
  void theShippedFileCanBeRead() {
    Settings settings = SettingsReader.read(Path.of(""));
    assertThat(settings.practice().room()).isEqualTo(Settings.Switch.AUTO);
  }

  @Test
  void theEnvironmentGoesBeforeTheFile() throws IOException {
    Settings settings =
        read(GOOD).overriddenBy(new Environment(Map.of("TWOPATHS_PRACTICE_PORT", "4711")));
    assertThat(settings.practice().port()).isEqualTo(4711);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "port: 0    | prot: 0 | line 10, column 3: there is no key 'prot' here: did you mean"
            + " 'port'?",
        "port: 0    | port: many | line 10, column 3: this takes a whole number",
        "port: 0    | port: 99999 | practice.port",
        "room: auto | room: of | 'of' is no word for this: did you mean 'off'?",
        "name: Robin | name: '' | operator.name: say who runs this bot",
        "notes: on | notes: auto | discord.private-notes: write on or off",
        "keyring: vault | keyrng: vault | line 7, column 3: there is no key 'keyrng' here: did you"
            + " mean 'keyring'?",
        "key-file: vault/key | # | vault.key-file: name the file of the key",
        "data: data | daat: data | line 4, column 1: there is no key 'daat' here: did you mean"
            + " 'data'?",
        "data: data | 'data: [\"a' | this is no YAML",
      })
  void mistakesAreNamed(String good, String bad, String message) {
    assertThatThrownBy(() -> read(GOOD.replace(good, bad)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  /** As the README has them, without quotes. */
  @Test
  void onAndOffAreWords() throws IOException {
    String yaml = GOOD.replace("room: auto", "room: on").replace("notes: on", "notes: off");
    assertThat(read(yaml).practices()).isTrue();
    assertThat(read(yaml).discord().privateNotes()).isFalse();
    assertThat(read(GOOD).discord().privateNotes()).isTrue();
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> SettingsReader.read(folder)).hasMessageContaining("bot.yaml");
  }

  @Test
  void aPortThatIsNoNumberIsNamed() throws IOException {
    Settings settings = read(GOOD);
    assertThatThrownBy(
            () -> settings.overriddenBy(new Environment(Map.of("TWOPATHS_PRACTICE_PORT", "x"))))
        .hasMessageContaining("TWOPATHS_PRACTICE_PORT");
  }

  /** Secrets come from the environment or a file it names; what is wrong is named, never shown. */
  @Test
  void aSecretWithALineBreakIsRefusedWithoutShowingIt() throws IOException {
    Path file = folder.resolve("token");
    Files.writeString(file, "12345:abc\ndef");
    Settings settings = read(GOOD);
    Environment environment =
        new Environment(Map.of("TWOPATHS_TELEGRAM_TOKEN_FILE", file.toString()));
    assertThatThrownBy(() -> settings.overriddenBy(environment))
        .hasMessageContaining("TWOPATHS_TELEGRAM_TOKEN")
        .hasMessageNotContaining("abc");
  }

  @Test
  void withATokenThePracticeRoomStaysClosed() throws IOException {
    Settings settings = read(GOOD);
    assertThat(settings.overriddenBy(new Environment(Map.of())).practices()).isTrue();
    Environment environment = new Environment(Map.of("TWOPATHS_DISCORD_TOKEN", "t"));
    assertThat(settings.overriddenBy(environment).practices()).isFalse();
  }

  private Settings read(String yaml) throws IOException {
    Files.writeString(folder.resolve(SettingsReader.FILE), yaml);
    return SettingsReader.read(folder);
  }
}
