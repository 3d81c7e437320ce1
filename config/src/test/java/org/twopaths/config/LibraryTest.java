package org.twopaths.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twopaths.flow.Expects;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Flows;
import org.twopaths.flow.Step;
import org.twopaths.text.Catalog;

/**
 * What ships passes every rule; an author is told file, line, what is wrong, and how to mend it. A
 * language is one folder: it is all there, or it does not load.
 */
class LibraryTest {
  private static final YAMLMapper YAML = new YAMLMapper();

  @TempDir Path folder;

  @BeforeEach
  void copyWhatShips() throws IOException {
    for (String part :
        List.of(
            "flows", "texts", "helplines", "disclosures.yaml", "consents.yaml", "required.yaml")) {
      try (Stream<Path> files = Files.walk(Path.of(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.createDirectories(folder.resolve(file).getParent());
          Files.copy(file, folder.resolve(file));
        }
      }
    }
  }

  @Test
  void whatShipsHasNoFindings() {
    assertThat(Checking.findings(folder)).isEmpty();
    assertThatCode(() -> Library.read(folder).check()).doesNotThrowAnyException();
  }

  @Test
  void aWord() throws IOException {
    append("texts/en/anchors.yaml", "stray: You should calm down\n");
    int line = Files.readAllLines(folder.resolve("texts/en/anchors.yaml")).size();
    assertThat(Checking.findings(folder))
        .anySatisfy(finding ->
            assertThat(finding)
                .startsWith("texts/en/anchors.yaml:" + line + ": ")
                .contains("'should' is a banned word", "say it in another way"));
  }

  @Test
  void aStep() throws IOException {
    change("flows/anchors.1.yaml", "next: which }", "next: nowhere }");
    assertThat(Checking.findings(folder))
        .anySatisfy(finding ->
            assertThat(finding)
                .matches("flows/anchors\\.1\\.yaml:\\d\\d: anchors\\.not-there: .*")
                .contains("which does not exist", "name a step of this flow"));
  }

  @Test
  void whatIsNoYaml() throws IOException {
    append("flows/anchors.1.yaml", "  - say: { id: broken\n");
    assertThat(Checking.findings(folder))
        .singleElement()
        .asString()
        .contains("flows/anchors.1.yaml", "line");
  }

  @Test
  void aThirdLanguageIsThereWithoutAnyOtherChange() throws IOException {
    aThirdLanguage();
    Library library = Library.read(folder);
    assertThat(Checking.findings(folder)).isEmpty();
    Catalog catalog = catalog(library);
    assertThat(Stream.of("eo", "de-AT", "pt", "unknown", "", null).map(catalog::languageFor))
        .containsExactly("eo", "de", "en", "en", "en", "en");
    assertThat(catalog.label("common", "help-now", "eo")).isEqualTo("Hĉlp now");
    assertThat(catalog.label("settings.language", Expects.Language.option("eo"), "de"))
        .isEqualTo("Esperanto");
    assertThat(options(library.flows()))
        .containsExactly("language-de", "language-en", "language-eo");
    assertThat(library.crisisWords().tier("Mi volas mortu").name()).isEqualTo("CLEAR");
    assertThat(TelegramDoor.menus(catalog)).containsKeys("", "de", "en", "eo");
    assertThat(DiscordWords.entries(catalog, true).getFirst().labels()).containsKey("eo");
    assertThat(DiscordWords.wording(catalog).to("eo").window()).isEqualTo("In your words");
  }

  @Test
  void wordsThatAreSavedWhileItRunsAreSaidFromThenOn() throws IOException {
    Library library = Library.read(folder);
    Catalog catalog = catalog(library);
    LiveWords words = new LiveWords(library, catalog);
    String before = stop(catalog);
    change("texts/en/common.yaml", "option.stop: " + before, "option.stop: Enough");
    words.refresh();
    assertThat(stop(catalog)).isEqualTo("Enough");
  }

  @Test
  void whatMayNotShipIsNotSaid() throws IOException {
    Library library = Library.read(folder);
    Catalog catalog = catalog(library);
    LiveWords words = new LiveWords(library, catalog);
    String before = stop(catalog);
    for (String wrong : List.of("You should calm down", "a: b: c", "'{nobody}'")) {
      change("texts/en/common.yaml", "option.stop: " + before, "option.stop: " + wrong);
      words.refresh();
      assertThat(stop(catalog)).as(wrong).isEqualTo(before);
      change("texts/en/common.yaml", "option.stop: " + wrong, "option.stop: " + before);
    }
  }

  private static Catalog catalog(Library library) {
    return new Catalog(library.languages(), Map.of(), library.helpLines());
  }

  private static String stop(Catalog catalog) {
    return catalog.label("common.option", "stop", "en");
  }

  private static List<String> options(Flows flows) {
    return ((Expects.Language) ((Step.Ask) flows.newest("settings").step("language")).expects())
        .options();
  }

  @Test
  void oneLanguageMoreIsNoEditOfAFlow() throws IOException {
    aThirdLanguage();
    Flow before = Library.read(Path.of("")).flows().newest("settings");
    Flow after = Library.read(folder).flows().newest("settings");
    assertThat(new Flows(List.of(after)).fingerprint(after))
        .isEqualTo(new Flows(List.of(before)).fingerprint(before));
  }

  @Test
  void aTextThatALanguageLacksIsNamedWithItsFile() throws IOException {
    aThirdLanguage();
    write("texts/eo/five.yaml", "other: Jes.\n");
    assertThat(Checking.findings(folder))
        .anySatisfy(finding -> assertThat(finding).startsWith("texts/eo/five.yaml:1: five.line: "))
        .anySatisfy(finding -> assertThat(finding).contains("five.other: nothing uses this text"));
    assertThatThrownBy(() -> Library.read(folder).check())
        .hasMessageContaining("texts/eo/five.yaml");
  }

  @Test
  void theRulesOfALanguageHoldForItAlone() throws IOException {
    aThirdLanguage();
    write("texts/eo/five.yaml", "line: Malbela should\n");
    assertThat(Checking.findings(folder))
        .anySatisfy(finding ->
            assertThat(finding).contains("texts/eo/five.yaml", "'Malbela' is a banned word"))
        .noneSatisfy(finding -> assertThat(finding).contains("'should'"));
  }

  @Test
  void aLanguageWithoutPhrasesCrisisWordsOrStyleDoesNotLoad() throws IOException {
    aThirdLanguage();
    Files.delete(folder.resolve("texts/eo/phrases/watching.yaml"));
    assertThat(Checking.findings(folder))
        .anySatisfy(finding -> assertThat(finding).contains("no phrases 'watching' in eo"));
    for (String list : List.of("crisis", "style")) {
      Path file = folder.resolve("texts/eo/lists/" + list + ".yaml");
      String words = Files.readString(file);
      Files.delete(file);
      assertThatThrownBy(() -> Library.read(folder)).hasMessageContaining(file.toString());
      Files.writeString(file, words);
    }
  }

  /** A folder made out of the English one is a third language. */
  private void aThirdLanguage() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("texts/en"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String place = file.toString().replace("texts/en", "texts/eo");
        boolean texts = file.getParent().endsWith("en");
        write(place, texts ? YAML.writeValueAsString(foreign(file)) : Files.readString(file));
      }
    }
    write("texts/eo/lists/crisis.yaml", "clear: [mortu]\nmaybe: [vivo]\nordinary: [mortu ride]");
    JsonNode style = YAML.readTree(Path.of("texts/en/lists/style.yaml").toFile());
    Map<String, Object> required = new LinkedHashMap<>();
    style
        .path("required")
        .properties()
        .forEach(line -> required.put(line.getKey(), foreign(line.getValue().asText())));
    write(
        "texts/eo/lists/style.yaml",
        YAML.writeValueAsString(Map.of("banned", List.of("malbela"), "required", required)));
  }

  private static Map<String, Object> foreign(Path file) throws IOException {
    Map<String, Object> texts = new LinkedHashMap<>();
    YAML.readTree(file.toFile())
        .properties()
        .forEach(entry ->
            texts.put(
                entry.getKey(),
                entry.getValue().isArray()
                    ? entry.getValue().valueStream().map(text -> foreign(text.asText())).toList()
                    : foreign(entry.getValue().asText())));
    return texts;
  }

  /** Other words of the same length, with the same placeholders. */
  private static String foreign(String text) {
    return text.replaceAll("e(?![^{]*})", "ĉ");
  }

  private void write(String file, String words) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, words);
  }

  private void append(String file, String words) throws IOException {
    Path path = folder.resolve(file);
    Files.writeString(path, Files.readString(path) + words);
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    Files.writeString(path, Files.readString(path).replace(from, to));
  }
}
