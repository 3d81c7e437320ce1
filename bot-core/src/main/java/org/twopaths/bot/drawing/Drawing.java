package org.twopaths.bot.drawing;

import java.util.List;

/**
 * A picture as shapes on a field, in pixels from its upper left corner.
 *
 * @param circles the upper one first
 */
public record Drawing(int width, int height, List<Circle> circles, List<Line> lines) {

  /** A circle by its centre. */
  public record Circle(int x, int y, int radius) {}

  /**
   * A line of words, centred on {@code x}, with its feet at {@code y}.
   *
   * @param heading whether it names what stands below it
   */
  public record Line(int x, int y, int size, boolean heading, String words) {
    Line asHeading() {
      return new Line(x, y, size, true, words);
    }

    /** Keeps people's words out of logs. */
    @Override
    public String toString() {
      return "Line[]";
    }
  }
}
