package org.twopaths.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What ships passes every rule; an author is told file, line, what is wrong, and how to mend it.
 */
class LibraryTest {
  @TempDir Path folder;

  @BeforeEach
  void copyWhatShips() throws IOException {
    for (String part : List.of("flows", "texts", "helplines", "disclosures.yaml")) {
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

  private void append(String file, String words) throws IOException {
    Path path = folder.resolve(file);
    Files.writeString(path, Files.readString(path) + words);
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    Files.writeString(path, Files.readString(path).replace(from, to));
  }
}
