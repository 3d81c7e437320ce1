package org.twopaths.config;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.twopaths.adapters.discord.DiscordAdapter;
import org.twopaths.adapters.discord.DiscordSetup;
import org.twopaths.adapters.discord.Intake;
import org.twopaths.adapters.discord.look.Wording;
import org.twopaths.adapters.discord.menu.CommandEntry;
import org.twopaths.adapters.discord.wire.Address;
import org.twopaths.bot.Bot;
import org.twopaths.bot.Command;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform;
import org.twopaths.text.Catalog;

/** Discord: direct messages, and a channel as the couple's room. */
final class DiscordDoor implements Door {
  private static final String LANGUAGE = "en";

  /** What is offered with {@code private-notes: false}: check-ins, help, and one's own data. */
  private static final Set<String> WITHOUT_NOTES =
      Set.of(
          "start pair unpair here ready checkin pause thanks line us stop exit now help about"
              .concat(" pace schedule settings privacy mydata export forget report")
              .split(" "));

  private static final String COMMAND_NAME = "house.command-name";

  private final DiscordAdapter adapter;

  /** Throws an exception that names the setting when one of them cannot be. */
  DiscordDoor(Settings.Discord settings, Core core) {
    Address address =
        new Address(
            settings.token(), settings.apiUrl(), settings.gatewayUrl(), settings.compression());
    this.adapter =
        new DiscordAdapter(
            new DiscordSetup(
                address,
                settings.privateNotes(),
                intake(core.bot()),
                entries(core.catalog(), settings.privateNotes()),
                wording(core.catalog()),
                core.clock()));
  }

  private static List<CommandEntry> entries(Catalog catalog, boolean privateNotes) {
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

  private static Wording wording(Catalog catalog) {
    return new Wording(
        say(catalog, "write"),
        say(catalog, "window"),
        say(catalog, "your-words"),
        say(catalog, "not-posted"),
        say(catalog, "elsewhere"),
        say(catalog, "no-notes"),
        Set.of(catalog.label("common", "yes", LANGUAGE)),
        Set.of(
            catalog.label("common", "stop", LANGUAGE),
            catalog.label("common", "help-now", LANGUAGE)));
  }

  private static String say(Catalog catalog, String name) {
    return catalog.label("house.discord", name, LANGUAGE);
  }

  private static Intake intake(Bot bot) {
    return new Intake() {
      @Override
      public CompletableFuture<Void> receive(Inbound inbound) {
        return bot.receive(inbound);
      }

      @Override
      public CompletableFuture<Optional<String>> cursor(String platform, String name) {
        return bot.cursor(platform, name);
      }

      @Override
      public CompletableFuture<Void> cursor(String platform, String name, String at) {
        return bot.cursor(platform, name, at);
      }

      @Override
      public CompletableFuture<Optional<String>> partnerOf(String platform, String account) {
        return bot.partnerOf(platform, account);
      }
    };
  }

  @Override
  public Platform platform() {
    return adapter;
  }

  @Override
  public String open() {
    adapter.start();
    return "Two Paths listens on Discord. Ctrl-C ends it; nothing is lost.";
  }

  @Override
  public void close() {
    adapter.close();
  }
}
