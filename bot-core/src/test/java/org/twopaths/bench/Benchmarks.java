package org.twopaths.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** Runs the benchmarks and prints what matters: the ratio to the floor, the gain of batching, p50, p99. */
public final class Benchmarks {
  private static final int STARTS = 5;

  private Benchmarks() {}

  public static void main(String[] arguments)
      throws RunnerException, IOException, InterruptedException {
    Options options =
        new OptionsBuilder()
            .include("EngineBenchmark|EventBenchmark")
            .warmupIterations(2)
            .warmupTime(TimeValue.seconds(3))
            .measurementIterations(4)
            .measurementTime(TimeValue.seconds(4))
            .forks(2)
            .build();
    report(new Runner(options).run());
    System.out.println("Start of the core to its first answer, ms: " + starts());
  }

  private static void report(Collection<RunResult> results) {
    Map<Integer, Statistics> bot = new TreeMap<>();
    Map<Integer, Statistics> floor = new TreeMap<>();
    for (RunResult result : results) {
      Statistics statistics = result.getPrimaryResult().getStatistics();
      if (result.getParams().getBenchmark().contains("EngineBenchmark")) {
        System.out.printf("One transition: %.0f ns%n", statistics.getMean());
        continue;
      }
      int couples = Integer.parseInt(result.getParams().getParam("couples"));
      boolean ours = result.getParams().getBenchmark().endsWith(".bot");
      (ours ? bot : floor).put(couples, statistics);
    }
    double alone = rate(1, bot.get(1));
    bot.forEach((couples, ours) -> line(couples, ours, floor.get(couples), alone));
  }

  private static void line(int couples, Statistics ours, Statistics floor, double alone) {
    double rate = rate(couples, ours);
    System.out.printf(
        "%3d at once: %6.0f events/s, %.2f of the floor (%.0f), %.1f times one at a time;"
            + " p50 %.0f us, p99 %.0f us (floor %.0f, %.0f)%n",
        couples,
        rate,
        rate / rate(couples, floor),
        rate(couples, floor),
        rate / alone,
        ours.getPercentile(50),
        ours.getPercentile(99),
        floor.getPercentile(50),
        floor.getPercentile(99));
  }

  private static double rate(int couples, Statistics statistics) {
    return couples * 1e6 / statistics.getMean();
  }

  private static TreeMap<Integer, Integer> starts() throws IOException, InterruptedException {
    TreeMap<Integer, Integer> starts = new TreeMap<>();
    for (int i = 0; i < STARTS; i++) {
      Path directory = Files.createTempDirectory("two-paths-start");
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  FirstAnswer.class.getName(),
                  directory.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said = new String(process.getInputStream().readAllBytes()).strip();
      process.waitFor();
      starts.merge(Integer.valueOf(said), 1, Integer::sum);
    }
    return starts;
  }
}
