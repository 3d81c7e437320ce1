package org.twopaths.adapters.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.twopaths.adapters.discord.wire.Line;

/** Begins private chats, few at a time: Discord stops bots that begin many at once. */
final class Openings {
  /** How long to wait when too many were begun. */
  static final Duration MINUTE = Duration.ofMinutes(1);

  private static final int OPENED_A_MINUTE = 5;

  private final Line line;
  private final InstantSource clock;
  private final Map<String, String> chats = new ConcurrentHashMap<>();
  private final Deque<Instant> opened = new ArrayDeque<>();

  Openings(Line line, InstantSource clock) {
    this.line = line;
    this.clock = clock;
  }

  /** A person's private chat; empty when too many were begun in the last minute. */
  Optional<String> chatOf(String person) {
    String known = chats.get(person);
    if (known == null && !mayOpen()) {
      return Optional.empty();
    }
    return Optional.of(chats.computeIfAbsent(person, this::open));
  }

  private synchronized boolean mayOpen() {
    Instant now = clock.instant();
    opened.removeIf(at -> at.isBefore(now.minus(MINUTE)));
    return opened.size() < OPENED_A_MINUTE && opened.add(now);
  }

  private String open(String person) {
    DataObject body = DataObject.empty().put("recipient_id", person);
    return line.call(Route.Self.CREATE_PRIVATE_CHANNEL.compile(), body).getString("id");
  }
}
