package org.twopaths.config.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twopaths.bot.Platform;
import org.twopaths.text.Message;

/** A platform that shows nothing and remembers everything, as each chat would look. */
final class RecordingPlatform implements Platform {
  /** Something that was shown, or changed in place. */
  record Shown(
      String chat, String onlyFor, long number, boolean edits, Purpose purpose, Message message) {}

  private final List<Shown> log = new ArrayList<>();
  private final Map<String, LinkedHashMap<Long, Message>> chats = new LinkedHashMap<>();
  private int read;

  @Override
  public String name() {
    return "stage";
  }

  /** The same under another name: another platform, whose messages are remembered here too. */
  Platform called(String other) {
    return new Platform() {
      @Override
      public String name() {
        return other;
      }

      @Override
      public Delivery send(Outgoing outgoing) {
        return RecordingPlatform.this.send(outgoing);
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

  /** What was shown since this was last asked. */
  synchronized List<Shown> news() {
    List<Shown> news = List.copyOf(log.subList(read, log.size()));
    read = log.size();
    return news;
  }

  synchronized List<Shown> all() {
    return List.copyOf(log);
  }

  /** The messages of a chat as they stand now, by number, oldest first. */
  synchronized Map<Long, Message> chat(String chat) {
    return new LinkedHashMap<>(chats.getOrDefault(key(chat, null), new LinkedHashMap<>()));
  }

  private static String key(String chat, String onlyFor) {
    return onlyFor == null ? chat : chat + "|" + onlyFor;
  }
}
