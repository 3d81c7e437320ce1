package org.twopaths.adapters.discord.kept;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.twopaths.adapters.discord.Intake;

/**
 * How far each private chat was read. Kept durably, because Discord repeats nothing: what came
 * while the bot was away is found by asking for all that is newer.
 *
 * <p>Discord does not list a bot's private chats either, so this is also the list of them.
 */
public final class Bookmarks {
  private final Pieces pieces;
  private final ConcurrentMap<String, Long> read = new ConcurrentHashMap<>();

  /** Reads nothing yet. */
  public Bookmarks(Intake intake) {
    this.pieces = new Pieces(intake, "chats");
  }

  /** Reads them all; needed once, before anything else. */
  public void load() {
    pieces.load().forEach(this::take);
  }

  private void take(String entry) {
    int colon = entry.indexOf(':');
    read.put(entry.substring(0, colon), Long.parseLong(entry.substring(colon + 1)));
  }

  /** Every private chat that is known. */
  public Set<String> chats() {
    return Set.copyOf(read.keySet());
  }

  /** Whether something of that chat was read. */
  public boolean knows(String chat) {
    return read.containsKey(chat);
  }

  /** The newest message of a chat that was read; 0 for a chat that is new. */
  public long at(String chat) {
    return read.getOrDefault(chat, 0L);
  }

  /** A chat is met for the first time: nothing from before this message is asked for. */
  public void begin(String chat, long message) {
    read.putIfAbsent(chat, message - 1);
  }

  /** Keeps that a chat was read so far; durable when it returns. */
  public void move(String chat, long message) {
    if (read.merge(chat, message, Math::max) == message) {
      pieces.keep(chat, this::entries).join();
    }
  }

  private Stream<Pieces.Entry> entries() {
    return read.entrySet().stream()
        .map(mark -> new Pieces.Entry(mark.getKey(), mark.getKey() + ":" + mark.getValue()));
  }
}
