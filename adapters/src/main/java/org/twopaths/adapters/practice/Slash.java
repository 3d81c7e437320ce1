package org.twopaths.adapters.practice;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twopaths.bot.Inbound;

/** Tells a slash command from plain words, as a messenger does before a bot sees either. */
final class Slash {

  private static final Pattern COMMAND =
      Pattern.compile("\\s*/([A-Za-z][A-Za-z0-9_]{0,31})(?:\\s+(.*))?", Pattern.DOTALL);

  private Slash() {}

  static Inbound.Act read(String words) {
    Matcher command = COMMAND.matcher(words);
    if (!command.matches()) {
      return new Inbound.Text(words);
    }
    String argument = command.group(2) == null ? "" : command.group(2).strip();
    return new Inbound.Command(command.group(1).toLowerCase(Locale.ROOT), argument);
  }
}
