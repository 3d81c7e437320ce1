package org.twopaths.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.twopaths.adapters.practice.PracticeClock;
import org.twopaths.adapters.telegram.Pace;
import org.twopaths.bot.Platform;
import org.twopaths.bot.background.OutboxRelay;
import org.twopaths.vault.Opening;

/** The bot while it runs: one straight list of parts, from the settings to the threads. */
final class Running implements AutoCloseable {
  private final Closing closing;
  private final Optional<PracticeDoor> practice;
  private final String greeting;

  private Running(Settings settings, Library library, Closing closing) {
    this.closing = closing;
    PracticeClock clock = new PracticeClock(settings.data());
    InstantSource time = settings.practices() ? clock : InstantSource.system();
    Core core = Core.open(library, settings, time, closing);
    AtomicReference<OutboxRelay> relay = new AtomicReference<>();
    Consumer<Instant> moveTo =
        target -> core.timers().runTo(target, at -> move(relay.get(), clock, at));
    practice =
        settings.practices()
            ? Optional.of(new PracticeDoor(settings, core, clock, moveTo))
            : Optional.empty();
    List<Door> doors = doors(settings, core);
    List<Platform> platforms = doors.stream().map(Door::platform).toList();
    relay.set(closing.later(new OutboxRelay(core.writer(), time, platforms)));
    closing.later(core.timers());
    doors.forEach(closing::later);

    core.bell().heardBy(relay.get()::wake);
    core.bell().heardBy(core.timers()::wake);
    relay.get().start();
    core.timers().start();
    List<String> lines = new ArrayList<>(core.advice().stream().toList());
    doors.forEach(door -> lines.add(door.open()));
    greeting = String.join("\n", lines);
  }

  private List<Door> doors(Settings settings, Core core) {
    List<Door> doors = new ArrayList<>(practice.stream().toList());
    if (settings.telegram().token() != null) {
      doors.add(new TelegramDoor(settings.telegram(), core, Pace.published()));
    }
    if (settings.discord().token() != null) {
      doors.add(new DiscordDoor(settings.discord(), core));
    }
    if (doors.isEmpty()) {
      throw new SettingsMistake(
          "there is no way to people: give a platform a token, or set practice.room to on");
    }
    return doors;
  }

  /** What was said until now is shown with the time it was said at. */
  private static void move(OutboxRelay relay, PracticeClock clock, Instant to) {
    relay.drain();
    clock.moveTo(to);
  }

  /**
   * Starts everything. Throws an exception that names the setting or file and the mend when
   * something is wrong with it; then nothing runs.
   */
  static Running start(Path folder, Map<String, String> environment) {
    Settings settings = SettingsReader.read(folder).overriddenBy(new Environment(environment));
    Closing closing = new Closing();
    try {
      return new Running(settings, Library.read(folder), closing);
    } catch (RuntimeException mistake) {
      closing.close();
      throw mistake;
    }
  }

  /** Puts a new key in the place of the one in the key file; answers with its fingerprint. */
  static String changeKey(Path folder, Map<String, String> environment) {
    Settings settings = SettingsReader.read(folder).overriddenBy(new Environment(environment));
    return new Opening(settings.vaultFiles(), InstantSource.system()).changeKey();
  }

  String greeting() {
    return greeting;
  }

  URI page() {
    return practice.orElseThrow().page();
  }

  /** Ends those who let people in first, and the database last. */
  @Override
  public void close() {
    closing.close();
  }
}
