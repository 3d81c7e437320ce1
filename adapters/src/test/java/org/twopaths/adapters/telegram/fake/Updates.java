package org.twopaths.adapters.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What waits for the bot: given out again until it is confirmed, and not for ever. */
final class Updates {
  private static final Duration OF_MESSAGES = Duration.ofHours(24);
  private static final Duration OF_PRESSES = Duration.ofSeconds(150);

  private final Supplier<Instant> clock;
  private final List<Waiting> queue = new ArrayList<>();
  private long next = 500_000;
  private int askers;
  private Set<String> allowed = Set.of();

  /** Whether what waits is given out with the newest first. */
  boolean reversed;

  private record Waiting(long id, String kind, String json, Instant at) {}

  Updates(Supplier<Instant> clock) {
    this.clock = clock;
  }

  synchronized void add(String kind, JsonNode content) {
    addRaw(kind, "\"" + kind + "\":" + content);
  }

  /** Adds an update with these fields, whatever they are. */
  synchronized void addRaw(String kind, String fields) {
    if (!allowed.isEmpty() && !allowed.contains(kind)) {
      return; // What nobody asks for is not kept.
    }
    queue.add(new Waiting(next, kind, "{\"update_id\":" + next + "," + fields + "}", clock.get()));
    next++;
    notifyAll();
  }

  /** Ids go on from here, as they do after a week in which nothing happened. */
  synchronized void restartAt(long id) {
    queue.clear();
    next = id;
  }

  synchronized int waiting() {
    return queue.size();
  }

  /** Waits until all has been confirmed; says whether it was in time. */
  synchronized boolean confirmed(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!queue.isEmpty() && end - System.nanoTime() > 0) {
      wait((end - System.nanoTime()) / 1_000_000 + 1);
    }
    return queue.isEmpty();
  }

  synchronized Set<String> allowed() {
    return allowed;
  }

  /** The newest asker wins: the one before is told of a conflict. */
  synchronized String take(long offset, int limit, Duration patience, Set<String> kinds)
      throws InterruptedException {
    allowed = kinds;
    int me = ++askers;
    notifyAll();
    confirm(offset);
    long end = System.nanoTime() + patience.toNanos();
    while (due(limit).isEmpty() && me == askers) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return "[]";
      }
      wait(left / 1_000_000 + 1);
    }
    if (me != askers) {
      throw new ApiError(409, "Conflict: terminated by other getUpdates request", "");
    }
    List<String> due = due(limit);
    return "[" + String.join(",", reversed ? due.reversed() : due) + "]";
  }

  /** After a restart of the ids the server does not know what an old, higher offset means. */
  private void confirm(long offset) {
    boolean foreign = offset > next + 10;
    if (!foreign) {
      queue.removeIf(update -> update.id() < offset);
    }
    Instant now = clock.get();
    queue.removeIf(update -> update.at().plus(life(update.kind())).isBefore(now));
  }

  private List<String> due(int limit) {
    return queue.stream()
        .filter(update -> allowed.isEmpty() || allowed.contains(update.kind()))
        .limit(limit)
        .map(Waiting::json)
        .toList();
  }

  private static Duration life(String kind) {
    return kind.equals("callback_query") ? OF_PRESSES : OF_MESSAGES;
  }
}
