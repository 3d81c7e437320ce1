package org.twopaths.config.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twopaths.adapters.discord.wire.QuietLibraries;

/** What the platforms' libraries log is emptied before it reaches an appender. */
class LogFilterTest {
  @Test
  @DisplayName(
      "I48: a platform's library logs no words, at any level, with an exception or without")
  void librariesLogNoWords() {
    ListAppender<ILoggingEvent> kept = new ListAppender<>();
    QuietLibraries filter = new QuietLibraries();
    LoggerContext context = new LoggerContext();
    filter.setContext(context);
    kept.setContext(context);
    filter.addAppender(kept);
    kept.start();
    filter.start();
    String words = "the sea was quiet and so was I";
    for (Level level : List.of(Level.TRACE, Level.DEBUG, Level.INFO, Level.WARN, Level.ERROR)) {
      for (String library : List.of("net.dv8tion.jda", "okhttp3.http", "org.telegram.client")) {
        Exception failure = new IllegalStateException(words);
        filter.doAppend(
            new LoggingEvent(
                "x", context.getLogger(library), level, "read {}", failure, new Object[] {words}));
      }
    }
    assertThat(kept.list).isNotEmpty();
    assertThat(kept.list)
        .allSatisfy(event -> {
          String line = event.getFormattedMessage() + event.getThrowableProxy();
          assertThat(line).doesNotContain("sea");
        });
  }
}
