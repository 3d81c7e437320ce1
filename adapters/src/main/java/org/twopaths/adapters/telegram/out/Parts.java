package org.twopaths.adapters.telegram.out;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes a text fit: cleaned of what Telegram refuses, and cut where a reader would cut it. */
final class Parts {
  /** In UTF-16 units, as Telegram counts. */
  static final int MOST = 4096;

  private Parts() {}

  static List<String> of(String text) {
    List<String> parts = new ArrayList<>();
    String rest = clean(text);
    while (rest.length() > MOST) {
      int cut = cut(rest);
      parts.add(rest.substring(0, cut).stripTrailing());
      rest = rest.substring(cut).stripLeading();
    }
    if (parts.isEmpty() || !rest.isEmpty()) {
      parts.add(rest);
    }
    return parts;
  }

  /** Half characters and control characters are refused, and one of them would stop the message. */
  private static String clean(String text) {
    String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    return whole.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
  }

  /** After a paragraph, a line or a word in the second half; else between two characters. */
  private static int cut(String text) {
    for (String gap : List.of("\n\n", "\n", " ")) {
      int at = text.lastIndexOf(gap, MOST - gap.length());
      if (at > MOST / 2) {
        return at + gap.length();
      }
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int between = characters.preceding(MOST + 1);
    // One letter with thousands of marks on it has no place between characters.
    return between > 0 ? between : MOST - 1;
  }
}
