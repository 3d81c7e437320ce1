package org.twopaths.config.mutants;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A small edit of a file that breaks something which always holds.
 *
 * @param name what goes wrong
 * @param breaks the invariants that do not hold in it
 * @param file the edited file, from the project's root
 * @param old what it holds; exactly one place
 * @param with what stands there in the mutant
 * @param layer which of the independent checks must catch it
 * @param by what of that layer is run: transcripts by name, methods of a test, or the lives that
 *     showed it when last looked at
 */
record Mutant(
    String name,
    List<String> breaks,
    String file,
    String old,
    String with,
    Layer layer,
    List<String> by) {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  /** The independent checks of the one promise. */
  enum Layer {
    TYPES,
    LINTER,
    RENDERER,
    GRANT,
    TRANSCRIPTS,
    TWO_RUN,
    LOG,
    /** The tests of what comes in, what is kept and what goes out. */
    DELIVERY,
    /** The tests of keys, of what is sealed with them, and of how long it is kept. */
    VAULT,
    /** The tests of what people may do with what is held of them. */
    RIGHTS,
    /** The tests of what the bot does to whom, and of who may do what to it. */
    CONDUCT,
    /** The tests of what a platform is told. */
    PLATFORM
  }

  Mutant {
    breaks = breaks == null ? List.of() : List.copyOf(breaks);
    by = by == null ? List.of() : List.copyOf(by);
  }

  static List<Mutant> all() {
    try {
      return new ObjectMapper(new YAMLFactory())
          .readValue(Path.of("src/test/resources/mutants.yaml").toFile(), new TypeReference<>() {});
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  boolean isJava() {
    return file.endsWith(".java");
  }

  /** The edited file. Throws when what it replaces is not there, or is there twice. */
  String source() {
    try {
      String text = Files.readString(ROOT.resolve(file));
      int at = text.indexOf(old.strip());
      if (at < 0 || text.indexOf(old.strip(), at + 1) >= 0) {
        throw new AssertionError(
            "mutants.yaml, '" + name + "': what it replaces must stand once in " + file);
      }
      return text.replace(old.strip(), with.strip());
    } catch (IOException missing) {
      throw new UncheckedIOException("mutants.yaml, '" + name + "'", missing);
    }
  }

  String className() {
    String from = "/java/";
    return file.substring(file.indexOf(from) + from.length(), file.length() - ".java".length())
        .replace('/', '.');
  }
}
