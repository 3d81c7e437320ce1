package org.twopaths.config.stage.discord;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.twopaths.adapters.discord.DiscordAdapter;
import org.twopaths.adapters.discord.DiscordSetup;
import org.twopaths.adapters.discord.Intake;
import org.twopaths.adapters.discord.fake.FakeDiscord;
import org.twopaths.adapters.discord.wire.Address;
import org.twopaths.bot.Bot;
import org.twopaths.bot.Inbound;
import org.twopaths.config.DiscordWords;
import org.twopaths.config.stage.Shipped;

/**
 * One Discord and one connection to it for many transcripts: each brings its own people, and its
 * own bot.
 */
public final class DiscordHouse implements AutoCloseable {
  public final FakeDiscord discord = FakeDiscord.start();
  private DiscordAdapter adapter;
  private volatile Bot bot;
  private volatile InstantSource clock = InstantSource.fixed(Instant.EPOCH);
  private volatile Inbound unmarked;
  private volatile Consumer<Inbound> taken = inbound -> {};

  /** Another bot takes what comes from now on. */
  DiscordAdapter serve(Bot next, InstantSource time, Consumer<Inbound> whenTaken) {
    bot = next;
    clock = time;
    taken = whenTaken;
    if (adapter == null) {
      begin();
    }
    return adapter;
  }

  private void begin() {
    adapter =
        new DiscordAdapter(
            new DiscordSetup(
                new Address(discord.token(), discord.api(), discord.gateway(), false),
                true,
                new Relayed(),
                DiscordWords.entries(Shipped.catalog(), true),
                DiscordWords.wording(Shipped.catalog()),
                () -> clock.instant()));
    adapter.start();
    discord.awaitBot();
  }

  /** The process ended: the next to serve connects anew. */
  void end() {
    adapter.close();
    adapter = null;
    discord.awaitGone();
  }

  @Override
  public void close() {
    if (adapter != null) {
      adapter.close();
    }
    discord.close();
  }

  private final class Relayed implements Intake {
    @Override
    public CompletableFuture<Void> receive(Inbound inbound) {
      boolean changed =
          inbound.act() instanceof Inbound.Edited || inbound.act() instanceof Inbound.Deleted;
      if (inbound.message() != null && !changed) {
        // It is over only when it is marked as read, too: the stage may end with the next line.
        unmarked = inbound;
        return bot.receive(inbound);
      }
      return bot.receive(inbound).whenComplete((done, failed) -> taken.accept(inbound));
    }

    private void mark(String chats) {
      Inbound marked = unmarked;
      if (marked != null && chats.contains(marked.chat().id())) {
        unmarked = null;
        taken.accept(marked);
      }
    }

    /** A stage has many lives in one hour of its clock, so how many is not counted. */
    @Override
    public CompletableFuture<Optional<String>> cursor(String platform, String name) {
      return name.equals("starts")
          ? CompletableFuture.completedFuture(Optional.empty())
          : bot.cursor(platform, name);
    }

    @Override
    public CompletableFuture<Void> cursor(String platform, String name, String at) {
      return bot.cursor(platform, name, at).whenComplete((done, failed) -> mark(at));
    }

    @Override
    public CompletableFuture<Optional<String>> partnerOf(String platform, String account) {
      return bot.partnerOf(platform, account);
    }
  }
}
