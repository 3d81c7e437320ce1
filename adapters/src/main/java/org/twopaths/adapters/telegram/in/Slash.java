package org.twopaths.adapters.telegram.in;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twopaths.bot.Inbound;

/**
 * A slash command as Telegram writes it.
 *
 * @param addressee the bot it is for, in lower case; null for whoever hears it
 */
record Slash(String name, String addressee, String argument) {
  private static final Pattern FORM =
      Pattern.compile(
          "/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{1,64}))?(?:\\s+(.*))?", Pattern.DOTALL);

  static Optional<Slash> read(String words) {
    Matcher form = FORM.matcher(words.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    String argument = form.group(3) == null ? "" : form.group(3).strip();
    return Optional.of(new Slash(lower(form.group(1)), lower(form.group(2)), argument));
  }

  boolean isFor(String username) {
    return addressee == null || addressee.equals(lower(username));
  }

  /**
   * What the core knows it as. A link to the bot that carries something arrives as /start with an
   * argument: in private a partner's code, in a group (which the link may name) "here".
   */
  Inbound.Command command(boolean shared) {
    if (name.equals("start") && !argument.isEmpty()) {
      return shared
          ? new Inbound.Command(argument.equals("here") ? "here" : "start", "")
          : new Inbound.Command("pair", argument);
    }
    return new Inbound.Command(name, argument);
  }

  private static String lower(String word) {
    return word == null ? null : word.toLowerCase(Locale.ROOT);
  }

  /** What stands behind a command is somebody's own. */
  @Override
  public String toString() {
    return "Slash[" + name + "]";
  }
}
