package org.twopaths.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds every source file to the house rules. */
class HouseRulesTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final List<String> MODULES = List.of("bot-core", "adapters", "config");

  @Test
  void everyJavaFileKeepsTheRules() throws IOException {
    List<String> findings = new ArrayList<>();
    for (String file : javaFiles()) {
      findings.addAll(SourceRules.findings(file, Files.readString(ROOT.resolve(file))));
    }
    assertThat(findings).isEmpty();
  }

  @Test
  void everyPackageKeepsTheRules() throws IOException {
    assertThat(TreeRules.folderFindings(javaFiles())).isEmpty();
  }

  @Test
  void theTopFolderHoldsNothingElse() throws IOException {
    try (Stream<Path> entries = Files.list(ROOT)) {
      List<String> names = entries.map(entry -> entry.getFileName().toString()).toList();
      assertThat(names).contains("pom.xml", "config");
      assertThat(TreeRules.topLevelFindings(names)).isEmpty();
    }
  }

  private static List<String> javaFiles() throws IOException {
    List<String> files = new ArrayList<>();
    for (String module : MODULES) {
      List<String> found = javaFiles(ROOT.resolve(module).resolve("src"));
      assertThat(found).as(module).isNotEmpty();
      files.addAll(found);
    }
    return files;
  }

  private static List<String> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  /** Plants what each rule forbids and sees it found. */
  @Nested
  class FindsWhatIsPlanted {
    private static final String MAIN = "bot-core/src/main/java/org/twopaths/flow/Planted.java";
    private static final String TEST = "bot-core/src/test/java/org/twopaths/flow/Planted.java";

    @Test
    void nothingInAGoodFile() {
      assertThat(inMain("final class Planted {\n  int one(int a) {\n    return a;\n  }\n}\n"))
          .isEmpty();
    }

    @Test
    void longFiles() {
      String lines = "\n".repeat(301);
      assertThat(inMain(lines)).singleElement().asString().contains("301 lines");
      assertThat(SourceRules.findings(TEST, lines)).isEmpty();
      assertThat(SourceRules.findings(TEST, "\n".repeat(401))).hasSize(1);
    }

    @Test
    void longLines() {
      assertThat(inMain("// " + "x".repeat(97))).isEmpty();
      assertThat(inMain("// " + "x".repeat(98))).singleElement().asString().contains("longer");
    }

    @Test
    void longFunctions() {
      assertThat(inMain("class A {\nvoid f() {" + "\n".repeat(39) + "}\n}")).isEmpty();
      assertThat(inMain("class A {\nvoid f() {" + "\n".repeat(40) + "}\n}"))
          .containsExactly(MAIN + ":2: f has 41 lines");
    }

    @Test
    void manyParameters() {
      assertThat(inMain("class A { void f(int a, int b, int c, int d) {} }")).isEmpty();
      assertThat(inMain("class A { A(int a, int b, int c, int d, int e) {} }")).hasSize(1);
      assertThat(inMain("record A(int a) { void f(int b, int c, int d, int e, int f) {} }"))
          .hasSize(1);
    }

    @Test
    void manyComponents() {
      assertThat(inMain(recordOf(12, "A {} static int x;"))).isEmpty();
      assertThat(inMain(recordOf(13, ""))).singleElement().asString().contains("components");
    }

    private static String recordOf(int components, String body) {
      List<String> names = IntStream.range(0, components).mapToObj(i -> "int c" + i).toList();
      return "record A(" + String.join(",\n", names) + ") { " + body + " }";
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "class A { void f() { System.out.println(); } }",
          "class A { Object f = System.err; }",
          "import static java.lang.System.out; class A {}",
          "// TODO: later",
          "class DateUtil {}",
          "class DateUtils {}",
          "class DateHelper {}",
          "class DateManager {}",
          "class A { class DateImpl {} }",
          "class AbstractDate {}",
          "class BaseDate {}",
          "class Broken {"
        })
    void bannedInMainCode(String source) {
      assertThat(inMain(source)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"class Basement {}", "class Utility {}", "/** Not System.out. */ class A {}"})
    void notBanned(String source) {
      assertThat(inMain(source)).isEmpty();
    }

    @Test
    void onlyMainWritesToTheConsole() {
      String source = "class Main { void f() { System.out.println(); } }";
      String main = "config/src/main/java/org/twopaths/config/Main.java";
      assertThat(SourceRules.findings(main, source)).isEmpty();
      assertThat(inMain(source)).hasSize(1);
    }

    @Test
    void fullPackages() {
      List<String> files = new ArrayList<>(Collections.nCopies(19, "a/src/main/java/b/C.java"));
      files.add("a/src/main/java/b/package-info.java");
      assertThat(TreeRules.folderFindings(files)).isEmpty();
      files.add("a/src/main/java/b/D.java");
      assertThat(TreeRules.folderFindings(files)).singleElement().asString().contains("21 files");
    }

    @Test
    void packagesWithoutDescription() {
      assertThat(TreeRules.folderFindings(List.of("a/src/main/java/b/C.java")))
          .containsExactly("a/src/main/java/b has no package-info.java");
      assertThat(TreeRules.folderFindings(List.of("a/src/test/java/b/C.java"))).isEmpty();
    }

    @Test
    void strangersInTheTopFolder() {
      assertThat(TreeRules.topLevelFindings(List.of("pom.xml", ".git", "data", "docs")))
          .containsExactly("docs does not belong in the top folder");
    }

    private static List<String> inMain(String source) {
      return SourceRules.findings(MAIN, source);
    }
  }
}
