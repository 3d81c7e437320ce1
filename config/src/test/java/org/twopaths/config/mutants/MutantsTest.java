package org.twopaths.config.mutants;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.twopaths.config.InMemoryCompiler;
import org.twopaths.config.Library;
import org.twopaths.config.proof.Slice;

/**
 * Each mutant of {@code mutants.yaml} is caught by the layer that it names: the checks of the
 * promise would notice if it were broken.
 *
 * <p>{@code -Pmutants} wants all of them, and prints how each was caught; without it they take
 * turns, a part each day. {@code -Dproof.mutant=} picks by name.
 */
@DisplayName("I65: every check kills its mutants")
class MutantsTest {
  private static final List<Mutant> MUTANTS = Mutant.all();
  private static final boolean ALL = System.getProperty("proof.mutants", "").equals("all");
  private static final int PARTS = 7;
  private static final int PARTS_OF_TESTS = 3;
  private static final ExecutorService TWO = Executors.newFixedThreadPool(2);

  @AfterAll
  static void close() {
    TWO.shutdownNow();
  }

  @Test
  void thereAreEnoughOfThemAndNoneTwice() {
    assertThat(MUTANTS).hasSizeGreaterThanOrEqualTo(30);
    assertThat(MUTANTS.stream().map(Mutant::name)).doesNotHaveDuplicates();
    assertThat(MUTANTS.stream().map(Mutant::layer)).contains(Mutant.Layer.values());
  }

  /** Of those too whose turn is another day: what moved is noticed by whoever moved it. */
  @Test
  void eachStillFitsWhatItBreaks() {
    assertThat(MUTANTS).allSatisfy(mutant -> assertThat(mutant.source()).isNotBlank());
  }

  @TestFactory
  Stream<DynamicTest> eachIsCaught() {
    String only = System.getProperty("proof.mutant", "");
    List<Map.Entry<Mutant, Future<String>>> running =
        MUTANTS.stream()
            .filter(mutant -> only.isEmpty() ? isDue(mutant) : mutant.name().contains(only))
            .map(mutant -> Map.entry(mutant, TWO.submit(() -> caught(mutant))))
            .toList();
    return running.stream()
        .map(run ->
            DynamicTest.dynamicTest(
                run.getKey().layer() + ": " + run.getKey().name(),
                () -> survives(run.getKey(), run.getValue())));
  }

  /** Files that do not load are found out at once; of the others each day has a part. */
  private static boolean isDue(Mutant mutant) {
    boolean lives =
        mutant.layer() == Mutant.Layer.TWO_RUN || mutant.isJava() && mutant.by().isEmpty();
    int parts = lives ? PARTS : mutant.isJava() ? PARTS_OF_TESTS : 1;
    long today = LocalDate.now(ZoneOffset.UTC).toEpochDay();
    return ALL || MUTANTS.indexOf(mutant) % parts == today % parts;
  }

  private static void survives(Mutant mutant, Future<String> how) throws Exception {
    try {
      String caught = how.get();
      if (ALL) {
        System.out.printf("%s, by %s: %s%n", mutant.name(), mutant.layer(), line(caught));
      }
      assertThat(caught)
          .as("SURVIVED: '%s' was not caught by %s", mutant.name(), mutant.layer())
          .isNotNull();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof AssertionError gone) {
        throw gone;
      }
      throw failed;
    }
  }

  private static String line(String caught) {
    return caught == null ? "SURVIVED" : caught.lines().findFirst().orElse("");
  }

  private static String caught(Mutant mutant) throws Exception {
    if (!mutant.isJava()) {
      return lint(mutant);
    }
    Map<String, byte[]> classes = InMemoryCompiler.classes(mutant.className(), mutant.source());
    boolean tests = mutant.by().stream().anyMatch(name -> name.contains("#"));
    Class<?> slice =
        new MutantLoader(classes).loadClass((tests ? Methods.class : Slice.class).getName());
    String method =
        tests ? "run" : mutant.layer() == Mutant.Layer.TWO_RUN ? "twoRun" : lowerCase(mutant);
    try {
      return (String) slice.getMethod(method, List.class).invoke(null, mutant.by());
    } catch (InvocationTargetException failed) {
      // A mutant that cannot even run has been noticed, but by nobody we asked.
      throw new AssertionError(mutant.name() + " does not run", failed.getCause());
    }
  }

  private static String lowerCase(Mutant mutant) {
    return mutant.layer().name().toLowerCase(ROOT);
  }

  /** The shipped folder with one file edited does not load. */
  private static String lint(Mutant mutant) throws IOException {
    Path folder = Files.createTempDirectory("mutant");
    String inConfig = mutant.file().substring("config/".length());
    try (Stream<Path> files =
        Stream.of(
                "flows", "texts", "helplines", "disclosures.yaml", "consents.yaml", "required.yaml")
            .flatMap(MutantsTest::below)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(file);
        Files.createDirectories(copy.getParent());
        boolean edited = file.toString().replace('\\', '/').equals(inConfig);
        Files.writeString(copy, edited ? mutant.source() : Files.readString(file));
      }
    }
    try {
      Library.read(folder).check();
      return null;
    } catch (IllegalArgumentException found) {
      return found.getMessage();
    }
  }

  private static Stream<Path> below(String name) {
    try {
      return Files.walk(Path.of(name)).filter(Files::isRegularFile);
    } catch (IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
  }
}
