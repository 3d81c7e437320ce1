package org.twopaths.config;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.twopaths.adapters.practice.CommandHint;
import org.twopaths.adapters.practice.PracticeAdapter;
import org.twopaths.adapters.practice.PracticeClock;
import org.twopaths.adapters.practice.PracticeSetup;
import org.twopaths.adapters.practice.page.PracticeServer;
import org.twopaths.bot.Bell;
import org.twopaths.bot.Bot;
import org.twopaths.bot.Command;
import org.twopaths.bot.LiveFlows;
import org.twopaths.bot.OutboxRelay;
import org.twopaths.bot.TimerClock;
import org.twopaths.bot.Writer;
import org.twopaths.engine.Engine;
import org.twopaths.store.Database;
import org.twopaths.text.Catalog;

/** The bot while it runs: one straight list of parts, from the settings to the threads. */
final class Running implements AutoCloseable {
  private static final String LANGUAGE = "en";

  private final URI page;
  private final List<AutoCloseable> parts;

  private Running(URI page, List<AutoCloseable> parts) {
    this.page = page;
    this.parts = parts;
  }

  /**
   * Starts everything. Throws an exception that names the setting or file and the mend when
   * something is wrong with it; then nothing runs.
   */
  static Running start(Path folder, Map<String, String> environment) {
    Settings settings = SettingsReader.read(folder).overriddenBy(environment);

    // What it says.
    Library library = Library.read(folder);
    library.check();
    Catalog catalog = catalog(library, settings);

    // What it keeps.
    Database database = Database.open(settings.data());
    Writer writer = new Writer(database);
    new LiveFlows(library.flows()).check(writer);
    PracticeClock clock = new PracticeClock(settings.data());

    // What it does.
    Bot.Parts parts = parts(library, catalog, writer, clock);
    Bot bot = new Bot(parts);
    TimerClock timers = new TimerClock(bot, writer, clock);

    // How it reaches people.
    PracticeSetup setup =
        new PracticeSetup(
            settings.practice().port(),
            settings.data(),
            bot::receive,
            clock,
            target -> timers.runTo(target, clock::moveTo),
            hints(catalog));
    PracticeAdapter practice = new PracticeAdapter(setup);
    PracticeServer page = new PracticeServer(setup, practice.room());
    OutboxRelay relay = new OutboxRelay(writer, clock, List.of(practice));

    parts.bell().heardBy(relay::wake);
    parts.bell().heardBy(timers::wake);
    relay.start();
    timers.start();
    URI address = page.start();
    practice.start();
    return new Running(address, List.of(page, practice, timers, relay, writer, database));
  }

  private static Catalog catalog(Library library, Settings settings) {
    Map<String, String> constants = Map.of("operator", settings.operator().name());
    return new Catalog(library.languages(), constants);
  }

  private static Bot.Parts parts(
      Library library, Catalog catalog, Writer writer, PracticeClock clock) {
    return new Bot.Parts(
        new Engine(library.flows()),
        catalog,
        writer,
        clock,
        ZoneId.systemDefault(),
        10_000,
        new SecureRandom()::nextLong,
        new Bell(),
        Bot.Observer.NOBODY);
  }

  String greeting() {
    return """

    Two Paths is open in the practice room:  %s

    Ada's private chat, the shared room and Ben's private chat, side by side.
    Everything stays on this computer. Ctrl-C ends it; nothing is lost.
    """
        .formatted(page);
  }

  URI page() {
    return page;
  }

  private static List<CommandHint> hints(Catalog catalog) {
    return Arrays.stream(Command.values())
        .map(command ->
            new CommandHint(
                command.word(),
                catalog.label("house.command", command.word(), LANGUAGE),
                command.inPrivate(),
                command.inRoom()))
        .toList();
  }

  /** Ends in the order of the flow of events, so that what was begun is finished. */
  @Override
  public void close() {
    for (AutoCloseable part : parts) {
      try {
        part.close();
      } catch (Exception trouble) {
        System.Logger log = System.getLogger(Running.class.getName());
        log.log(System.Logger.Level.WARNING, "{0} while ending", trouble.getClass().getName());
      }
    }
  }
}
