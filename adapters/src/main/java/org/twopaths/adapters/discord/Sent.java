package org.twopaths.adapters.discord;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was posted lately and under which mark: Discord itself knows that for some minutes only, and
 * a message of several sheets may be tried again later than that.
 */
final class Sent {
  private static final int KEPT = 1_000;

  private final Map<String, String> ids =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > KEPT;
        }
      };

  /** The id that the mark was posted with; posts it when there is none. */
  String once(String mark, Supplier<String> post) {
    String known = known(mark);
    return known == null ? keep(mark, post.get()) : known;
  }

  private synchronized String known(String mark) {
    return ids.get(mark);
  }

  private synchronized String keep(String mark, String id) {
    ids.put(mark, id);
    return id;
  }
}
