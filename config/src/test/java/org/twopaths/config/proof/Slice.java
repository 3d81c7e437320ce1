package org.twopaths.config.proof;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.slf4j.LoggerFactory;
import org.twopaths.config.stage.Performance;
import org.twopaths.config.stage.Stage;

/**
 * A part of one layer, as it is run in the classes of a mutant. Each answers how the mutant was
 * caught, or null when it was not.
 */
public final class Slice {
  private static final long FIRST_SEED = 20260400;
  private static final int GROUPS = 40;

  private Slice() {}

  /** Pairs of runs until one differs. */
  public static String twoRun(List<String> seeds) {
    try (Pairs pairs = new Pairs()) {
      for (long seed : lives(seeds)) {
        for (Pairs.Verdict verdict : pairs.group(seed)) {
          if (verdict.leak() != null) {
            return "life " + seed + ", " + verdict.kind() + ": " + verdict.leak();
          }
        }
      }
      return null;
    }
  }

  /** First the lives that showed it when last looked at, so that it is soon found again. */
  private static long[] lives(List<String> seeds) {
    return LongStream.concat(
            seeds.stream().mapToLong(Long::parseLong),
            LongStream.range(FIRST_SEED, FIRST_SEED + GROUPS))
        .distinct()
        .toArray();
  }

  /** Pairs of runs until the renderer refuses a text. */
  public static String renderer(List<String> seeds) {
    try (Pairs pairs = new Pairs()) {
      for (long seed : lives(seeds)) {
        pairs.group(seed);
        if (pairs.refused()) {
          return "life " + seed + ": the renderer refused a text";
        }
      }
      return null;
    }
  }

  /** Pairs of runs until a private word stands in the log, everything switched on. */
  public static String log(List<String> by) {
    synchronized (LoggerFactory.getILoggerFactory()) { // there is one log, whoever loaded us
      try (Pairs pairs = new Pairs();
          Log log = new Log()) {
        for (int i = 0; i < GROUPS && log.found.get() == null; i++) {
          pairs.group(FIRST_SEED + i);
        }
        return log.found.get();
      }
    }
  }

  /** Transcripts, by name. */
  public static String transcripts(List<String> names) {
    for (String name : names) {
      try (Stage stage = new Stage(null)) {
        new Performance(Performance.FOLDER.resolve(name + ".chat")).readsAsWritten(stage);
        if (stage.<Long>store(store -> store.parked().count()) > 0) {
          return name + " has a bug";
        }
      } catch (AssertionError differs) {
        return name + " reads otherwise";
      } catch (IOException missing) {
        throw new UncheckedIOException(missing);
      }
    }
    return null;
  }

  /** Listens to the whole log at its finest for private words. */
  static final class Log extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    final AtomicReference<String> found = new AtomicReference<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Appender<ILoggingEvent> console = root.getAppender("console");

    Log() {
      setContext(root.getLoggerContext());
      start();
      root.getLoggerContext().getLogger("org.twopaths").setLevel(Level.TRACE);
      root.detachAppender(console);
      root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
      String line = event.getFormattedMessage() + event.getMDCPropertyMap() + event.getThreadName();
      String trace =
          event.getThrowableProxy() == null
              ? ""
              : ThrowableProxyUtil.asString(event.getThrowableProxy());
      for (Canary canary : List.of(Pairs.OURS, Pairs.THEIRS)) {
        String words = canary.foundIn(line + trace, Set.of());
        if (words != null) {
          found.compareAndSet(null, event.getLoggerName() + " logs a private word, as " + words);
        }
      }
    }

    @Override
    public void close() {
      root.detachAppender(this);
      root.addAppender(console);
      root.getLoggerContext().getLogger("org.twopaths").setLevel(null);
      stop();
    }
  }
}
