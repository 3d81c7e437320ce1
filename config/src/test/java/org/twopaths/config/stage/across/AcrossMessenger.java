package org.twopaths.config.stage.across;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.twopaths.bot.Bot;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform;
import org.twopaths.config.stage.Messenger;
import org.twopaths.config.stage.RecordingPlatform;
import org.twopaths.config.stage.Stage;
import org.twopaths.config.stage.discord.DiscordHouse;
import org.twopaths.config.stage.discord.DiscordMessenger;
import org.twopaths.config.stage.telegram.TelegramMessenger;

/** Two real adapters and two fakes: one for who is elsewhere, the other for all others. */
final class AcrossMessenger implements Messenger {
  private final RecordingPlatform screen = new RecordingPlatform();
  private final TelegramMessenger telegram = new TelegramMessenger(screen);
  private final Messenger here;
  private final Messenger elsewhere;

  /**
   * @param onTelegram whether who is elsewhere is on Telegram
   */
  AcrossMessenger(DiscordHouse house, boolean onTelegram) {
    Messenger discord = new DiscordMessenger(house, screen);
    here = onTelegram ? discord : telegram;
    elsewhere = onTelegram ? telegram : discord;
  }

  @Override
  public List<Platform> open(Bot bot, InstantSource clock) {
    return List.of(here.open(bot, clock).getFirst(), elsewhere.open(bot, clock).getFirst());
  }

  @Override
  public CompletableFuture<Void> submit(Inbound inbound) {
    if (!inbound.platform().equals(Stage.ELSEWHERE)) {
      return here.submit(inbound);
    }
    return elsewhere.submit(
        new Inbound(
            screen.name(),
            inbound.event(),
            inbound.chat(),
            inbound.sender(),
            inbound.act(),
            inbound.message()));
  }

  @Override
  public RecordingPlatform screen() {
    return screen;
  }

  @Override
  public void close() {
    here.close();
    elsewhere.close();
  }

  /** How much people saw on Telegram. */
  int seenOnTelegram() {
    return telegram.seen();
  }

  /** Ends Telegram; Discord is its house's. */
  void end() {
    telegram.end();
  }
}
