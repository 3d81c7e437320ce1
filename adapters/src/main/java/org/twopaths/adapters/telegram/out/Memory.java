package org.twopaths.adapters.telegram.out;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of messages while they are on their way: how much of one was shown, what nobody
 * knows of, and what stands in another's place. It is lost when the program ends; then a message
 * that was on its way at that moment may be seen twice.
 */
final class Memory {
  private static final int REMEMBERED = 10_000;

  private final Map<String, Handle> begun = bounded();
  private final Map<String, Boolean> doubts = bounded();
  private final Map<String, Handle> instead = bounded();

  synchronized Handle begun(String key, String chat) {
    return begun.getOrDefault(key, Handle.empty(chat));
  }

  synchronized void progress(String key, Handle soFar) {
    begun.put(key, soFar);
    doubts.remove(key);
  }

  synchronized void finished(String key) {
    begun.remove(key);
    doubts.remove(key);
  }

  /** Whether a request for it may have been carried out without our knowing. */
  synchronized boolean isDoubtful(String key) {
    return doubts.containsKey(key);
  }

  synchronized void doubt(String key) {
    doubts.put(key, true);
  }

  synchronized Optional<Handle> instead(String key) {
    return Optional.ofNullable(instead.get(key));
  }

  synchronized void replace(String key, Handle replacement) {
    instead.put(key, replacement);
  }

  private static <T> Map<String, T> bounded() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
        return size() > REMEMBERED;
      }
    };
  }
}
