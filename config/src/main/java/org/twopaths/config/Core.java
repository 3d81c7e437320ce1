package org.twopaths.config;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.twopaths.bot.Bell;
import org.twopaths.bot.Bot;
import org.twopaths.bot.Writer;
import org.twopaths.bot.background.LiveFlows;
import org.twopaths.bot.background.TimerClock;
import org.twopaths.bot.discreet.Cost;
import org.twopaths.engine.Engine;
import org.twopaths.safety.Safeguards;
import org.twopaths.store.Database;
import org.twopaths.text.Catalog;
import org.twopaths.vault.Opening;
import org.twopaths.vault.Vault;

/**
 * The bot without a platform: what it says, what it keeps and what it does.
 *
 * @param advice what to tell whoever started it for the first time
 */
record Core(
    Catalog catalog,
    LiveWords words,
    Vault vault,
    Optional<String> advice,
    Writer writer,
    InstantSource clock,
    Bell bell,
    Bot bot,
    TimerClock timers) {
  /** How many people's state stays in memory between events: some 20 MB at the most. */
  private static final int REMEMBERED = 10_000;

  static Core open(Library library, Settings settings, InstantSource clock, Closing closing) {
    library.check();
    Map<String, String> constants = Map.of("operator", settings.operator().name());
    Catalog catalog = new Catalog(library.languages(), constants, library.helpLines());
    Safeguards safeguards =
        new Safeguards(library.crisisWords(), settings.operator().isPartner(), library.consents());
    Opening opening = new Opening(settings.vaultFiles(), clock);
    Vault vault = closing.later(opening.open());
    Database database = closing.later(Database.open(settings.data(), vault));
    Writer writer = closing.later(new Writer(database));
    new LiveFlows(library.flows()).check(writer);
    Bell bell = new Bell();
    Bot bot =
        new Bot(
            new Bot.Parts(
                new Engine(library.flows(), safeguards),
                catalog,
                writer,
                clock,
                ZoneId.systemDefault(),
                REMEMBERED,
                new SecureRandom()::nextLong,
                Cost.REAL,
                bell,
                Bot.Observer.NOBODY));
    TimerClock timers = new TimerClock(bot, writer, clock);
    LiveWords words = new LiveWords(library, catalog);
    return new Core(catalog, words, vault, opening.advice(), writer, clock, bell, bot, timers);
  }
}
