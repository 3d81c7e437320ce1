package org.twopaths.config.goals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twopaths.config.stage.Performance;
import org.twopaths.flow.YamlReader;

/** The goals, and the transcripts that name them in their headings. */
final class Goals {
  static final Path FILE = Path.of("goals.yaml");

  private static final Pattern NUMBER = Pattern.compile("\\bG\\d+\\b");

  private Goals() {}

  static List<Goal> read() throws IOException {
    List<Goal> goals = new ArrayList<>();
    new YamlReader(FILE.toString())
        .read(Files.readString(FILE), JsonNode.class)
        .properties()
        .forEach(entry -> goals.add(goal(entry.getKey(), entry.getValue())));
    return goals;
  }

  private static Goal goal(String id, JsonNode row) {
    List<String> tests = new ArrayList<>();
    row.path("tests").forEach(test -> tests.add(test.asText()));
    String open = row.hasNonNull("open") ? row.get("open").asText() : null;
    return new Goal(id, row.path("needs").asText(), row.path("what").asText(), tests, open);
  }

  /** By goal, the transcripts whose headings name it, such as {@code settle/hot}. */
  static Map<String, List<String>> shown() throws IOException {
    Map<String, List<String>> shown = new TreeMap<>();
    for (Path file : Performance.files()) {
      String path = Performance.FOLDER.relativize(file).toString().replace('\\', '/');
      for (String goal : named(heading(file))) {
        shown
            .computeIfAbsent(goal, none -> new ArrayList<>())
            .add(path.substring(0, path.length() - ".chat".length()));
      }
    }
    return shown;
  }

  /** All lines before the first that is done. */
  private static String heading(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return String.join("\n", lines.stream().takeWhile(line -> line.startsWith("#")).toList());
  }

  private static List<String> named(String heading) {
    Matcher numbers = NUMBER.matcher(heading);
    return numbers.results().map(found -> found.group()).distinct().toList();
  }
}
