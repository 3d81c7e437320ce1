package org.twopaths.adapters.discord.look;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;

/** Buttons in rows: numbers in even rows, what is always offered in the last one. */
final class Rows {
  private static final int IN_A_ROW = 5;
  private static final int ROWS = 5;
  private static final int LABEL = 80;

  private final Wording wording;
  private final long number;

  Rows(Wording wording, long number) {
    this.wording = wording;
    this.number = number;
  }

  /**
   * The rows for these labels.
   *
   * @throws IllegalArgumentException when Discord has no room for so many
   */
  List<ActionRow> of(List<String> labels, boolean writes) {
    List<Button> numbers = new ArrayList<>();
    List<Button> choices = new ArrayList<>();
    List<Button> footer = new ArrayList<>();
    if (writes) {
      footer.add(Button.of(ButtonStyle.PRIMARY, CustomId.write(number), cut(wording.write())));
    }
    for (int place = 0; place < labels.size(); place++) {
      String label = labels.get(place);
      boolean always = wording.footer().contains(label);
      boolean number = label.chars().allMatch(Character::isDigit);
      (always ? footer : number ? numbers : choices).add(button(place, label));
    }
    List<ActionRow> rows = new ArrayList<>();
    Stream.of(numbers, choices, footer).map(Rows::rows).forEach(rows::addAll);
    return rows.size() <= ROWS ? rows : packed(Stream.of(numbers, choices, footer));
  }

  private static List<ActionRow> packed(Stream<List<Button>> groups) {
    List<Button> all = groups.flatMap(List::stream).toList();
    if (all.size() > ROWS * IN_A_ROW) {
      throw new IllegalArgumentException(all.size() + " buttons are more than Discord shows");
    }
    return rows(all);
  }

  /** As few rows as will do, all about equally long. */
  private static List<ActionRow> rows(List<Button> buttons) {
    List<ActionRow> rows = new ArrayList<>();
    if (buttons.isEmpty()) {
      return rows;
    }
    int count = Math.ceilDiv(buttons.size(), IN_A_ROW);
    int length = Math.ceilDiv(buttons.size(), count);
    for (int from = 0; from < buttons.size(); from += length) {
      rows.add(ActionRow.of(buttons.subList(from, Math.min(from + length, buttons.size()))));
    }
    return rows;
  }

  private Button button(int place, String label) {
    ButtonStyle style = agrees(label) ? ButtonStyle.SUCCESS : ButtonStyle.SECONDARY;
    return Button.of(style, CustomId.press(number, place), cut(label));
  }

  private boolean agrees(String label) {
    return wording.agreeing().stream()
        .anyMatch(word -> label.equals(word) || label.startsWith(word + ","));
  }

  private static String cut(String label) {
    return label.length() <= LABEL ? label : label.substring(0, LABEL - 1) + "…";
  }
}
