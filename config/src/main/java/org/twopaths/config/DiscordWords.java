package org.twopaths.config;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.twopaths.adapters.discord.look.Wording;
import org.twopaths.adapters.discord.menu.CommandEntry;
import org.twopaths.bot.Command;
import org.twopaths.text.Catalog;

/** The authored words that Discord itself shows: its menu of commands, and the adapter's lines. */
public final class DiscordWords {
  private static final String LANGUAGE = "en";

  /** What is offered with {@code private-notes: off}: check-ins, help, and one's own data. */
  private static final Set<String> WITHOUT_NOTES =
      Set.of(
          "start pair unpair here ready checkin pause thanks line us stop exit now help about"
              .concat(" pace schedule settings privacy mydata export forget report")
              .split(" "));

  private static final String COMMAND_NAME = "house.command-name";

  private DiscordWords() {}

  /** The slash commands that are offered. */
  public static List<CommandEntry> entries(Catalog catalog, boolean privateNotes) {
    return Arrays.stream(Command.values())
        .filter(command -> privateNotes || WITHOUT_NOTES.contains(command.word()))
        .map(command -> entry(command, catalog))
        .toList();
  }

  private static CommandEntry entry(Command command, Catalog catalog) {
    Map<String, CommandEntry.Label> labels =
        catalog.languages().stream()
            .collect(Collectors.toMap(Function.identity(), id -> label(command, catalog, id)));
    return new CommandEntry(command.word(), labels, place(command));
  }

  /** A language may call a command by a name of its own, with {@code house.command-name}. */
  private static CommandEntry.Label label(Command command, Catalog catalog, String language) {
    String word = command.word();
    String name =
        catalog.has(COMMAND_NAME + "." + word, language)
            ? catalog.label(COMMAND_NAME, word, language)
            : word;
    String argument =
        command == Command.PAIR ? catalog.label("house.discord", "pair-code", language) : null;
    return new CommandEntry.Label(name, catalog.label("house.command", word, language), argument);
  }

  private static CommandEntry.Place place(Command command) {
    boolean both = command.inPrivate() && command.inRoom();
    return both
        ? CommandEntry.Place.BOTH
        : command.inRoom() ? CommandEntry.Place.ROOM : CommandEntry.Place.PRIVATE;
  }

  /** What the adapter says itself. */
  public static Wording wording(Catalog catalog) {
    return new Wording(
        say(catalog, "write"),
        say(catalog, "window"),
        say(catalog, "your-words"),
        say(catalog, "not-posted"),
        say(catalog, "elsewhere"),
        say(catalog, "shut"),
        say(catalog, "no-notes"),
        Set.of(catalog.label("common", "yes", LANGUAGE)),
        Set.of(
            catalog.label("common", "stop", LANGUAGE),
            catalog.label("common", "help-now", LANGUAGE)));
  }

  private static String say(Catalog catalog, String name) {
    return catalog.label("house.discord", name, LANGUAGE);
  }
}
