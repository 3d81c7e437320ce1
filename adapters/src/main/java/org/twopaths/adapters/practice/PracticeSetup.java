package org.twopaths.adapters.practice;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.twopaths.bot.Inbound;

/**
 * What the practice room is given at the start, so that it knows nothing of the bot behind it.
 *
 * @param port where it listens on loopback; 0 for any free port
 * @param data the directory for what must survive a restart
 * @param seal keeps what lies there from being read
 * @param receive takes what a person did; the future ends when it will not be lost any more
 * @param clock the time in the room
 * @param moveTo moves that time ahead and does what falls due on the way; may take a while
 * @param commands the command menu, in order
 */
public record PracticeSetup(
    int port,
    Path data,
    Seal seal,
    Function<Inbound, CompletableFuture<Void>> receive,
    PracticeClock clock,
    Consumer<Instant> moveTo,
    List<CommandHint> commands) {

  public PracticeSetup {
    commands = List.copyOf(commands);
  }
}
