package org.twopaths.adapters.telegram.fake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What Telegram lets through in a chat, a group and in all, when it is asked to be strict. */
final class Limits {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final Map<String, Deque<Long>> sent = new ConcurrentHashMap<>();
  volatile boolean strict;

  /** How many seconds to wait; 0 for none. */
  synchronized int secondsFor(long chat) {
    if (!strict) {
      return 0;
    }
    if (over("all", 30, SECOND) || over("c" + chat, 4, SECOND)) {
      return 1;
    }
    return chat < 0 && over("g" + chat, 20, 60 * SECOND) ? 60 : 0;
  }

  private boolean over(String name, int most, long span) {
    Deque<Long> times = sent.computeIfAbsent(name, unseen -> new ArrayDeque<>());
    long now = System.nanoTime();
    times.removeIf(time -> now - time > span);
    times.add(now);
    return times.size() > most;
  }
}
