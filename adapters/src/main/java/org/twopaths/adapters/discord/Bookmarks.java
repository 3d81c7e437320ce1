package org.twopaths.adapters.discord;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/**
 * How far each private chat was read. Kept durably, because Discord repeats nothing: what came
 * while the bot was away is found by asking for all that is newer.
 *
 * <p>Discord does not list a bot's private chats either, so this is also the list of them. It is
 * kept in a fixed number of pieces, so that neither its length nor a change costs much.
 */
final class Bookmarks {
  private static final int PIECES = 64;

  private final Intake intake;
  private final ConcurrentMap<String, Long> read = new ConcurrentHashMap<>();

  Bookmarks(Intake intake) {
    this.intake = intake;
  }

  /** Reads them all; needed once, before anything else. */
  void load() {
    for (int piece = 0; piece < PIECES; piece++) {
      intake.cursor(DiscordAdapter.NAME, name(piece)).join().ifPresent(this::take);
    }
  }

  private void take(String piece) {
    for (String entry : piece.split(" ")) {
      int colon = entry.indexOf(':');
      if (colon > 0) {
        read.put(entry.substring(0, colon), Long.parseLong(entry.substring(colon + 1)));
      }
    }
  }

  Set<String> chats() {
    return Set.copyOf(read.keySet());
  }

  boolean knows(String chat) {
    return read.containsKey(chat);
  }

  /** The newest message of a chat that was read; 0 for a chat that is new. */
  long at(String chat) {
    return read.getOrDefault(chat, 0L);
  }

  /** A chat is met for the first time: nothing from before this message is asked for. */
  void begin(String chat, long message) {
    read.putIfAbsent(chat, message - 1);
  }

  /** Keeps that a chat was read so far; durable when it returns. */
  void move(String chat, long message) {
    if (read.merge(chat, message, Math::max) == message) {
      keep(Math.floorMod(chat.hashCode(), PIECES));
    }
  }

  private synchronized void keep(int piece) {
    Map<String, Long> entries =
        read.entrySet().stream()
            .filter(entry -> Math.floorMod(entry.getKey().hashCode(), PIECES) == piece)
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    String written =
        entries.entrySet().stream()
            .map(entry -> entry.getKey() + ":" + entry.getValue())
            .collect(Collectors.joining(" "));
    intake.cursor(DiscordAdapter.NAME, name(piece), written).join();
  }

  private static String name(int piece) {
    return "chats-" + piece;
  }
}
