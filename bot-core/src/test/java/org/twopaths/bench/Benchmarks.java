package org.twopaths.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks; the lines that begin with RESULT say what matters. */
public final class Benchmarks {
  private static final int STARTS = 5;

  /** At one event at a time it takes some 40 seconds until all that is often run is compiled. */
  private static final int WARM_UP = 10;

  private Benchmarks() {}

  public static void main(String[] arguments)
      throws RunnerException, IOException, InterruptedException {
    Options options =
        new OptionsBuilder()
            .include("EngineBenchmark|EventBenchmark")
            .warmupIterations(WARM_UP)
            .warmupTime(TimeValue.seconds(4))
            .measurementIterations(4)
            .measurementTime(TimeValue.seconds(4))
            .forks(2)
            .build();
    new Runner(options).run();
    System.out.println("Start of the core to its first answer, ms: " + starts());
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
