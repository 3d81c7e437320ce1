package org.twopaths.bot.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.twopaths.bot.drawing.Drawing.Line;

/**
 * Words set between two heights, in the largest size in which all of them fit, and in the middle of
 * that room.
 *
 * @param size of the letters
 * @param top where the first row begins
 */
record Column(int size, int top, List<String> rows) {
  private static final int[] SIZES = {42, 38, 34, 30};
  private static final double LEADING = 1.32;
  private static final double FEET = 0.95;

  /** No letter of a common face is wider on the average of a row; signs of ideographs are. */
  private static final double LETTER = 0.58;

  private static final double IDEOGRAPH = 1.05;
  private static final int FIRST_WIDE = 0x1100;
  private static final String MORE = "…";

  /**
   * Where words may stand.
   *
   * @param room how wide, at a height
   */
  record Field(int from, int to, IntUnaryOperator room) {
    private int most(int size) {
      return (int) ((to - from) / (size * LEADING));
    }

    private int top(int size, int rows) {
      return (int) ((from + to - rows * size * LEADING) / 2);
    }

    private int narrow(double y, int size) {
      return Math.min(room.applyAsInt((int) y), room.applyAsInt((int) (y + size * LEADING)));
    }
  }

  static Column of(List<String> paragraphs, Field field) {
    for (int size : SIZES) {
      for (int rows = paragraphs.size(); rows <= field.most(size); rows++) {
        Column set = set(paragraphs, size, rows, field);
        if (set.rows().size() <= rows) {
          return set;
        }
      }
    }
    return cut(paragraphs, field);
  }

  List<Line> lines(int x) {
    List<Line> lines = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      int feet = (int) (top + row * size * LEADING + size * FEET);
      lines.add(new Line(x, feet, size, false, rows.get(row)));
    }
    return lines;
  }

  /** As much as fits, in the smallest size. */
  private static Column cut(List<String> paragraphs, Field field) {
    int size = SIZES[SIZES.length - 1];
    int most = field.most(size);
    Column all = set(paragraphs, size, most, field);
    List<String> kept = new ArrayList<>(all.rows().subList(0, Math.min(most, all.rows().size())));
    if (!kept.isEmpty()) {
      kept.set(kept.size() - 1, kept.getLast() + MORE);
    }
    return new Column(size, all.top(), kept);
  }

  /** Set to stand in the middle with so many rows; one row more when it takes more. */
  private static Column set(List<String> paragraphs, int size, int most, Field field) {
    int top = field.top(size, most);
    List<String> rows = new ArrayList<>();
    for (String paragraph : paragraphs) {
      Deque<String> words = new ArrayDeque<>(List.of(paragraph.split(" +")));
      while (!words.isEmpty() && rows.size() <= most) {
        double y = top + rows.size() * size * LEADING;
        rows.add(row(words, size, field.narrow(y, size)));
      }
    }
    return new Column(size, top, rows);
  }

  /** Takes as many words as fit; of one that is too long for any row, as many letters. */
  private static String row(Deque<String> words, int size, int room) {
    StringBuilder row = new StringBuilder();
    while (!words.isEmpty() && width(row + " " + words.getFirst(), size) <= room) {
      row.append(row.isEmpty() ? "" : " ").append(words.removeFirst());
    }
    if (row.isEmpty()) {
      String word = words.removeFirst();
      int end = word.offsetByCodePoints(0, fitting(word, size, room));
      row.append(word, 0, end);
      if (end < word.length()) {
        words.addFirst(word.substring(end));
      }
    }
    return row.toString();
  }

  private static int fitting(String word, int size, int room) {
    int[] letters = word.codePoints().toArray();
    int count = 1;
    while (count < letters.length && width(new String(letters, 0, count + 1), size) <= room) {
      count++;
    }
    return count;
  }

  private static double width(String words, int size) {
    return words
            .codePoints()
            .mapToDouble(letter ->
                letter >= FIRST_WIDE && letter < 0x2000 || letter > 0x2E7F ? IDEOGRAPH : LETTER)
            .sum()
        * size;
  }
}
