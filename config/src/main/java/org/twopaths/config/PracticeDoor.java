package org.twopaths.config;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.twopaths.adapters.practice.CommandHint;
import org.twopaths.adapters.practice.PracticeAdapter;
import org.twopaths.adapters.practice.PracticeClock;
import org.twopaths.adapters.practice.PracticeSetup;
import org.twopaths.adapters.practice.Seal;
import org.twopaths.adapters.practice.page.PracticeServer;
import org.twopaths.bot.Command;
import org.twopaths.bot.Platform;
import org.twopaths.text.Catalog;
import org.twopaths.text.Language;
import org.twopaths.vault.Owner;
import org.twopaths.vault.Place;
import org.twopaths.vault.Sealed;
import org.twopaths.vault.Vault;

/** The practice room: a page on this computer with both partners and a clock to move. */
final class PracticeDoor implements Door {
  private final PracticeAdapter adapter;
  private final PracticeServer server;
  private URI page;

  /**
   * @param moveTo lets the time run to an instant
   */
  PracticeDoor(Settings settings, Core core, PracticeClock clock, Consumer<Instant> moveTo) {
    PracticeSetup setup =
        new PracticeSetup(
            settings.practice().port(),
            settings.data(),
            seal(core.vault()),
            done -> {
              core.words().refresh();
              return core.bot().receive(done);
            },
            clock,
            target -> {
              core.words().refresh();
              moveTo.accept(target);
            },
            hints(core.catalog()));
    this.adapter = new PracticeAdapter(setup);
    this.server = new PracticeServer(setup, adapter.room());
  }

  private static Seal seal(Vault vault) {
    return new Seal() {
      private static final Owner.House HOUSE = new Owner.House();

      @Override
      public String sealed(String entry, long line) {
        byte[] bytes = vault.seal(HOUSE, place(line), entry).bytes();
        return Base64.getUrlEncoder().encodeToString(bytes);
      }

      @Override
      public String opened(String sealed, long line) {
        byte[] bytes = Base64.getUrlDecoder().decode(sealed);
        return vault.open(HOUSE, place(line), Sealed.<Owner.House>of(bytes)).getFirst();
      }

      private static Place place(long line) {
        return new Place("practice", "line", String.valueOf(line));
      }
    };
  }

  private static List<CommandHint> hints(Catalog catalog) {
    return Arrays.stream(Command.values())
        .map(command ->
            new CommandHint(
                command.word(),
                catalog.label("house.command", command.word(), Language.COMMON),
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
    page = server.start();
    adapter.start();
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

  @Override
  public void close() {
    server.close();
    adapter.close();
  }
}
