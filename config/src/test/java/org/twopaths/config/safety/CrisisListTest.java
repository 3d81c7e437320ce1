package org.twopaths.config.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twopaths.config.stage.Shipped;
import org.twopaths.safety.CrisisWords.Tier;
import org.twopaths.text.Language;

/**
 * Measures the crisis words against labelled lines of our own, and holds them to what was measured:
 * every line that is read wrongly stands openly in a file, and the figures above them.
 *
 * <p>With {@code -Dcrisis=update} the file is written anew.
 */
class CrisisListTest {
  private static final Path FOLDER = Path.of("src/test/resources/crisis");
  private static final boolean UPDATE = "update".equals(System.getProperty("crisis"));

  /** So many lines each list is measured on at least; the first one on more. */
  private static final int FEWEST_LINES = 120;

  private static final int FEWEST_ENGLISH_LINES = 400;

  /** A line, what a careful reader says of it, and what the list says. */
  private record Read(String part, Tier wanted, String line, Tier got) {
    boolean isWrong() {
      return wanted != got;
    }

    String shown() {
      return got.name().toLowerCase(Locale.ROOT) + ": " + line;
    }
  }

  private static Stream<String> languages() {
    return Shipped.LIBRARY.languages().stream().map(Language::id);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void whatTheListReadsWronglyIsKnown(String language) throws IOException {
    List<Read> reads = reads(language);
    boolean english = language.equals(Language.COMMON);
    assertThat(reads.size()).isGreaterThanOrEqualTo(english ? FEWEST_ENGLISH_LINES : FEWEST_LINES);
    List<String> measured = measured(language, reads);
    measured.stream().filter(line -> line.contains(" of ")).forEach(System.out::println);
    Path file = FOLDER.resolve(language + "-missed.txt");
    if (UPDATE) {
      Files.write(file, measured);
    }
    assertThat(Files.readAllLines(file)).isEqualTo(measured);
  }

  private static List<Read> reads(String language) throws IOException {
    List<Read> reads = new ArrayList<>();
    String part = "";
    for (String line : Files.readAllLines(FOLDER.resolve(language + ".txt"))) {
      if (line.startsWith("== ")) {
        part = line.substring(3);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        Tier wanted = Tier.valueOf(part.split(":")[0].toUpperCase(Locale.ROOT));
        reads.add(new Read(part, wanted, line, Shipped.LIBRARY.crisisWords().tier(line)));
      }
    }
    return reads;
  }

  private static List<String> measured(String language, List<Read> reads) {
    List<Read> help = only(reads, read -> read.wanted() != Tier.NONE);
    List<Read> clear = only(reads, read -> read.wanted() == Tier.CLEAR);
    List<Read> none = only(reads, read -> read.wanted() == Tier.NONE);
    List<String> lines = new ArrayList<>();
    String name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    lines.add(
        "# Lines that the %s list reads wrongly, with what it says of them. A line it does"
            .formatted(name));
    lines.add(
        "# not find loses nothing: help is one tap away. Figures for these lines, not for life:");
    lines.add(share("# lines that ask for help, found: ", help, read -> read.got() != Tier.NONE));
    lines.add(share("# lines that say it plainly, found: ", clear, r -> r.got() != Tier.NONE));
    lines.add(share("# lines that say it plainly, card: ", clear, r -> r.got() == Tier.CLEAR));
    lines.add(share("# everyday lines, asked about: ", none, read -> read.got() == Tier.MAYBE));
    lines.add(share("# everyday lines, card: ", none, read -> read.got() == Tier.CLEAR));
    String part = "";
    for (Read read : only(reads, Read::isWrong)) {
      if (!read.part().equals(part)) {
        part = read.part();
        lines.addAll(List.of("", "== " + part));
      }
      lines.add(read.shown());
    }
    return lines;
  }

  private static String share(String what, List<Read> all, Predicate<Read> which) {
    int some = only(all, which).size();
    double percent = 100.0 * some / all.size();
    return String.format(Locale.ROOT, "%s%d of %d (%.1f%%)", what, some, all.size(), percent);
  }

  private static List<Read> only(List<Read> reads, Predicate<Read> which) {
    return reads.stream().filter(which).toList();
  }
}
