package org.twopaths.adapters.telegram.out;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.twopaths.adapters.telegram.CommandHint;
import org.twopaths.adapters.telegram.TelegramSetup;
import org.twopaths.adapters.telegram.api.BotApi;
import org.twopaths.adapters.telegram.api.Reply;

/** Gives Telegram the command menu, when it is not the one that Telegram has. */
public final class Menu {
  private static final Logger LOG = LoggerFactory.getLogger(Menu.class);
  private static final String CURSOR = "menu";

  private final TelegramSetup setup;
  private final BotApi api;

  public Menu(TelegramSetup setup, BotApi api) {
    this.setup = setup;
    this.api = api;
  }

  /** A bot without a menu works too, so trouble here stops nothing; the next start tries again. */
  public void register() {
    try {
      String mine = fingerprint();
      if (!setup.intake().cursor("telegram", CURSOR).join().orElse("").equals(mine) && setAll()) {
        setup.intake().cursor("telegram", CURSOR, mine).join();
      }
    } catch (RuntimeException trouble) {
      LOG.warn("The command menu was not set: {}", trouble.getClass().getSimpleName());
    }
  }

  private boolean setAll() {
    boolean all = true;
    for (Map.Entry<String, List<CommandHint>> menu : setup.menus().entrySet()) {
      all &= set(menu, new BotCommandScopeAllPrivateChats(), CommandHint::inPrivate);
      all &= set(menu, new BotCommandScopeAllGroupChats(), CommandHint::inRoom);
    }
    return all;
  }

  private boolean set(
      Map.Entry<String, List<CommandHint>> menu, BotCommandScope scope, Predicate<CommandHint> in) {
    List<BotCommand> commands =
        menu.getValue().stream()
            .filter(in)
            .map(hint -> new BotCommand(hint.name(), hint.description()))
            .toList();
    if (commands.isEmpty()) {
      return true;
    }
    SetMyCommands ask = SetMyCommands.builder().commands(commands).scope(scope).build();
    ask.setLanguageCode(menu.getKey().isEmpty() ? null : menu.getKey());
    boolean done = api.call(ask) instanceof Reply.Done;
    if (!done) {
      LOG.warn("Telegram did not take the command menu; the next start tries again.");
    }
    return done;
  }

  /** Of this bot too: another token means another menu. */
  private String fingerprint() {
    String all = new TreeMap<>(setup.menus()).toString() + setup.access().bot();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
