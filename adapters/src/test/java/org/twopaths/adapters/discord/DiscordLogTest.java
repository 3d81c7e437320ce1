package org.twopaths.adapters.discord;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.twopaths.adapters.discord.fake.FakeChannel;
import org.twopaths.adapters.discord.fake.FakeUser;
import org.twopaths.adapters.discord.fake.Shown;
import org.twopaths.adapters.discord.fake.Until;
import org.twopaths.adapters.discord.wire.QuietLibraries;
import org.twopaths.text.Message;

/** With everything failing and everything logged, nothing that somebody wrote is in the log. */
class DiscordLogTest {
  private static final String CANARY = "canary";

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final List<Appender<ILoggingEvent>> usual = new ArrayList<>();
  private final AtomicInteger leaks = new AtomicInteger();

  /** Shows that there is something to take out. */
  private final Appender<ILoggingEvent> unfiltered =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          boolean library = event.getLoggerName().startsWith("net.dv8tion.");
          if (library && event.getFormattedMessage().contains(CANARY)) {
            leaks.incrementAndGet();
          }
        }
      };

  private final QuietLibraries quiet = new QuietLibraries();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Level level = root.getLevel();

  @BeforeEach
  void listen() {
    LoggerContext loggers = root.getLoggerContext();
    AppenderBase<ILoggingEvent> list =
        new AppenderBase<>() {
          @Override
          protected void append(ILoggingEvent event) {
            String trouble =
                event.getThrowableProxy() == null
                    ? ""
                    : ThrowableProxyUtil.asString(event.getThrowableProxy());
            lines.add(
                event.getLevel()
                    + " "
                    + event.getLoggerName()
                    + " "
                    + event.getFormattedMessage()
                    + trouble);
          }
        };
    list.setContext(loggers);
    list.start();
    unfiltered.setContext(loggers);
    unfiltered.start();
    quiet.setContext(loggers);
    quiet.addAppender(list);
    quiet.start();
    Iterator<Appender<ILoggingEvent>> all = root.iteratorForAppenders();
    all.forEachRemaining(usual::add);
    usual.forEach(root::detachAppender);
    root.addAppender(quiet);
    root.addAppender(unfiltered);
    root.setLevel(Level.TRACE);
  }

  @AfterEach
  void stopListening() {
    root.setLevel(level);
    root.detachAppender(quiet);
    root.detachAppender(unfiltered);
    usual.forEach(root::addAppender);
  }

  @Test
  void noWordsInTheLog() {
    try (DiscordStage stage = DiscordStage.open()) {
      FakeUser ada = stage.discord.user("Ada" + CANARY);
      FakeChannel room = stage.discord.server(ada, stage.discord.user("Ben")).channel("ours");
      ada.say("hello");
      Until.so("a message", () -> !stage.intake.from(ada).isEmpty());
      stage.intake.broken = true;
      ada.say(CANARY);
      ada.command(ada.dm(), "pair", CANARY);
      stage.send(stage.outgoing(room, new Message(CANARY, List.of(), true, null)));
      Shown question = room.await(CANARY);
      ada.write(room, question, CANARY);
      Until.so("refusals", () -> stage.intake.refusals > 4);
      room.refuse(50_013);
      stage.adapter.send(stage.outgoing(room, Message.plain(CANARY)));
      stage.intake.broken = false;
    }
    assertThat(lines).anyMatch(line -> line.contains("org.twopaths.adapters.discord"));
    assertThat(leaks).hasPositiveValue();
    // The test's own server is not what is looked at.
    assertThat(lines)
        .filteredOn(line -> !line.contains("mockwebserver"))
        .noneMatch(line -> line.contains(CANARY));
  }

  @Test
  void whatTheLibrariesSayIsCutDown() {
    org.slf4j.Logger library = LoggerFactory.getLogger("net.dv8tion.jda.Test");
    library.error("Got an unexpected error: {}", CANARY, new IllegalStateException(CANARY));
    library.warn("plain " + CANARY);
    library.info("quiet " + CANARY);
    assertThat(lines)
        .containsExactly(
            "ERROR net.dv8tion.jda.Test java.lang.IllegalStateException",
            "WARN net.dv8tion.jda.Test says something that is kept out of the log");
  }
}
