package org.twopaths.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The example that stands in a step kind's Javadoc is one that can be copied into a flow. */
class StepExamplesTest {
  private static final List<Path> SOURCES =
      List.of(
          Path.of("src/main/java/org/twopaths/flow/Step.java"),
          Path.of("src/main/java/org/twopaths/flow/Solo.java"),
          Path.of("src/main/java/org/twopaths/flow/Gathers.java"),
          Path.of("src/main/java/org/twopaths/flow/Lasting.java"));
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "\\{@code ([a-z]+): (\\{[^@]*\\})\\}[^@]*(?:\\{@[^@]*)*?\\*/\\s+record (\\w+)\\(");

  @Test
  void everyExampleParsesAsTheStepItStandsAt() throws IOException {
    Map<String, String> examples = examples();
    assertThat(examples).containsOnlyKeys(kinds().keySet());
    examples.forEach(
        (kind, body) -> assertThat(parsed(kind, body)).isInstanceOf(kinds().get(kind)));
  }

  private static Map<String, String> examples() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path source : SOURCES) {
      all.append(Files.readString(source));
    }
    String source = all.toString().replaceAll("\\n\\s+\\*(?=[^/])", "");
    List<MatchResult> found = EXAMPLE.matcher(source).results().toList();
    Map<String, String> examples = new TreeMap<>();
    for (MatchResult example : found) {
      assertThat(example.group(1)).isEqualToIgnoringCase(example.group(3));
      examples.put(example.group(1), example.group(2));
    }
    return examples;
  }

  private static Step parsed(String kind, String body) {
    String head = "flow: a\nversion: 1\nkind: joint\nwithin: 1h\nsteps:\n  - ";
    return FlowReader.read("a.1.yaml", head + kind + ": " + body).first();
  }

  private static Map<String, Class<?>> kinds() {
    return Arrays.stream(Step.class.getAnnotation(JsonSubTypes.class).value())
        .collect(Collectors.toMap(JsonSubTypes.Type::name, JsonSubTypes.Type::value));
  }
}
