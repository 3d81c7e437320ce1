package org.twopaths.adapters.discord.wire;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits until Discord can be reached and lets us in, so that the rest of the bot need not wait for
 * it. Discord itself counts how often we began; at few left it waits, however often it was started.
 */
final class Threshold implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Threshold.class);
  static final String UNKNOWN_TOKEN =
      "Discord does not know this token: set TWOPATHS_DISCORD_TOKEN to the one it shows now, and "
          + "start again.";

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final Callable<Entrance> ask;
  private final Consumer<Entrance> enter;
  private final Thread thread;

  Threshold(Callable<Entrance> ask, Consumer<Entrance> enter) {
    this.ask = ask;
    this.enter = enter;
    this.thread = Thread.ofVirtual().name("discord-start").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Whether it is still on its way in. */
  boolean isWaiting() {
    return thread.isAlive();
  }

  private void run() {
    Duration pause = FIRST_PAUSE;
    try {
      while (!entered()) {
        Thread.sleep(pause);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says whether there is nothing left to try. */
  private boolean entered() throws InterruptedException {
    try {
      Entrance entrance = ask.call();
      if (!entrance.pause().isZero()) {
        LOG.warn(
            "Discord was connected to {} times lately; the next time is in {} s.",
            entrance.total() - entrance.remaining(),
            entrance.pause().toSeconds());
        Thread.sleep(entrance.pause());
      }
      if (entrance.isSpent()) {
        return false;
      }
      enter.accept(entrance);
      return true;
    } catch (InterruptedException end) {
      throw end;
    } catch (Exception trouble) {
      return isHopeless(trouble);
    }
  }

  private static boolean isHopeless(Exception trouble) {
    boolean token =
        trouble instanceof InvalidTokenException
            || trouble instanceof Refused refused && refused.status() == 401;
    if (token) {
      LOG.error(UNKNOWN_TOKEN);
    } else {
      LOG.warn("Discord cannot be reached ({}); trying again.", trouble.getClass().getSimpleName());
    }
    return token;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
