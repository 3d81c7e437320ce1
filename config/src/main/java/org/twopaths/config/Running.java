package org.twopaths.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.twopaths.adapters.practice.PracticeClock;
import org.twopaths.bot.OutboxRelay;

/** The bot while it runs: one straight list of parts, from the settings to the threads. */
final class Running implements AutoCloseable {
  private final Closing closing;
  private final PracticeDoor practice;
  private final String greeting;

  private Running(Settings settings, Library library, Closing closing) {
    this.closing = closing;
    PracticeClock clock = new PracticeClock(settings.data());
    Core core = Core.open(library, settings, clock, closing);
    AtomicReference<OutboxRelay> relay = new AtomicReference<>();
    practice =
        new PracticeDoor(
            settings,
            core,
            clock,
            target -> core.timers().runTo(target, at -> move(relay.get(), clock, at)));
    List<Door> doors = List.of(practice);
    relay.set(
        closing.later(
            new OutboxRelay(core.writer(), clock, doors.stream().map(Door::platform).toList())));
    closing.later(core.timers());
    doors.forEach(closing::later);

    core.bell().heardBy(relay.get()::wake);
    core.bell().heardBy(core.timers()::wake);
    relay.get().start();
    core.timers().start();
    greeting = String.join("\n", doors.stream().map(Door::open).toList());
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
    Settings settings = SettingsReader.read(folder).overriddenBy(environment);
    Closing closing = new Closing();
    try {
      return new Running(settings, Library.read(folder), closing);
    } catch (RuntimeException mistake) {
      closing.close();
      throw mistake;
    }
  }

  String greeting() {
    return greeting;
  }

  URI page() {
    return practice.page();
  }

  /** Ends those who let people in first, and the database last. */
  @Override
  public void close() {
    closing.close();
  }
}
