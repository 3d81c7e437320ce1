package org.twopaths.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Step;
import org.twopaths.flow.phrases.Deck;
import org.twopaths.lint.graph.Lines;
import org.twopaths.lint.graph.Tracing;
import org.twopaths.text.Readability;
import org.twopaths.text.Style;

/** The words are short and calm, and none of them judges, heals or belongs to somebody else. */
final class CopyRule implements Rule {
  static final int WORDS = 60;
  static final int LABEL = 24;

  /** So many questions a deck holds at least, and so many of each kind. */
  static final int DECK = 120;

  static final int OF_A_KIND = 20;
  private static final String QUESTIONS = "questions.";
  private static final Pattern QUESTION = Pattern.compile("questions\\.[a-z]+-\\d\\d");

  private static final Pattern LOUD = Pattern.compile("(?<!\\w)\\p{Lu}{2,}(?!\\w)");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*\\}");
  private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");
  private static final String COMMON_LABEL = "common.option.";

  @Override
  public List<Issue> check(Book book, Tracing tracing) {
    Findings findings = new Findings("copy");
    Set<String> labels = labels(book, tracing);
    book.texts()
        .forEach((language, texts) ->
            texts.forEach((key, variants) -> {
              boolean label = labels.contains(key) || key.startsWith(COMMON_LABEL);
              for (String text : variants) {
                flaws(book.style(language), text, label)
                    .forEach(flaw -> findings.inText(language, key, flaw.what, flaw.mend));
              }
            }));
    book.texts().forEach((language, texts) -> deck(language, texts, findings));
    book.texts().keySet().forEach(language -> required(book, language, findings));
    return findings.issues();
  }

  private static void required(Book book, String language, Findings findings) {
    String file = "texts/" + language + "/lists/style.yaml";
    Map<String, String> words = book.style(language).required();
    book.required()
        .forEach((name, places) -> {
          if (words.containsKey(name)) {
            Saying saying = new Saying(book, language, words.get(name));
            places.forEach(place -> saying.in(place, findings));
          } else {
            findings.at(file, "'" + name + "' is never missing", "say it under 'required'");
          }
        });
    words.keySet().stream()
        .filter(name -> !book.required().containsKey(name))
        .forEach(name -> findings.at(file, "nothing requires '" + name + "'", "take it out"));
  }

  /** A line that is never missing, as one language says it. */
  private record Saying(Book book, String language, String words) {
    void in(String place, Findings findings) {
      boolean text = place.contains(".");
      if (text ? book.all(place).isEmpty() : !book.flows().has(place)) {
        findings.at("required.yaml", "there is no '" + place + "'", "name a flow or a text");
      } else if (lines(place).noneMatch(this::isIn)) {
        findings.inText(language, place, "'" + words + "' is missing here", "say it");
      }
    }

    /** The text itself, or what a flow says. */
    private Stream<String> lines(String place) {
      return place.contains(".")
          ? Stream.of(place)
          : book.flows().newest(place).steps().stream()
              .filter(step -> step instanceof Step.Say)
              .map(step -> place + "." + step.id());
    }

    private boolean isIn(String key) {
      return book.texts().get(language).getOrDefault(key, List.of("")).stream()
          .allMatch(variant -> pattern(words).matcher(variant).find());
    }
  }

  /** A deck that is there at all is large enough, and holds questions, each once. */
  private static void deck(String language, Map<String, List<String>> texts, Findings findings) {
    List<String> keys = texts.keySet().stream().filter(key -> key.startsWith(QUESTIONS)).toList();
    Set<String> seen = new HashSet<>();
    for (String key : keys) {
      String text = texts.get(key).getFirst();
      if (!QUESTION.matcher(key).matches()) {
        findings.inText(language, key, "this is no kind and number", "write it like light-03");
      }
      if (!text.strip().matches("(?s)[^?]*\\?.*") || texts.get(key).size() != 1) {
        findings.inText(language, key, "this is not one question", "ask one thing, with a '?'");
      }
      if (!seen.add(text.strip().toLowerCase(Locale.ROOT))) {
        findings.inText(language, key, "this question is there twice", "ask something else");
      }
    }
    Map<String, Long> kinds =
        keys.stream()
            .map(key -> key.substring(QUESTIONS.length()))
            .collect(Collectors.groupingBy(Deck::kind, Collectors.counting()));
    boolean few = kinds.values().stream().anyMatch(many -> many < OF_A_KIND);
    if (!keys.isEmpty() && (keys.size() < DECK || few)) {
      String what = "there are " + keys.size() + " questions, by kind " + new TreeMap<>(kinds);
      String mend = "write at least " + DECK + ", and " + OF_A_KIND + " of each kind";
      findings.inText(language, keys.getFirst(), what, mend);
    }
  }

  private static Set<String> labels(Book book, Tracing tracing) {
    Set<String> labels = new HashSet<>();
    for (Flow flow : book.flows().all()) {
      tracing.reached(flow).stream()
          .flatMap(step -> Lines.of(flow, step, tracing.at(flow, step)).labels().stream())
          .forEach(label -> labels.add(label.own()));
    }
    return labels;
  }

  private record Flaw(String what, String mend) {}

  private static Stream<Flaw> flaws(Style style, String text, boolean label) {
    String plain = PLACEHOLDER.matcher(text).replaceAll("x");
    return Stream.of(
            banned(style, plain),
            loud(style, plain),
            exclaims(plain),
            label ? tooLong(text) : tooManyWords(plain),
            hardToRead(style.reading(), plain))
        .flatMap(flaws -> flaws);
  }

  private static Stream<Flaw> banned(Style style, String text) {
    String rest = text;
    for (String phrase : style.allowed()) {
      rest = pattern(phrase).matcher(rest).replaceAll("");
    }
    String judged = rest;
    return style.banned().stream()
        .map(word -> pattern(word).matcher(judged))
        .filter(Matcher::find)
        .map(
            found -> new Flaw("'" + found.group() + "' is a banned word", "say it in another way"));
  }

  /** Finds a word of a style's lists, where {@code *} stands for any ending. */
  static Pattern pattern(String word) {
    String ending = word.endsWith("*") ? "\\p{L}*" : "";
    String quoted = Pattern.quote(word.replace("*", ""));
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return Pattern.compile("(?<![\\p{L}\\d_])" + quoted + ending + "(?![\\p{L}\\d_])", flags);
  }

  private static Stream<Flaw> loud(Style style, String text) {
    return LOUD.matcher(text)
        .results()
        .filter(word -> !style.capitals().contains(word.group()))
        .map(word -> new Flaw("'" + word.group() + "' shouts", "write it in small letters"));
  }

  private static Stream<Flaw> exclaims(String text) {
    return text.contains("!")
        ? Stream.of(new Flaw("'!' shouts", "end with a full stop"))
        : Stream.of();
  }

  private static Stream<Flaw> tooManyWords(String text) {
    long words = WORD.matcher(text).results().count();
    return words > WORDS
        ? Stream.of(new Flaw("it has " + words + " words, allowed are " + WORDS, "say less"))
        : Stream.of();
  }

  private static Stream<Flaw> hardToRead(Readability reading, String text) {
    double grade = reading == null ? 0 : reading.of(text);
    return reading != null && grade > reading.grade()
        ? Stream.of(
            new Flaw(
                "it reads at grade %.1f, allowed is %.0f".formatted(grade, reading.grade()),
                "use shorter sentences and words"))
        : Stream.of();
  }

  private static Stream<Flaw> tooLong(String label) {
    int length = label.codePointCount(0, label.length());
    return length > LABEL
        ? Stream.of(
            new Flaw(
                "the button has " + length + " characters, allowed are " + LABEL,
                "find shorter words"))
        : Stream.of();
  }
}
