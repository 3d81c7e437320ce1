package org.twopaths.adapters.telegram.in;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.twopaths.adapters.telegram.Intake;

/**
 * Counts updates. Telegram's ids rise, but after a week without updates they begin anywhere, also
 * lower; so each event is named by its id and by how often they began anew.
 */
final class Offsets {
  private static final String CURSOR = "updates";
  private static final String JOINED = "joined";
  private static final Duration QUIET = Duration.ofDays(6);

  private final Intake intake;
  private final InstantSource clock;
  private Place kept;
  private Place now;

  /** Which beginning, the next id expected in it (-1 before the first), and when that was known. */
  private record Place(int epoch, long next, Instant at) {
    static Place read(String text) {
      String[] parts = text.split(":", 3);
      return new Place(
          Integer.parseInt(parts[0]),
          Long.parseLong(parts[1]),
          Instant.ofEpochSecond(Long.parseLong(parts[2])));
    }

    String text() {
      return epoch + ":" + next + ":" + at.getEpochSecond();
    }
  }

  Offsets(Intake intake, InstantSource clock) {
    this.intake = intake;
    this.clock = clock;
    this.kept =
        intake
            .cursor(Desk.PLATFORM, CURSOR)
            .join()
            .map(Place::read)
            .orElseGet(() -> new Place(1, -1, clock.instant()));
    this.now = kept;
  }

  /**
   * What to ask for next; asking confirms all before it. After a quiet week that might be news of a
   * lower number, and what we had then is long gone: so all there is is asked for.
   */
  synchronized Optional<Integer> next() {
    return now.next() < 0 || isQuiet() ? Optional.empty() : Optional.of((int) now.next());
  }

  private boolean isQuiet() {
    return now.at().plus(QUIET).isBefore(clock.instant());
  }

  /** The name of an update that was asked for: one below what we asked for is a new beginning. */
  synchronized String polled(long id) {
    return name(id, id < kept.next());
  }

  /** The name of an update that was brought: those may overtake each other, so time decides. */
  synchronized String brought(long id) {
    return name(id, id < now.next() && isQuiet());
  }

  private String name(long id, boolean anew) {
    if (anew) {
      // Kept before anything of it is handled, so that it gets the same name if it comes again.
      keep(new Place(now.epoch() + 1, id, clock.instant()));
      now = kept;
    }
    now = new Place(now.epoch(), Math.max(now.next(), id + 1), clock.instant());
    return now.epoch() + ":" + id;
  }

  /**
   * How many of these events are one, named by its first. Kept before it is handled: if they come
   * again and more has arrived behind them, that is an event of its own.
   */
  synchronized int joined(List<String> events) {
    String first = events.getFirst() + " ";
    Optional<String> before =
        intake.cursor(Desk.PLATFORM, JOINED).join().filter(known -> known.startsWith(first));
    if (before.isPresent()) {
      return Math.min(events.size(), Integer.parseInt(before.get().substring(first.length())));
    }
    intake.cursor(Desk.PLATFORM, JOINED, first + events.size()).join();
    return events.size();
  }

  /** All that was named is kept for good. */
  synchronized void confirm() {
    if (now.epoch() != kept.epoch() || now.next() != kept.next()) {
      keep(now);
    }
  }

  /** What was named since is to come again. */
  synchronized void rewind() {
    now = kept;
  }

  private void keep(Place place) {
    intake.cursor(Desk.PLATFORM, CURSOR, place.text()).join();
    kept = place;
  }
}
