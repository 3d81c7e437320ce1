package org.twopaths.config;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twopaths.flow.Flow;
import org.twopaths.flow.FlowReader;
import org.twopaths.flow.Flows;
import org.twopaths.flow.Setting;
import org.twopaths.flow.YamlReader;
import org.twopaths.flow.phrases.Deck;
import org.twopaths.flow.phrases.Phrases;
import org.twopaths.lint.Book;
import org.twopaths.lint.Issue;
import org.twopaths.lint.Linter;
import org.twopaths.safety.Consents;
import org.twopaths.safety.CrisisReader;
import org.twopaths.safety.CrisisWords;
import org.twopaths.safety.HelpLines;
import org.twopaths.safety.HelpLinesReader;
import org.twopaths.text.Language;
import org.twopaths.text.LanguageReader;
import org.twopaths.text.Style;

/**
 * What authors wrote, read from the folder they edit.
 *
 * @param folder where it was read
 * @param disclosures by name: what one partner's private choice may show, and why
 * @param required by name: where a line is said that is never missing
 * @param crisisWords of all languages together
 * @param consents the version of the words of each thing that people agree to
 */
public record Library(
    Path folder,
    Flows flows,
    List<Language> languages,
    Map<String, String> disclosures,
    Map<String, List<String>> required,
    CrisisWords crisisWords,
    HelpLines helpLines,
    Consents consents) {
  private static final String YAML = ".yaml";
  private static final String QUESTIONS = "questions.";
  private static final String CRISIS = "lists/crisis.yaml";
  private static final String STYLE = "lists/style.yaml";

  /**
   * Reads {@code flows/}, {@code texts/} with their {@code phrases/}, and {@code helplines/} below
   * a folder. Throws an exception whose message names file, line and mend when one of them cannot
   * be read.
   */
  public static Library read(Path folder) {
    List<Language> known = languages(folder);
    List<String> tags = known.stream().map(Language::id).toList();
    List<Flow> flows = new ArrayList<>();
    files(folder.resolve("flows"))
        .forEach((name, yaml) -> flows.add(FlowReader.read(name, yaml, tags)));
    return new Library(
        folder,
        new Flows(flows, phrases(folder), deck(known)),
        known,
        disclosures(folder),
        required(folder),
        crisisWords(folders(folder.resolve("texts"))),
        HelpLinesReader.read(files(folder.resolve("helplines"))),
        consents(folder));
  }

  /** The words alone. Throws as {@link #read} does. */
  static List<Language> languages(Path folder) {
    return folders(folder.resolve("texts")).stream().map(Library::language).toList();
  }

  /** The same in other words. */
  Library saying(List<Language> others) {
    return new Library(
        folder, flows, others, disclosures, required, crisisWords, helpLines, consents);
  }

  /** The questions that every language has words for. */
  private static Deck deck(List<Language> languages) {
    return Deck.of(
        languages.stream()
            .flatMap(language -> language.texts().keySet().stream())
            .filter(key -> key.startsWith(QUESTIONS))
            .map(key -> key.substring(QUESTIONS.length()))
            .distinct()
            .toList());
  }

  /** A language without its crisis words does not ship. */
  private static CrisisWords crisisWords(List<Path> languages) {
    Map<String, String> lists = new TreeMap<>();
    for (Path language : languages) {
      String file = "texts/" + language.getFileName() + "/" + CRISIS;
      lists.put(file, content(language.resolve(CRISIS)));
    }
    return CrisisReader.read(lists);
  }

  /**
   * Wants nothing in it that may not ship.
   *
   * @throws IllegalArgumentException that lists every finding with its place and its mend
   */
  public void check() {
    List<Issue> issues = issues();
    if (!issues.isEmpty()) {
      throw new IllegalArgumentException(
          issues.stream().map(Issue::toString).collect(Collectors.joining("\n", "\n", "")));
    }
  }

  /** What may not ship: in the flows, in the words, and between the two. */
  List<Issue> issues() {
    Map<String, Map<String, List<String>>> texts = new TreeMap<>();
    Map<String, Style> styles = new TreeMap<>();
    languages.forEach(language -> {
      texts.put(language.id(), language.texts());
      styles.put(language.id(), language.style());
    });
    return new Linter().check(new Book(flows, texts, styles, disclosures, required));
  }

  private static Consents consents(Path folder) {
    String file = "consents.yaml";
    Map<Setting, Integer> versions = new EnumMap<>(Setting.class);
    new YamlReader(file)
        .read(content(folder.resolve(file)), JsonNode.class)
        .properties()
        .forEach(one ->
            versions.put(
                Setting.valueOf(one.getKey().toUpperCase(Locale.ROOT)), one.getValue().asInt()));
    return new Consents(versions);
  }

  private static Map<String, String> disclosures(Path folder) {
    String file = "disclosures.yaml";
    String yaml = content(folder.resolve(file));
    return new YamlReader(file)
        .read(yaml, JsonNode.class).properties().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> entry.getValue().path("why").asText()));
  }

  /** The file as it stands: names, each with a list. */
  private record Required(Map<String, List<String>> lines) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Required {}
  }

  private static Map<String, List<String>> required(Path folder) {
    String file = "required.yaml";
    return new YamlReader(file).read(content(folder.resolve(file)), Required.class).lines();
  }

  private static Language language(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    files(folder).forEach((name, yaml) -> texts.put(stem(name), yaml));
    return LanguageReader.read(
        folder.getFileName().toString(), texts, content(folder.resolve(STYLE)));
  }

  /** The lists of phrases of every language, each a file under its {@code phrases/}. */
  private static Phrases phrases(Path folder) {
    Map<String, Map<String, List<String>>> byLanguage = new TreeMap<>();
    for (Path language : folders(folder.resolve("texts"))) {
      Path phrases = language.resolve("phrases");
      if (Files.isDirectory(phrases)) {
        Map<String, List<String>> lists = new TreeMap<>();
        files(phrases).forEach((name, yaml) -> lists.put(stem(name), phrases(name, yaml)));
        byLanguage.put(language.getFileName().toString(), lists);
      }
    }
    return new Phrases(byLanguage);
  }

  private static List<String> phrases(String name, String yaml) {
    List<String> phrases = new ArrayList<>();
    new YamlReader("phrases/" + name)
        .read(yaml, JsonNode.class)
        .path("phrases")
        .forEach(phrase -> phrases.add(phrase.asText()));
    return phrases;
  }

  private static String stem(String fileName) {
    return fileName.substring(0, fileName.length() - YAML.length());
  }

  private static Map<String, String> files(Path folder) {
    Map<String, String> files = new TreeMap<>();
    for (Path file : list(folder)) {
      if (file.toString().endsWith(YAML)) {
        files.put(file.getFileName().toString(), content(file));
      }
    }
    return files;
  }

  private static List<Path> folders(Path folder) {
    return list(folder).stream().filter(Files::isDirectory).toList();
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException missing) {
      throw new UncheckedIOException("the folder " + folder + " cannot be read", missing);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(file + " cannot be read", broken);
    }
  }
}
