package org.twopaths.config.proof;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word that stands in every private text of one partner, found again in whatever form it may have
 * been carried out: another case, another normal form, escaped for JSON, HTML or an address, base64
 * at each alignment, hex, backwards, or eight letters of it.
 */
final class Canary {
  private static final int SHINGLE = 8;
  private static final Pattern NUMBERED = Pattern.compile("-[0-9a-z]+-");

  private final String mark;
  private final Set<String> inAnyCase = new LinkedHashSet<>();
  private final Set<String> asIs = new LinkedHashSet<>();
  private final Pattern whole;

  /**
   * @param mark at least eight letters, one of them beyond ASCII, that no authored text holds
   */
  Canary(String mark) {
    this.mark = mark;
    this.whole = Pattern.compile(Pattern.quote(mark) + NUMBERED.pattern());
    List<String> forms = new ArrayList<>(List.of(mark, reversed(mark)));
    forms.addAll(shingles(mark));
    forms.addAll(shingles(reversed(mark)));
    for (Normalizer.Form form : Normalizer.Form.values()) {
      forms.addAll(shingles(Normalizer.normalize(mark, form)));
    }
    forms.add(escaped("\\u%04x"));
    forms.add(escaped("&#%d;"));
    forms.add(escaped("&#x%x;"));
    forms.add(URLEncoder.encode(mark, StandardCharsets.UTF_8));
    forms.add(HexFormat.of().formatHex(bytes(mark)));
    forms.forEach(form -> inAnyCase.add(form.toLowerCase(Locale.ROOT)));
    for (int shift = 0; shift < 3; shift++) {
      asIs.add(base64(shift));
    }
  }

  /** A text of that many letters that bears the mark. */
  String words(String number, int letters) {
    String start = mark + "-" + number + "-";
    StringBuilder words = new StringBuilder(start);
    while (words.length() < letters) {
      words.append(" and so on".charAt((words.length() - start.length()) % 10));
    }
    return words.toString();
  }

  /** What of it a text shows, besides the whole texts that may be shown there; null for nothing. */
  String foundIn(String text, Set<String> allowed) {
    String rest = text;
    if (text.contains(mark)) {
      Matcher found = whole.matcher(text);
      rest = found.replaceAll(m -> allowed.contains(m.group()) ? "" : m.group());
    }
    String lower = rest.toLowerCase(Locale.ROOT);
    for (String form : inAnyCase) {
      if (lower.contains(form)) {
        return form;
      }
    }
    for (String form : asIs) {
      if (rest.contains(form)) {
        return form;
      }
    }
    return null;
  }

  /** The marks with their numbers that stand in a text. */
  Set<String> in(String text) {
    Set<String> marks = new LinkedHashSet<>();
    Matcher found = whole.matcher(text);
    while (found.find()) {
      marks.add(found.group());
    }
    return marks;
  }

  private String escaped(String format) {
    StringBuilder escaped = new StringBuilder();
    mark.chars()
        .forEach(c -> escaped.append(c < 128 ? String.valueOf((char) c) : format.formatted(c)));
    return escaped.toString();
  }

  /** What of the mark's base64 is the same whatever stands before and behind it. */
  private String base64(int shift) {
    byte[] bytes = bytes("x".repeat(shift) + mark);
    String whole = Base64.getEncoder().withoutPadding().encodeToString(bytes);
    return whole.substring(shift == 0 ? 0 : 4, whole.length() - 4);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  private static List<String> shingles(String text) {
    List<String> shingles = new ArrayList<>();
    for (int i = 0; i + SHINGLE <= text.length(); i++) {
      shingles.add(text.substring(i, i + SHINGLE));
    }
    return shingles;
  }
}
