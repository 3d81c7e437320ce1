package org.twopaths.adapters.discord.look;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text cut into as many messages as it needs, never inside what people see as one character. */
final class Pages {
  private Pages() {}

  /** The pages, none of which is longer than the room once it is escaped. */
  static List<String> of(String words, int room) {
    List<String> pages = new ArrayList<>();
    String rest = words;
    while (Plain.escape(rest).length() > room) {
      int end = end(rest, room);
      add(pages, rest.substring(0, end));
      rest = rest.substring(end).stripLeading();
    }
    add(pages, rest);
    return pages;
  }

  private static void add(List<String> pages, String page) {
    if (!page.isBlank()) {
      pages.add(Plain.escape(page.stripTrailing()));
    }
  }

  /** Where a page ends: after a line, else after a word, else after a character. */
  private static int end(String rest, int room) {
    int most = fitting(rest, room);
    int line = rest.lastIndexOf('\n', most - 1);
    if (line > most / 2) {
      return line;
    }
    int word = rest.lastIndexOf(' ', most - 1);
    return word > most / 2 ? word : most;
  }

  private static int fitting(String rest, int room) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(rest);
    int low = 0;
    int high = Math.min(room, rest.length());
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (Plain.escape(rest.substring(0, middle)).length() <= room) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    int whole = characters.isBoundary(low) ? low : characters.preceding(low);
    return whole > 0 ? whole : rest.offsetByCodePoints(0, rest.codePointCount(0, low));
  }
}
