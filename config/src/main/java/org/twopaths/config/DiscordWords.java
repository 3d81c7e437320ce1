package org.twopaths.config;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.twopaths.adapters.discord.look.Wording;
import org.twopaths.adapters.discord.menu.CommandEntry;
import org.twopaths.bot.Command;
import org.twopaths.text.Catalog;
import org.twopaths.text.Spoken;

/** The authored words that Discord itself shows: its menu of commands, and the adapter's lines. */
public final class DiscordWords {
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
        catalog.spoken(language -> label(command, catalog, language)).byLanguage();
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
  public static Spoken<Wording> wording(Catalog catalog) {
    return catalog.spoken(language -> wording(catalog, language));
  }

  private static Wording wording(Catalog catalog, String language) {
    UnaryOperator<String> say = name -> catalog.label("house.discord", name, language);
    return new Wording(
        say.apply("write"),
        say.apply("window"),
        say.apply("your-words"),
        say.apply("not-posted"),
        say.apply("elsewhere"),
        say.apply("shut"),
        say.apply("no-notes"),
        Set.of(catalog.label("common", "yes", language)),
        Set.of(
            catalog.label("common", "stop", language),
            catalog.label("common", "help-now", language)));
  }
}
