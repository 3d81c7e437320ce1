package org.twopaths.text;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.twopaths.flow.Expects;
import org.twopaths.safety.HelpLine;
import org.twopaths.safety.HelpLines;
import org.twopaths.state.Answer;
import org.twopaths.state.Effect;
import org.twopaths.state.Value;

/**
 * Turns an effect into words for one reader; the only place that does.
 *
 * <p>Refuses to show a value to someone who may not see it, whatever the flow says: the second,
 * independent check of that promise after the linter. Safe for use by many threads.
 */
public final class Catalog {
  private final Map<String, Value> constants;
  private final HelpLines helpLines;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
  private volatile Spoken<Language> languages;

  /**
   * @param constants what some placeholders stand for everywhere, such as the operator's name
   */
  public Catalog(List<Language> languages, Map<String, String> constants, HelpLines helpLines) {
    this.helpLines = helpLines;
    reword(languages);
    Map<String, Value> plain = new HashMap<>();
    constants.forEach((name, text) -> plain.put(name, new Value.Plain(text)));
    this.constants = Map.copyOf(plain);
  }

  /** From now on says it in those words. */
  public void reword(List<Language> languages) {
    this.languages =
        new Spoken<>(
            languages.stream().collect(Collectors.toMap(Language::id, Function.identity())));
  }

  private Language language(String tag) {
    return languages.byLanguage().get(tag);
  }

  /** Throws {@link Leak} when the reader may not see a value that the text shows. */
  public Message render(String key, Map<String, Value> values, Effect.Prompt prompt, Audience to) {
    String text = fill(key, values, to);
    if (prompt == null) {
      return Message.plain(text).in(to.language());
    }
    List<String> labels =
        prompt.options().stream()
            .map(option -> label(prompt.question(), option, to.language()))
            .toList();
    return new Message(text, labels, prompt.writes(), null).in(to.language());
  }

  /** The words of a preview, as others will read them. Throws {@link Leak} as above. */
  public String previewed(Value.Preview preview, Audience to) {
    return fill(new Line(preview.key(), to, true), preview.values());
  }

  /** What a line says, drawn. Throws {@link Leak} as {@link #render} does. */
  public Picture draw(String key, Map<String, Value> values, Audience to) {
    return new Picture(
        fill(key + ".above", values, to).strip(),
        fill(key + ".between", values, to).strip(),
        fill(key + ".below", values, to).strip());
  }

  /** What a button says. Throws {@link IllegalArgumentException} when no text gives it words. */
  public String label(String key, String option, String language) {
    return labelled(key, option, language)
        .orElseThrow(() ->
            new IllegalArgumentException("no label for '" + option + "' under '" + key + "'"));
  }

  private Optional<String> labelled(String key, String option, String language) {
    if (Character.isDigit(option.charAt(0)) && option.length() <= 2) {
      return Optional.of(option);
    }
    if (Expects.Language.tag(option) != null) {
      return Optional.of(Language.nameOf(Expects.Language.tag(option)));
    }
    Map<String, List<String>> texts = language(language).texts();
    return Optional.ofNullable(texts.get(key + "." + option))
        .or(() -> Optional.ofNullable(texts.get("common.option." + option)))
        .or(() -> Optional.ofNullable(texts.get("questions." + option)))
        .map(List::getFirst);
  }

  /** Whether those words are what a button says, in any language: people write in several. */
  public boolean says(String key, String option, String words) {
    return languages.byLanguage().keySet().stream()
        .flatMap(language -> labelled(key, option, language).stream())
        .anyMatch(words::equalsIgnoreCase);
  }

  /** The language for someone who reads that one, as {@link Spoken#tagFor} has it. */
  public String languageFor(String tag) {
    return languages.tagFor(tag);
  }

  /** Something made for each language by its tag. */
  public <T> Spoken<T> spoken(Function<String, T> made) {
    return new Spoken<>(
        languages.byLanguage().keySet().stream()
            .collect(Collectors.toMap(Function.identity(), made)));
  }

  public boolean has(String key, String language) {
    return language(language).texts().containsKey(key);
  }

  /**
   * A text that is to be filled in.
   *
   * @param relayed whether others will read these very words, whoever reads them now
   */
  private record Line(String key, Audience to, boolean relayed) {}

  private String fill(String key, Map<String, Value> values, Audience to) {
    return fill(new Line(key, to, false), values);
  }

  private String fill(Line line, Map<String, Value> values) {
    String key = line.key();
    Audience to = line.to();
    List<String> variants = language(to.language()).texts().get(key);
    if (variants == null) {
      throw new IllegalArgumentException("no text for '" + key + "' in " + to.language());
    }
    String pattern = variants.get((int) Math.floorMod(to.luck(), (long) variants.size()));
    if (pattern.indexOf('{') < 0) {
      return pattern;
    }
    MessageFormat format =
        formats.computeIfAbsent(
            to.language() + ' ' + pattern,
            unused -> new MessageFormat(pattern, Locale.forLanguageTag(to.language())));
    Map<String, Object> shown = new HashMap<>();
    for (String name : format.getArgumentNames()) {
      Value value = values.getOrDefault(name, constants.get(name));
      shown.put(name, show(line, name, value));
    }
    synchronized (format) {
      return Relayed.placed(format.format(shown));
    }
  }

  private String show(Line line, String name, Value value) {
    Audience to = line.to();
    if (value == null) {
      throw new IllegalArgumentException(
          "nothing known for {" + name + "} in '" + line.key() + "'");
    }
    if (value.owner() != null && !value.owner().equals(to.person())) {
      throw new Leak(line.key(), name);
    }
    return switch (value) {
      case Value.Plain(String text) -> text;
      case Value.Moment(var at) -> clock(to).show(at);
      case Value.Given given -> answer(given, to, line.relayed() || given.owner() == null);
      case Value.HelpLines lines -> helpLines(lines, to);
      case Value.Preview preview -> previewed(preview, to);
      case Value.Day(var at) -> clock(to).day(at);
      case Value.Rows(var rows, String between, String none) ->
          rows.isEmpty() && none != null
              ? fill(none, Map.of(), to)
              : rows.stream()
                  .map(row -> show(line, name, row))
                  .collect(Collectors.joining(between));
    };
  }

  private Clock clock(Audience to) {
    return new Clock(language(to.language()).style().times(), to);
  }

  private String helpLines(Value.HelpLines asked, Audience to) {
    String key = "house.help-lines." + asked.need().name().toLowerCase(Locale.ROOT);
    LocalDate today = LocalDate.ofInstant(to.now(), ZoneOffset.UTC);
    List<HelpLine> lines = helpLines.in(asked.country(), kinds(asked.need()), today);
    if (lines.isEmpty()) {
      return fill(key, Map.of(), to);
    }
    String rows =
        lines.stream()
            .map(line -> fill(key + ".row", HelpRow.of(line, clock(to)), to))
            .collect(Collectors.joining("\n"));
    return fill(key + ".known", Map.of("rows", new Value.Plain(rows)), to);
  }

  private static Set<HelpLine.Kind> kinds(Value.Need need) {
    return switch (need) {
      case EMERGENCY -> Set.of(HelpLine.Kind.EMERGENCY);
      case CRISIS -> Set.of(HelpLine.Kind.CRISIS);
      case FEAR -> Set.of(HelpLine.Kind.VIOLENCE, HelpLine.Kind.MEN, HelpLine.Kind.LGBTQ);
    };
  }

  private String answer(Value.Given given, Audience to, boolean relayed) {
    return switch (given.answer()) {
      case Answer.Chosen(String option) -> label(given.question(), option, to.language());
      case Answer.Rated(int value, String band) -> String.valueOf(value);
      case Answer.Words(String text, String message) ->
          relayed ? Relayed.quoted(text) : Relayed.words(text);
      case Answer.At(var at) -> clock(to).show(at);
      case Answer.Skipped skipped -> "–";
      case null -> "–";
    };
  }
}
