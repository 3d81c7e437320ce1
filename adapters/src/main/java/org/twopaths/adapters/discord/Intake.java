package org.twopaths.adapters.discord;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.twopaths.bot.Inbound;

/** What the adapter needs of the bot. */
public interface Intake {
  /** Takes what a person did; the future ends when it will not be lost any more. */
  CompletableFuture<Void> receive(Inbound inbound);

  /** How far the adapter had come under this name. */
  CompletableFuture<Optional<String>> cursor(String platform, String name);

  /** Keeps how far the adapter has come, durably. */
  CompletableFuture<Void> cursor(String platform, String name, String at);

  /** The account of a person's partner on the same platform. */
  CompletableFuture<Optional<String>> partnerOf(String platform, String account);
}
