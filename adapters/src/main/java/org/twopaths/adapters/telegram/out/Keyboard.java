package org.twopaths.adapters.telegram.out;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Lays buttons out in rows that fit a telephone. */
final class Keyboard {
  private static final int NUMBERS_IN_A_ROW = 6;
  private static final int SHORT = 10;
  private static final int MIDDLING = 18;

  private final Set<String> waysOut;

  /**
   * @param waysOut labels that stand in a row of their own at the end
   */
  Keyboard(Set<String> waysOut) {
    this.waysOut = waysOut;
  }

  /** The buttons of a message; what is sent back names its number and the place of the label. */
  InlineKeyboardMarkup under(long number, List<String> labels) {
    List<InlineKeyboardRow> rows =
        rows(labels).stream()
            .map(row -> row.stream().map(place -> button(number, labels, place)).toList())
            .map(InlineKeyboardRow::new)
            .toList();
    return new InlineKeyboardMarkup(rows);
  }

  private static InlineKeyboardButton button(long number, List<String> labels, int place) {
    return InlineKeyboardButton.builder()
        .text(labels.get(place))
        .callbackData("m" + number + "." + place)
        .build();
  }

  /** The places of the labels, row by row. */
  List<List<Integer>> rows(List<String> labels) {
    int end = labels.size();
    while (end > 0 && waysOut.contains(labels.get(end - 1))) {
      end--;
    }
    List<List<Integer>> rows = new ArrayList<>(choices(labels, end));
    if (end < labels.size()) {
      rows.add(IntStream.range(end, labels.size()).boxed().toList());
    }
    return rows;
  }

  private static List<List<Integer>> choices(List<String> labels, int end) {
    List<List<Integer>> rows = new ArrayList<>();
    List<Integer> row = new ArrayList<>();
    int room = Integer.MAX_VALUE;
    for (int place = 0; place < end; place++) {
      int fits = fits(labels.get(place));
      if (!row.isEmpty() && row.size() >= Math.min(room, fits)) {
        rows.add(List.copyOf(row));
        row.clear();
        room = Integer.MAX_VALUE;
      }
      row.add(place);
      room = Math.min(room, fits);
    }
    if (!row.isEmpty()) {
      rows.add(List.copyOf(row));
    }
    return rows;
  }

  /** How many buttons of this width stand side by side. */
  private static int fits(String label) {
    if (label.length() <= 2 && label.chars().allMatch(Character::isDigit)) {
      return NUMBERS_IN_A_ROW;
    }
    return label.length() <= SHORT ? 3 : label.length() <= MIDDLING ? 2 : 1;
  }
}
