package org.twopaths.adapters.telegram.out;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.twopaths.adapters.telegram.Pace;

/**
 * Keeps us under Telegram's limits: of each chat, of each group, and of all together. Who may not
 * pass is told how long to wait; nobody is held.
 */
final class Gates {
  /**
   * Chats that are not asked for in a while are forgotten: their buckets are full again by then.
   */
  private static final int REMEMBERED = 10_000;

  /**
   * So much of what a second lets through may go at once; what goes after it comes on top, and the
   * two together stay under what Telegram takes.
   */
  private static final double AT_ONCE = 0.25;

  /** The same of a minute of a group, where several lines at once are part of a talk. */
  private static final double GROUP_AT_ONCE = 0.6;

  /** Two chats that are told to wait within this time mean that all of us are too fast. */
  private static final long TOGETHER = Duration.ofSeconds(10).toNanos();

  private final Pace pace;
  private final LongSupplier nanos;
  private final Bucket all;
  private final Map<String, Gate> gates =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Gate> eldest) {
          return size() > REMEMBERED;
        }
      };

  private long allShutUntil;
  private String lastShut;
  private long lastShutAt;

  private static final class Gate {
    private final Bucket chat;
    private final Bucket group;
    private long shutUntil;

    private Gate(Bucket chat, Bucket group, long now) {
      this.chat = chat;
      this.group = group;
      this.shutUntil = now;
    }
  }

  Gates(Pace pace, LongSupplier nanos) {
    this.pace = pace;
    this.nanos = nanos;
    this.all = new Bucket(pace.overall(), pace.overall() * AT_ONCE, nanos.getAsLong());
    this.allShutUntil = nanos.getAsLong();
  }

  /** Lets one through to a chat, or says how long to wait; zero for passed. */
  synchronized Duration enter(String chat) {
    long now = nanos.getAsLong();
    Gate gate = gates.computeIfAbsent(chat, unseen -> gate(chat, now));
    long shut = Math.max(gate.shutUntil - now, allShutUntil - now);
    long busy =
        Math.max(all.shortfall(now), Math.max(gate.chat.shortfall(now), gate.group.shortfall(now)));
    long wait = Math.max(shut, busy);
    if (wait > 0) {
      return Duration.ofNanos(wait).plusMillis(1);
    }
    all.take();
    gate.chat.take();
    gate.group.take();
    return Duration.ZERO;
  }

  /** Telegram said to wait with this chat. What it said before still counts if it ends later. */
  synchronized void shut(String chat, Duration atLeast) {
    long now = nanos.getAsLong();
    Gate gate = gates.computeIfAbsent(chat, unseen -> gate(chat, now));
    gate.shutUntil = Math.max(gate.shutUntil, now + atLeast.toNanos());
    if (lastShut != null && !lastShut.equals(chat) && now - lastShutAt < TOGETHER) {
      allShutUntil = Math.max(allShutUntil, now + atLeast.toNanos());
    }
    lastShut = chat;
    lastShutAt = now;
  }

  private Gate gate(String chat, long now) {
    boolean group = chat.startsWith("-");
    Bucket own = new Bucket(pace.chat(), pace.burst(), now);
    Bucket ofGroup =
        group
            ? new Bucket(pace.group() / 60, pace.group() * GROUP_AT_ONCE, now)
            : new Bucket(Double.MAX_VALUE, Double.MAX_VALUE, now);
    return new Gate(own, ofGroup, now);
  }
}
