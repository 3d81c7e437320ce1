package org.twopaths.adapters.telegram.in;

import java.util.ArrayDeque;
import java.util.Deque;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Knows the last few albums: ten pictures sent at once are answered once. */
final class Albums {
  private static final int REMEMBERED = 100;

  private final Deque<String> seen = new ArrayDeque<>();

  /** Whether it belongs to an album that was seen before, under another update. */
  synchronized boolean isMore(Update update) {
    if (update.getMessage() == null || update.getMessage().getMediaGroupId() == null) {
      return false;
    }
    String first = update.getMessage().getMediaGroupId() + "#";
    String mine = first + update.getUpdateId();
    boolean more = seen.stream().anyMatch(one -> one.startsWith(first) && !one.equals(mine));
    if (!more && !seen.contains(mine)) {
      seen.addLast(mine);
      if (seen.size() > REMEMBERED) {
        seen.removeFirst();
      }
    }
    return more;
  }
}
