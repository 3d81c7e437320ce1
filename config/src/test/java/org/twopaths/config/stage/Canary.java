package org.twopaths.config.stage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that stand nowhere else, so that wherever they are found somebody's words leaked. Looked
 * for in every form in which a program may write them.
 */
public record Canary(String text) {
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int SHINGLE = 8;
  private static final int LENGTH = 20;

  public static Canary of(SplittableRandom random) {
    StringBuilder text = new StringBuilder("é");
    for (int i = 0; i < LENGTH; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return new Canary(text.append("ü").toString());
  }

  /** Every form by its name, as bytes read for letters. */
  Map<String, String> forms() {
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("raw", utf8(text));
    forms.put("UTF-16 little", new String(text.getBytes(UTF_16LE), ISO_8859_1));
    forms.put("UTF-16 big", new String(text.getBytes(UTF_16BE), ISO_8859_1));
    forms.put("latin", new String(text.getBytes(ISO_8859_1), ISO_8859_1));
    forms.put("upper case", utf8(text.toUpperCase(Locale.ROOT)));
    forms.put("lower case", utf8(text.toLowerCase(Locale.ROOT)));
    forms.put("decomposed", utf8(Normalizer.normalize(text, Normalizer.Form.NFKD)));
    forms.put("JSON", escaped("\\u%04x"));
    forms.put("HTML", escaped("&#%d;"));
    forms.put("URL", URLEncoder.encode(text, UTF_8));
    forms.put("reversed", utf8(new StringBuilder(text).reverse().toString()));
    forms.put("hex", HexFormat.of().formatHex(text.getBytes(UTF_8)));
    forms.put("HEX", HexFormat.of().withUpperCase().formatHex(text.getBytes(UTF_8)));
    for (int before = 0; before < 3; before++) {
      forms.put("base64 at " + before, base64(before));
    }
    String plain = text.substring(1, text.length() - 1);
    for (int i = 0; i + SHINGLE <= plain.length(); i++) {
      forms.put("shingle " + i, plain.substring(i, i + SHINGLE));
    }
    return forms;
  }

  private static String utf8(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  private String escaped(String format) {
    return text.chars()
        .mapToObj(one -> one < 128 ? String.valueOf((char) one) : format.formatted(one))
        .collect(Collectors.joining());
  }

  /** What stands of it in base64 whatever stands around it, if that many bytes stand before. */
  private String base64(int before) {
    byte[] bytes = ("x".repeat(before) + text).getBytes(UTF_8);
    String all = Base64.getEncoder().encodeToString(bytes);
    return all.substring(before == 0 ? 0 : 4, all.length() - 4);
  }

  /** Where any of them is found, by name and form; empty when none is. */
  public static List<String> found(Map<String, Canary> canaries, Path folder) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(file, ISO_8859_1);
        canaries.forEach((name, canary) ->
            canary
                .in(content)
                .map(form -> name + " in " + file.getFileName() + ", " + form)
                .forEach(found::add));
      }
    }
    return found;
  }

  /** The forms of it that stand in something. */
  public Stream<String> in(String content) {
    return forms().entrySet().stream()
        .filter(form -> content.contains(form.getValue()))
        .map(Map.Entry::getKey);
  }
}
