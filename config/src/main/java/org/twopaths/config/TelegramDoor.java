package org.twopaths.config;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.twopaths.adapters.telegram.CommandHint;
import org.twopaths.adapters.telegram.Intake;
import org.twopaths.adapters.telegram.Pace;
import org.twopaths.adapters.telegram.Phrases;
import org.twopaths.adapters.telegram.Receiving;
import org.twopaths.adapters.telegram.TelegramAdapter;
import org.twopaths.adapters.telegram.TelegramSetup;
import org.twopaths.adapters.telegram.api.Access;
import org.twopaths.bot.Command;
import org.twopaths.bot.Platform;
import org.twopaths.text.Catalog;
import org.twopaths.text.Spoken;

/** Telegram: private chats, and a group as the couple's room. */
final class TelegramDoor implements Door {
  private final TelegramAdapter adapter;

  /** Throws an exception that names the setting when one of them cannot be. */
  TelegramDoor(Settings.Telegram settings, Core core, Pace pace) {
    this.adapter =
        new TelegramAdapter(
            new TelegramSetup(
                new Access(settings.token(), settings.apiUrl()),
                receiving(settings),
                pace,
                Intake.of(core.bot()),
                menus(core.catalog()),
                phrases(core.catalog()),
                InstantSource.system(),
                settings.protectPrivate()));
  }

  private static Receiving receiving(Settings.Telegram settings) {
    return switch (settings.mode()) {
      case POLL -> new Receiving.Poll();
      case WEBHOOK ->
          new Receiving.Webhook(
              settings.webhook().port(), settings.webhook().url(), settings.webhook().secret());
    };
  }

  private static Spoken<Phrases> phrases(Catalog catalog) {
    return catalog.spoken(language ->
        new Phrases(
            Set.of(
                catalog.label("common", "stop", language),
                catalog.label("common", "help-now", language)),
            catalog.label("house.telegram", "coming", language),
            catalog.label("house.telegram", "open-first", language),
            catalog.label("house.telegram", "open-chat", language)));
  }

  /** One for each language that there is, and the common one for all others. */
  static Map<String, List<CommandHint>> menus(Catalog catalog) {
    Spoken<List<CommandHint>> spoken = catalog.spoken(language -> hints(catalog, language));
    Map<String, List<CommandHint>> menus = new HashMap<>(spoken.byLanguage());
    menus.put("", spoken.to(null));
    return menus;
  }

  private static List<CommandHint> hints(Catalog catalog, String language) {
    return Arrays.stream(Command.values())
        .map(command ->
            new CommandHint(
                command.word(),
                catalog.label("house.command", command.word(), language),
                command.inPrivate(),
                command.inRoom()))
        .toList();
  }

  @Override
  public Platform platform() {
    return adapter;
  }

  @Override
  public String open() {
    adapter.start();
    return "Two Paths listens on Telegram. Ctrl-C ends it; nothing is lost.";
  }

  @Override
  public void close() {
    adapter.close();
  }
}
