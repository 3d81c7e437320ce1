package org.twopaths.text;

import java.util.regex.Pattern;

/**
 * What the words of a person may hold when anybody reads them: the one place that decides it, for
 * every platform. Words stay as they were typed; what hides, reorders or buries words goes, and
 * what some platform would make live gets a joiner that nobody sees: a mention, a command, a link,
 * an invitation. Markup is for each adapter to escape, by its platform's own rules.
 */
public final class Relayed {
  /** Lines of one piece of text; later breaks become spaces, so that nobody floods a room. */
  public static final int LINES = 40;

  /** Marks on one letter: more than any language needs, fewer than cover the lines around it. */
  public static final int MARKS = 8;

  /** Letters of a name: enough for a name, too few for a message. */
  public static final int NAME = 64;

  private static final String WORD = "[\\p{L}\\p{N}_]";

  /** Behind what a joiner goes: the sign that begins something live. */
  private static final Pattern LIVE =
      Pattern.compile(
          String.join(
              "|",
              "[@#](?=" + WORD + ")",
              "\\$(?=\\p{L})",
              "(?<![A-Za-z0-9_])/(?=" + WORD + ")",
              ":(?=//)",
              "(?<=[\\p{L}\\p{N}_-])\\.(?=\\p{L})",
              "(?<=\\d)\\.(?=\\d+\\.\\d)",
              "<(?=[@#:/!at])",
              "\\](?=\\()"));

  /** What begins each line of words that have more than one. */
  private static final String MARK = "\n> ";

  private static final Pattern PLACED = Pattern.compile("(?:^|(\n))\n+(?=> )");
  private static final String JOINED = "$0\u2060";
  private static final char UNKNOWN = '\uFFFD';

  private final StringBuilder kept = new StringBuilder();
  private int lines = 1;
  private int marks;
  private boolean afterNothing;

  private Relayed() {}

  /** The words as others may see them. */
  public static String words(String written) {
    Relayed relayed = new Relayed();
    written.replace("\r\n", "\n").codePoints().forEach(relayed::take);
    return LIVE.matcher(relayed.kept).replaceAll(JOINED);
  }

  /**
   * The words as they stand among the bot's own for others to read. They cannot end the quotation
   * marks around them, as quotes in them are single ones; and each of several lines is marked, so
   * that none looks like the bot's.
   */
  public static String quoted(String written) {
    StringBuilder quoted = new StringBuilder(words(written).strip());
    for (int i = 0; i < quoted.length(); i++) {
      quoted.setCharAt(i, single(quoted.charAt(i)));
    }
    return quoted.indexOf("\n") < 0
        ? quoted.toString()
        : MARK + quoted.toString().replace("\n", MARK);
  }

  private static char single(char mark) {
    return switch (mark) {
      case '“', '‟' -> '‘';
      case '”' -> '’';
      case '„' -> '‚';
      case '«' -> '‹';
      case '»' -> '›';
      default -> mark;
    };
  }

  /** Marked lines within a text: one empty line before them at most. */
  static String placed(String text) {
    return text.contains(MARK) ? PLACED.matcher(text).replaceAll("$1$1") : text;
  }

  /** A name as others may see it: one line, and short. */
  public static String name(String written) {
    String line = words(written).replace('\n', ' ').strip();
    int length = Math.min(NAME, line.codePointCount(0, line.length()));
    return line.substring(0, line.offsetByCodePoints(0, length)).strip();
  }

  private void take(int letter) {
    if (isBreak(letter)) {
      takeBreak();
    } else if (letter == '\t') {
      keep(' ');
    } else if (isMark(letter)) {
      takeMark(letter);
    } else if (hasNoWidth(letter)) {
      takeNothing(letter);
    } else if (Character.getType(letter) == Character.SURROGATE) {
      keep(UNKNOWN);
    } else if (!isDropped(letter)) {
      keep(letter);
    }
  }

  private void keep(int letter) {
    kept.appendCodePoint(letter);
    marks = 0;
    afterNothing = false;
  }

  private void takeBreak() {
    keep(lines < LINES ? '\n' : ' ');
    lines++;
  }

  private void takeMark(int mark) {
    if (marks < MARKS) {
      kept.appendCodePoint(mark);
      marks++;
      afterNothing = false;
    }
  }

  /** One joins letters in many languages and faces; a run of them only hides something. */
  private void takeNothing(int nothing) {
    if (!afterNothing) {
      kept.appendCodePoint(nothing);
      afterNothing = true;
    }
  }

  private static boolean isBreak(int letter) {
    return switch (letter) {
      case '\n', '\r', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> true;
      default -> false;
    };
  }

  private static boolean isMark(int letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean hasNoWidth(int letter) {
    return switch (letter) {
      case 0xAD, 0x180E, 0xFEFF, 0x115F, 0x1160, 0x3164, 0xFFA0 -> true;
      default -> letter >= 0x200B && letter <= 0x200D || letter >= 0x2060 && letter <= 0x2064;
    };
  }

  /** Controls, what turns the direction of writing, tags, and what is no letter at all. */
  private static boolean isDropped(int letter) {
    return Character.isISOControl(letter)
        || letter == 0x061C
        || letter == 0x200E
        || letter == 0x200F
        || letter >= 0x202A && letter <= 0x202E
        || letter >= 0x2066 && letter <= 0x206F
        || letter >= 0xFFF9 && letter <= 0xFFFB
        || letter >= 0xE0000 && letter <= 0xE007F
        || letter >= 0xFDD0 && letter <= 0xFDEF
        || (letter & 0xFFFE) == 0xFFFE;
  }
}
