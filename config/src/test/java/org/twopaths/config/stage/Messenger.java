package org.twopaths.config.stage;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.twopaths.bot.Bot;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform;

/**
 * What lies between the people of a {@link Stage} and its bot: nothing, or a real adapter and a
 * fake of its platform. People, chats and what they show outlive the bot's restarts.
 */
public interface Messenger extends AutoCloseable {

  /**
   * The bot begins, at first or again.
   *
   * @return where what it says goes; in time each message that a person can see is on {@link
   *     #screen}
   */
  List<Platform> open(Bot bot, InstantSource clock);

  /**
   * A person does something, called and addressed by the names that the stage uses; so are the
   * members of the room, which are those who are in it from now on. The future is done when the bot
   * has it for good.
   */
  CompletableFuture<Void> submit(Inbound inbound);

  /** What people see, by the names that the stage uses. */
  RecordingPlatform screen();

  /** The bot ends. */
  @Override
  void close();
}
