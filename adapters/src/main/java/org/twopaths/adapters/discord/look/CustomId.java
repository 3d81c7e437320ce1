package org.twopaths.adapters.discord.look;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button is called on the wire: a message's number and a place, nothing that means anything
 * to anybody else.
 *
 * @param message the number of the message in its chat
 * @param button its place, or {@link #WRITE}
 */
public record CustomId(long message, int button) {
  /** The place of the button that opens a window to write in. */
  public static final int WRITE = -1;

  private static final Pattern FORM = Pattern.compile("m(\\d{1,18})\\.(\\d{1,4}|w)");

  static String press(long message, int button) {
    return "m" + message + "." + button;
  }

  /** The id of the write button, and of the window that it opens. */
  public static String write(long message) {
    return "m" + message + ".w";
  }

  /** Reads an id back; empty for one that is none of ours. */
  public static Optional<CustomId> read(String id) {
    Matcher form = FORM.matcher(id);
    if (!form.matches()) {
      return Optional.empty();
    }
    boolean write = form.group(2).equals("w");
    int button = write ? WRITE : Integer.parseInt(form.group(2));
    return Optional.of(new CustomId(Long.parseLong(form.group(1)), button));
  }

  public boolean writes() {
    return button == WRITE;
  }
}
