package org.twopaths.bot.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.twopaths.bot.drawing.Drawing.Circle;
import org.twopaths.bot.drawing.Drawing.Line;
import org.twopaths.text.Picture;

/**
 * Sets a {@link Picture}: one circle above the other, so that words stand wide where they meet, and
 * large enough to be read on a phone. What does not fit ends in a mark; the message says all of it.
 */
public final class BothCircles {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 1260;
  private static final int MIDDLE = WIDTH / 2;
  private static final int RADIUS = 460;
  private static final Circle UPPER = new Circle(MIDDLE, 480, RADIUS);
  private static final Circle LOWER = new Circle(MIDDLE, 780, RADIUS);
  private static final int RIM = 30;
  private static final int HEADING = 60;

  private BothCircles() {}

  public static Drawing of(Picture picture) {
    List<Line> lines = new ArrayList<>();
    lines.addAll(crescent(picture.above(), new Column.Field(60, 312, BothCircles::inUpper)));
    lines.addAll(
        Column.of(paragraphs(picture.between()), new Column.Field(350, 910, BothCircles::inBoth))
            .lines(MIDDLE));
    lines.addAll(crescent(picture.below(), new Column.Field(948, 1210, BothCircles::inLower)));
    return new Drawing(WIDTH, HEIGHT, List.of(UPPER, LOWER), List.copyOf(lines));
  }

  /** Whose it is, and what belongs there below it. */
  private static List<Line> crescent(String words, Column.Field field) {
    List<String> all = paragraphs(words);
    int below = field.from() + HEADING;
    Column.Field head = new Column.Field(field.from(), below, field.room());
    Column.Field rest = new Column.Field(below, field.to(), field.room());
    List<Line> lines = new ArrayList<>();
    Column.of(all.subList(0, 1), head).lines(MIDDLE).forEach(line -> lines.add(line.asHeading()));
    lines.addAll(Column.of(all.subList(1, all.size()), rest).lines(MIDDLE));
    return lines;
  }

  private static List<String> paragraphs(String words) {
    return Arrays.stream(words.split("\\R")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /** How wide words may stand at that height. */
  private static int inUpper(int y) {
    return across(UPPER, y);
  }

  private static int inLower(int y) {
    return across(LOWER, y);
  }

  private static int inBoth(int y) {
    return Math.min(across(UPPER, y), across(LOWER, y));
  }

  private static int across(Circle circle, int y) {
    double away = y - circle.y();
    double half = Math.sqrt(Math.max(0, (double) RADIUS * RADIUS - away * away));
    return (int) Math.max(0, 2 * half - 2 * RIM);
  }
}
