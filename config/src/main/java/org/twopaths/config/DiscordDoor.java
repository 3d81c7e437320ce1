package org.twopaths.config;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.twopaths.adapters.discord.DiscordAdapter;
import org.twopaths.adapters.discord.DiscordSetup;
import org.twopaths.adapters.discord.Intake;
import org.twopaths.adapters.discord.wire.Address;
import org.twopaths.bot.Bot;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform;

/** Discord: direct messages, and a channel as the couple's room. */
final class DiscordDoor implements Door {
  private final DiscordAdapter adapter;

  /** Throws an exception that names the setting when one of them cannot be. */
  DiscordDoor(Settings.Discord settings, Core core) {
    Address address =
        new Address(
            settings.token(), settings.apiUrl(), settings.gatewayUrl(), settings.compression());
    this.adapter =
        new DiscordAdapter(
            new DiscordSetup(
                address,
                settings.privateNotes(),
                intake(core.bot()),
                DiscordWords.entries(core.catalog(), settings.privateNotes()),
                DiscordWords.wording(core.catalog()),
                core.clock()));
  }

  private static Intake intake(Bot bot) {
    return new Intake() {
      @Override
      public CompletableFuture<Void> receive(Inbound inbound) {
        return bot.receive(inbound);
      }

      @Override
      public CompletableFuture<Optional<String>> cursor(String platform, String name) {
        return bot.cursor(platform, name);
      }

      @Override
      public CompletableFuture<Void> cursor(String platform, String name, String at) {
        return bot.cursor(platform, name, at);
      }

      @Override
      public CompletableFuture<Optional<String>> partnerOf(String platform, String account) {
        return bot.partnerOf(platform, account);
      }
    };
  }

  @Override
  public Platform platform() {
    return adapter;
  }

  @Override
  public String open() {
    adapter.start();
    return "Two Paths listens on Discord. Ctrl-C ends it; nothing is lost.";
  }

  @Override
  public void close() {
    adapter.close();
  }
}
