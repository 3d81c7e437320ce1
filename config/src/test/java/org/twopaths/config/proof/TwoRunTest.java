package org.twopaths.config.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twopaths.config.proof.Pairs.Verdict;
import org.twopaths.config.stage.Shipped;
import org.twopaths.flow.Flow;

/**
 * Two runs of one life, in which one partner does something else in private: what the other one and
 * the room see, each with its virtual time, is the same to the byte, up to what is declared.
 *
 * <p>{@code -Dproof.seed=N} begins elsewhere, {@code -Dproof.groups=N} runs more or fewer; a
 * failure prints both, and the smallest script that still fails.
 */
@DisplayName("I35, I36, I37, I38, I42, I64: private input changes nothing for the other one")
class TwoRunTest {
  private static final long SEED = Long.getLong("proof.seed", 20260302);
  private static final int GROUPS = Integer.getInteger("proof.groups", 84);
  private static final int AT_ONCE = 2;

  /** Lives beside those, for what only a rare one leads to; a new flow makes other ones rare. */
  private static final List<Long> RARE =
      List.of(20260392L, 20260416L, 20260464L, 20260569L, 20260570L);

  /**
   * What only a wish of the other, a passphrase or a new version of the words leads to: their
   * transcripts walk it.
   */
  private static final Set<String> ELSEWHERE = Set.of("sign-read", "unlock", "agreed-again");

  private static final long SECOND = 1_000_000_000;

  private static final List<Verdict> LEAKS = new ArrayList<>();
  private static final Map<String, Integer> SOMETIMES = new TreeMap<>();
  private static int pairs;
  private static String logged;

  @BeforeAll
  static void live() throws Exception {
    long start = System.nanoTime();
    long busy = busy();
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        Slice.Log log = new Slice.Log()) {
      Callable<Void> worker = () -> work(next);
      for (Future<Void> done : threads.invokeAll(List.of(worker, worker))) {
        done.get();
      }
      logged = log.found.get();
    }
    System.out.printf(
        "%d pairs of runs from %d lives, -Dproof.seed=%d, in %d s, %d s of the processor: %s%n",
        pairs,
        seeds().size(),
        SEED,
        (System.nanoTime() - start) / SECOND,
        (busy() - busy) / SECOND,
        SOMETIMES);
  }

  private static List<Long> seeds() {
    boolean whole = Integer.getInteger("proof.groups") == null;
    return Stream.concat(
            LongStream.range(SEED, SEED + GROUPS).boxed(), whole ? RARE.stream() : Stream.of())
        .toList();
  }

  private static long busy() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static Void work(AtomicInteger next) {
    try (Pairs lives = new Pairs()) {
      List<Long> seeds = seeds();
      for (int i = next.getAndIncrement(); i < seeds.size(); i = next.getAndIncrement()) {
        note(lives.group(seeds.get(i)));
      }
    }
    return null;
  }

  private static synchronized void note(List<Verdict> verdicts) {
    for (Verdict verdict : verdicts) {
      pairs++;
      if (verdict.one().variation() == null) {
        count(verdict.kind() + (verdict.differs() == null ? ": same to the end" : ": differ"));
      }
      if (verdict.differs() != null) {
        count("differ by " + verdict.differs());
      }
      verdict.met().stream().distinct().forEach(name -> count("met alike: " + name));
      if (verdict.leak() != null) {
        LEAKS.add(verdict);
      }
    }
    verdicts.stream()
        .flatMap(verdict -> verdict.two().traces().flows.stream())
        .distinct()
        .forEach(flow -> count("in flow " + flow));
  }

  private static void count(String what) {
    SOMETIMES.merge(what, 1, Integer::sum);
  }

  @AfterAll
  static void forget() {
    LEAKS.clear();
    SOMETIMES.clear();
  }

  @Test
  void theOtherOneCannotTell() {
    assertThat(LEAKS.stream().limit(1).map(new Shrink()::report))
        .as("leaks: " + LEAKS.size())
        .isEmpty();
  }

  @Test
  @DisplayName("I38, I48: no private word stands in the log, everything switched on")
  void nothingIsLogged() {
    assertThat(logged).isNull();
  }

  @Test
  void thereAreEnoughPairs() {
    if (Integer.getInteger("proof.groups") == null) {
      assertThat(pairs).isGreaterThanOrEqualTo(10_000);
    }
  }

  @ParameterizedTest
  @EnumSource(Variation.class)
  void everyVariationIsSometimesTheSameToTheEnd(Variation variation) {
    String kind = "as scripted / " + variation.title;
    String end = variation.leaves() ? ": differ" : ": same to the end";
    assertThat(SOMETIMES).containsKey(kind + end);
  }

  @Test
  void everyDeclaredDisclosureIsSometimesMetAndSometimesMakesADifference() {
    List<String> wanted =
        Shipped.LIBRARY.disclosures().keySet().stream()
            .flatMap(name -> Stream.of("met alike: " + name, "differ by " + name))
            .toList();
    assertThat(SOMETIMES.keySet()).containsAll(wanted);
  }

  @Test
  void nothingElseEverMakesADifference() {
    Set<String> names = Shipped.LIBRARY.disclosures().keySet();
    assertThat(SOMETIMES.keySet().stream().filter(key -> key.startsWith("differ by ")))
        .isSubsetOf(names.stream().map(name -> "differ by " + name).toList());
  }

  @Test
  void everyFlowIsSometimesWalked() {
    List<String> flows =
        Shipped.flows().all().stream().map(Flow::id).filter(id -> !ELSEWHERE.contains(id)).toList();
    assertThat(SOMETIMES.keySet()).containsAll(flows.stream().map("in flow "::concat).toList());
  }
}
