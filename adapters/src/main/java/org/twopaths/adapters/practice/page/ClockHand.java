package org.twopaths.adapters.practice.page;

import io.helidon.http.Status;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicBoolean;
import org.twopaths.adapters.practice.PracticeSetup;

/** The hand on the clock: one move at a time, and every page sees how it goes. */
final class ClockHand {

  private final PracticeSetup setup;
  private final Audience audience;
  private final ZoneId zone = zone();
  private final AtomicBoolean moving = new AtomicBoolean();

  /** What the pages show of the clock; now is in milliseconds. */
  record Face(long now, String zone, boolean moving) {}

  ClockHand(PracticeSetup setup, Audience audience) {
    this.setup = setup;
    this.audience = audience;
    setup.clock().watch(this::tell);
  }

  /** People practise on their own computer, so its zone is theirs. */
  static ZoneId zone() {
    return ZoneId.systemDefault();
  }

  Face face() {
    return new Face(setup.clock().instant().toEpochMilli(), zone.getId(), moving.get());
  }

  /** Moves the clock and waits until all that falls due on the way was done. */
  void move(Request.Move move) {
    Instant target = ClockStep.target(move, setup.clock().instant().atZone(zone)).toInstant();
    if (!moving.compareAndSet(false, true)) {
      throw new Refused(Status.CONFLICT_409, "The clock is still moving. One moment.");
    }
    try {
      tell();
      setup.moveTo().accept(target);
    } finally {
      moving.set(false);
      tell();
    }
  }

  private void tell() {
    audience.tell(News.clock(face()));
  }
}
