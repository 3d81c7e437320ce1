package org.twopaths.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.twopaths.flow.Gathers;
import org.twopaths.state.Effect;
import org.twopaths.state.Frame;
import org.twopaths.state.Joint;
import org.twopaths.state.Member;
import org.twopaths.state.Track;

/** Stopping and leaving: they work from every state, and their words tell nothing. */
final class Interruptions {
  private static final String STOPPED = "stopped";

  private final Draft draft;
  private final Teller teller;
  private final Walk walk;

  Interruptions(Draft draft, Teller teller, Walk walk) {
    this.draft = draft;
    this.teller = teller;
    this.walk = walk;
  }

  /**
   * In the room it stops what runs there, with one line to both. In private it stops what runs
   * there; that stops a joint talk too when the private part belongs to one, or when nothing else
   * runs.
   */
  void stop(String by, boolean inRoom) {
    List<Frame> mine = draft.track(by).frames();
    boolean talking = draft.top(Track.JOINT) != null;
    boolean partOfTalk = inPartOfTalk(by);
    if (inRoom) {
      stopTalk(talking);
    } else {
      clear(by);
      boolean both = partOfTalk || mine.isEmpty() && inTalk();
      teller.common(new Effect.To.Private(by), both ? STOPPED : "stopped-private");
      if (both) {
        stopTalk(true);
      }
    }
  }

  /**
   * Not while a talk is only asked for, or rests: a stop would show then, where silence would not.
   */
  private boolean inTalk() {
    return draft.top(Track.JOINT) != null
        && draft.track(Track.JOINT).frames().stream()
            .map(draft::step)
            .noneMatch(step -> step instanceof Gathers.Ready || step instanceof Gathers.Rest);
  }

  private void stopTalk(boolean talking) {
    if (!talking) {
      teller.here("nothing-runs");
      return;
    }
    List<String> writing =
        draft.members().stream().map(Member::id).filter(this::inPartOfTalk).toList();
    walk.opening().cancel();
    teller.common(Effect.To.ROOM, STOPPED);
    writing.forEach(person -> teller.common(new Effect.To.Private(person), STOPPED));
  }

  /** Whoever writes in private for the talk is told there too that it ended. */
  private boolean inPartOfTalk(String person) {
    return draft.track(person).frames().stream().anyMatch(this::belongsToTalk);
  }

  /** Leaves everything private at once; the other one meets silence, which looks like any other. */
  void exit(String by) {
    clear(by);
    new Holding(draft, walk).clear(by);
    teller.common(new Effect.To.Private(by), "exit");
  }

  /** Ends all that is shared, on both sides; its effects are for nobody to see. */
  void part() {
    walk.opening().cancel();
    draft.joint(Joint.EMPTY);
    draft.members().forEach(member -> new Holding(draft, walk).part(member.id()));
  }

  /**
   * Somebody came into the room or left it: nothing shared goes on there until both have said that
   * it is theirs again. Both are told once, in private, however often it happens until then.
   */
  void roomChanged() {
    if (!draft.joint().unsure().isEmpty()) {
      return;
    }
    walk.opening().cancel();
    Set<String> both = draft.members().stream().map(Member::id).collect(Collectors.toSet());
    draft.joint(draft.joint().unsureFor(both));
    both(draft.members(), "room-changed");
  }

  /** The room is gone: what was open there ends, and both are told in private. */
  void roomGone() {
    walk.opening().cancel();
    draft.joint(draft.joint().unsureFor(Set.of()));
    both(draft.members(), "room-gone");
  }

  /** One of the two says that the room is theirs. */
  void roomConfirmed(String by) {
    Set<String> unsure = new HashSet<>(draft.joint().unsure());
    unsure.remove(by);
    draft.joint(draft.joint().unsureFor(unsure));
    if (unsure.isEmpty()) {
      teller.common(Effect.To.ROOM, "room-again");
    } else {
      teller.here("room-half");
    }
  }

  private void both(List<Member> members, String line) {
    members.forEach(member -> teller.common(new Effect.To.Private(member.id()), line));
  }

  private void clear(String person) {
    draft.track(person).frames().forEach(frame -> teller.close(person, frame, null));
    draft.frames(person, List::clear);
  }

  /**
   * A part of a running talk; not the question whether there is to be one, nor the end of a pause.
   */
  private boolean belongsToTalk(Frame frame) {
    return draft.track(Track.JOINT).frames().stream()
        .anyMatch(joint ->
            frame.gathers() > 0
                && joint.waitsFor(frame.gathers())
                && draft.step(joint) instanceof Gathers.Alone);
  }
}
