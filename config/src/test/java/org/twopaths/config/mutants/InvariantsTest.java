package org.twopaths.config.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every invariant of what comes in, is kept and goes out, and of privacy, keys and conduct, has a
 * test that names it and a mutant that breaks it; the page that people read is written from them,
 * so that it cannot say more than there is.
 */
class InvariantsTest {
  private static final Path PAGE = Path.of("invariants.md");
  private static final boolean UPDATE = "update".equals(System.getProperty("transcripts"));
  private static final int LAST = 66;

  /** That each kills a mutant is what this class itself is for. */
  private static final int THIS = 65;

  @Test
  void eachIsThereOnceAndInOrder() throws IOException {
    assertThat(Invariants.read())
        .extracting(Invariant::id)
        .isEqualTo(
            IntStream.rangeClosed(1, LAST)
                .filter(number -> number != THIS)
                .mapToObj(number -> "I" + number)
                .toList());
  }

  @Test
  void eachIsHeldByATestThatNamesIt() throws IOException {
    assertThat(without(Invariants.inTests().keySet()))
        .as("name each in the test that holds all of its sentence, or write one")
        .isEmpty();
  }

  @Test
  void eachIsBrokenByAMutant() throws IOException {
    assertThat(without(Invariants.inMutants().keySet()))
        .as("give each a mutant in mutants.yaml, or name it in 'breaks' of one")
        .isEmpty();
  }

  @Test
  void everyMutantBreaksOneThatIsKnown() throws IOException {
    List<String> known = Invariants.read().stream().map(Invariant::id).toList();
    assertThat(Mutant.all())
        .allSatisfy(
            mutant -> assertThat(mutant.breaks()).as(mutant.name()).isNotEmpty().isSubsetOf(known));
  }

  @Test
  void thePageSaysWhatThereIs() throws IOException {
    String page = new InvariantsPage().of(Invariants.read());
    if (UPDATE) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
        .as("config/%s is stale: run InvariantsTest with -Dtranscripts=update", PAGE)
        .isEqualTo(page);
  }

  private static List<String> without(Set<String> there) throws IOException {
    return Invariants.read().stream().map(Invariant::id).filter(id -> !there.contains(id)).toList();
  }
}
