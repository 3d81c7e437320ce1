package org.twopaths.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.twopaths.engine.time.Limits;
import org.twopaths.flow.Gathers;
import org.twopaths.flow.Setting;
import org.twopaths.state.Track;

/**
 * What keeps a joint talk from opening besides a no: the caps, a slow pace, a running pause. None
 * of them ever shows: all look like a no, which looks like silence.
 */
final class Gates {
  private static final Duration WEEK = Duration.ofDays(7);

  private final Draft draft;

  Gates(Draft draft) {
    this.draft = draft;
  }

  /**
   * Whether nothing but a no could keep a talk from opening.
   *
   * @param rested how long ago the last pause must have ended; null when it does not matter
   */
  boolean open(Duration rested) {
    return belowCaps() && paceAllows() && nothingRests() && cooledDown(rested);
  }

  private boolean cooledDown(Duration rested) {
    Instant ended = draft.joint().rested();
    return rested == null || ended == null || !ended.plus(rested).isAfter(draft.now.at());
  }

  void opened() {
    List<Instant> talks = new ArrayList<>(thisWeek());
    talks.add(draft.now.at());
    draft.joint(draft.joint().talked(talks));
  }

  private boolean belowCaps() {
    ZoneId zone = draft.members().getFirst().zone();
    LocalDate today = LocalDate.ofInstant(draft.now.at(), zone);
    long talksToday =
        thisWeek().stream().filter(talk -> LocalDate.ofInstant(talk, zone).equals(today)).count();
    return talksToday < Limits.TALKS_A_DAY && thisWeek().size() < Limits.TALKS_A_WEEK;
  }

  private List<Instant> thisWeek() {
    Instant weekAgo = draft.now.at().minus(WEEK);
    return draft.joint().talks().stream().filter(weekAgo::isBefore).toList();
  }

  /** A slow pace closes every talk, one that goes on after a pause too. */
  boolean paceAllows() {
    return draft.members().stream()
        .allMatch(member -> member.setting(Setting.PACE, "normal").equals("normal"));
  }

  private boolean nothingRests() {
    return draft.track(Track.JOINT).frames().stream()
        .noneMatch(frame -> draft.step(frame) instanceof Gathers.Rest);
  }
}
