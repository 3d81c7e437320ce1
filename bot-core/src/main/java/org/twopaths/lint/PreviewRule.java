package org.twopaths.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Step;
import org.twopaths.lint.graph.Lines;
import org.twopaths.lint.graph.Tracing;

/**
 * What comes unasked begins with a line that tells nothing to who looks over a shoulder: a lock
 * screen shows its first letters to whoever holds the phone.
 */
final class PreviewRule implements Rule {
  /** So much of a message a lock screen shows at least. */
  static final int SHOWN = 80;

  /** By language: what no preview holds; {@code *} stands for any ending. */
  private static final Map<String, List<String>> TELLING =
      Map.of(
          "en",
          List.of(
              "feel*",
              "partner*",
              "hurt*",
              "safe*",
              "repair*",
              "afraid",
              "fear*",
              "heat",
              "fight*",
              "angr*",
              "violen*",
              "help*",
              "private*",
              "talk*",
              "couple*",
              "relationship*"));

  @Override
  public List<Issue> check(Book book, Tracing tracing) {
    Findings findings = new Findings("preview");
    for (Flow flow : book.flows().all()) {
      if (comesUnasked(book, flow)) {
        Step first = flow.first();
        Lines.of(flow, first, tracing.at(flow, first))
            .texts()
            .forEach(line -> check(book, line.key(), findings));
      }
    }
    return findings.issues();
  }

  private static boolean comesUnasked(Book book, Flow flow) {
    return book.flows().all().stream()
        .flatMap(other -> other.steps().stream())
        .anyMatch(step ->
            step instanceof Step.End end
                && end.later() != null
                && end.later().flow().equals(flow.id()));
  }

  private static void check(Book book, String key, Findings findings) {
    book.texts()
        .forEach((language, texts) -> {
          for (String text : texts.getOrDefault(key, List.of())) {
            for (String word : telling(language, text)) {
              findings.inText(
                  language,
                  key,
                  "it comes unasked, and its first letters hold '" + word + "'",
                  "begin with a line that tells nothing");
            }
          }
        });
  }

  private static Set<String> telling(String language, String text) {
    String shown = text.substring(0, Math.min(SHOWN, text.length()));
    Set<String> found = new LinkedHashSet<>();
    for (String word : TELLING.getOrDefault(language, List.of())) {
      String ending = word.endsWith("*") ? "\\w*" : "";
      String plain = Pattern.quote(word.replace("*", ""));
      int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
      Matcher matcher =
          Pattern.compile("(?<!\\w)" + plain + ending + "(?!\\w)", flags).matcher(shown);
      if (matcher.find()) {
        found.add(matcher.group());
      }
    }
    return found;
  }
}
