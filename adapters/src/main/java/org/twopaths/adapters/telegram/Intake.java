package org.twopaths.adapters.telegram;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.twopaths.bot.Bot;
import org.twopaths.bot.Inbound;

/** What this adapter needs of the bot behind it. */
public interface Intake {

  CompletableFuture<Void> receive(Inbound inbound);

  CompletableFuture<Void> setAside(String platform, String event, String raw);

  CompletableFuture<Optional<String>> cursor(String platform, String name);

  CompletableFuture<Void> cursor(String platform, String name, String at);

  CompletableFuture<Optional<String>> partnerOf(String platform, String account);

  CompletableFuture<Void> moved(String platform, String oldChat, String newChat);

  /** The bot itself. */
  static Intake of(Bot bot) {
    return new Intake() {
      @Override
      public CompletableFuture<Void> receive(Inbound inbound) {
        return bot.receive(inbound);
      }

      @Override
      public CompletableFuture<Void> setAside(String platform, String event, String raw) {
        return bot.setAside(platform, event, raw);
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

      @Override
      public CompletableFuture<Void> moved(String platform, String oldChat, String newChat) {
        return bot.moved(platform, oldChat, newChat);
      }
    };
  }
}
