package org.twopaths.adapters.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** What is known of one request. */
public sealed interface Reply {

  /** It was carried out. */
  record Done(JsonNode result) implements Reply {
    @Override
    public String toString() {
      return "Done[]";
    }
  }

  /**
   * Telegram says it was not carried out.
   *
   * @param retryAfter how long to wait; null when not said
   * @param movedTo the chat's new id; null when it has not moved
   */
  record Refused(int code, String description, Duration retryAfter, String movedTo)
      implements Reply {
    public boolean says(String words) {
      return description.contains(words);
    }

    /** Whether the token is not one of Telegram's: a malformed one is answered with 404. */
    public boolean isAboutTheToken() {
      return code == 401 || code == 404;
    }
  }

  /** It never left us. */
  record Unsent(String why) implements Reply {}

  /** It left, and nobody knows what became of it. */
  record Unclear(String why) implements Reply {}
}
