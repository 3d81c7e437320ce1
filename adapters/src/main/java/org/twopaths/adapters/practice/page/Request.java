package org.twopaths.adapters.practice.page;

import java.nio.charset.StandardCharsets;
import org.twopaths.adapters.practice.Pane;
import org.twopaths.adapters.practice.Partner;

/** What the page can ask for; each is complete and sensible, or it does not come to be. */
sealed interface Request {

  int MOST_CHARACTERS = 4_000;

  /** To write something in a chat. */
  record Say(Pane pane, Partner as, String words) implements Request {
    public Say {
      check(pane, as);
      if (words == null || words.isBlank()) {
        throw new IllegalArgumentException("There are no words in it.");
      }
      if (words.length() > MOST_CHARACTERS) {
        throw new IllegalArgumentException("Please keep it under 4,000 characters.");
      }
      // Half a character, which JSON can carry and a file cannot, becomes a question mark.
      words = new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return "Say[" + pane + "]";
    }
  }

  /** To press a button of a message. */
  record Press(Pane pane, Partner as, String message, int button) implements Request {
    public Press {
      check(pane, as);
      if (message == null) {
        throw new IllegalArgumentException("It does not say which message.");
      }
    }
  }

  /** To move the clock: by a step such as "20m", or to a time such as "tomorrow-9". */
  record Move(String by, String to) implements Request {
    public Move {
      if ((by == null) == (to == null)) {
        throw new IllegalArgumentException("It does not say when.");
      }
    }
  }

  private static void check(Pane pane, Partner as) {
    if (pane == null || as == null) {
      throw new IllegalArgumentException("It does not say who or where.");
    }
    if (!pane.holds(as)) {
      throw new IllegalArgumentException("That is somebody else's private chat.");
    }
  }
}
