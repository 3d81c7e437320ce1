package org.twopaths.config.stage;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.twopaths.bot.Bot;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform;
import org.twopaths.text.Message;

/**
 * Remembers everything that people see, as each chat would look. As a messenger of its own it hands
 * what they do straight to the bot.
 */
public final class RecordingPlatform implements Platform, Messenger {
  /** Something that was shown, or changed in place. */
  public record Shown(
      String chat, String onlyFor, long number, boolean edits, Purpose purpose, Message message) {}

  private final List<Shown> log = new ArrayList<>();
  private final Map<String, LinkedHashMap<Long, Message>> chats = new LinkedHashMap<>();
  private int read;
  private Bot bot;

  @Override
  public List<Platform> open(Bot begun, InstantSource clock) {
    bot = begun;
    return List.of(this, called(Stage.ELSEWHERE));
  }

  @Override
  public CompletableFuture<Void> submit(Inbound inbound) {
    return bot.receive(inbound);
  }

  @Override
  public RecordingPlatform screen() {
    return this;
  }

  @Override
  public void close() {}

  @Override
  public String name() {
    return "stage";
  }

  /** The same under another name: another platform, whose messages are remembered here too. */
  public Platform called(String other) {
    return new Platform() {
      @Override
      public String name() {
        return other;
      }

      @Override
      public Delivery send(Outgoing outgoing) {
        return RecordingPlatform.this.send(outgoing);
      }

      @Override
      public Delivery clear(String chat, String until) {
        return RecordingPlatform.this.clear(chat, until);
      }
    };
  }

  @Override
  public synchronized Delivery send(Outgoing out) {
    log.add(
        new Shown(
            out.chat(), out.onlyFor(), out.number(), out.edits(), out.purpose(), out.message()));
    chats
        .computeIfAbsent(key(out.chat(), out.onlyFor()), chat -> new LinkedHashMap<>())
        .put(out.number(), out.message());
    return new Delivery.Sent(String.valueOf(log.size()));
  }

  @Override
  public synchronized Delivery clear(String chat, String until) {
    chats.remove(chat);
    return new Delivery.Sent("");
  }

  /** What was shown since this was last asked. */
  public synchronized List<Shown> news() {
    List<Shown> news = List.copyOf(log.subList(read, log.size()));
    read = log.size();
    return news;
  }

  public synchronized List<Shown> all() {
    return List.copyOf(log);
  }

  /** The messages of a chat as they stand now, by number, oldest first. */
  public synchronized Map<Long, Message> chat(String chat) {
    return new LinkedHashMap<>(chats.getOrDefault(key(chat, null), new LinkedHashMap<>()));
  }

  private static String key(String chat, String onlyFor) {
    return onlyFor == null ? chat : chat + "|" + onlyFor;
  }
}
