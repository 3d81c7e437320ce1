package org.twopaths.adapters.discord.wire;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.spi.AppenderAttachable;
import ch.qos.logback.core.spi.AppenderAttachableImpl;
import java.util.Iterator;
import java.util.List;

/**
 * Stands before an appender and takes everything out of the platform libraries' log that could hold
 * what somebody wrote.
 *
 * <p>JDA logs whole events when one fails, and every request at TRACE. What is left of a line of
 * theirs is its logger, its level and the class of the exception; below WARN nothing is.
 */
public final class QuietLibraries extends UnsynchronizedAppenderBase<ILoggingEvent>
    implements AppenderAttachable<ILoggingEvent> {
  private static final List<String> LIBRARIES =
      List.of("net.dv8tion.", "com.neovisionaries.", "okhttp3.", "okio.", "org.telegram.");

  private final AppenderAttachableImpl<ILoggingEvent> behind = new AppenderAttachableImpl<>();

  @Override
  protected void append(ILoggingEvent event) {
    if (LIBRARIES.stream().noneMatch(event.getLoggerName()::startsWith)) {
      behind.appendLoopOnAppenders(event);
    } else if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
      behind.appendLoopOnAppenders(withoutWords(event));
    }
  }

  private ILoggingEvent withoutWords(ILoggingEvent event) {
    String kind =
        event.getThrowableProxy() == null
            ? "says something that is kept out of the log"
            : event.getThrowableProxy().getClassName();
    LoggerContext loggers = (LoggerContext) getContext();
    return new LoggingEvent(
        QuietLibraries.class.getName(),
        loggers.getLogger(event.getLoggerName()),
        event.getLevel(),
        kind,
        null,
        null);
  }

  @Override
  public void addAppender(Appender<ILoggingEvent> appender) {
    behind.addAppender(appender);
  }

  @Override
  public Iterator<Appender<ILoggingEvent>> iteratorForAppenders() {
    return behind.iteratorForAppenders();
  }

  @Override
  public Appender<ILoggingEvent> getAppender(String name) {
    return behind.getAppender(name);
  }

  @Override
  public boolean isAttached(Appender<ILoggingEvent> appender) {
    return behind.isAttached(appender);
  }

  @Override
  public void detachAndStopAllAppenders() {
    behind.detachAndStopAllAppenders();
  }

  @Override
  public boolean detachAppender(Appender<ILoggingEvent> appender) {
    return behind.detachAppender(appender);
  }

  @Override
  public boolean detachAppender(String name) {
    return behind.detachAppender(name);
  }
}
