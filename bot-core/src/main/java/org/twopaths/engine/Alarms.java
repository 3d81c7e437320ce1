package org.twopaths.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.twopaths.engine.time.Budget;
import org.twopaths.engine.time.Limits;
import org.twopaths.flow.Gathers;
import org.twopaths.flow.Solo;
import org.twopaths.flow.Step;
import org.twopaths.state.Effect;
import org.twopaths.state.Event;
import org.twopaths.state.Frame;
import org.twopaths.state.Track;

/** What a time that came means; nothing, when the wait it belongs to is over. */
final class Alarms {
  private final Draft draft;
  private final Teller teller;
  private final Walk walk;

  Alarms(Draft draft, Teller teller, Walk walk) {
    this.draft = draft;
    this.teller = teller;
    this.walk = walk;
  }

  void fired(Event.TimerFired fired) {
    switch (fired.kind()) {
      case BEGIN -> begin(fired);
      case RESUME ->
          new Holding(draft, teller, walk).resume(fired).ifPresent(at -> again(fired, at));
      case REVEAL -> reveal(fired.detail());
      case FADE -> new Pinning(draft).fade(fired.track());
      case LATE, NUDGE, BEAT, REST -> ofWait(fired);
    }
  }

  private void ofWait(Event.TimerFired fired) {
    String track = fired.track();
    List<Frame> frames = draft.track(track).frames();
    Frame frame = frames.stream().filter(f -> f.waitsFor(fired.number())).findFirst().orElse(null);
    if (frame == null) {
      return;
    }
    Step step = draft.step(frame);
    if (frame != frames.getLast()) {
      new Releasing(draft, teller, walk).overBelow(track, frame);
      later(fired);
      return;
    }
    switch (fired.kind()) {
      case LATE -> late(track, step);
      case NUDGE -> nudge(track, frame, step);
      case BEAT -> beat(track, (Solo.Guide) step);
      default -> new Resting(draft, teller, walk).over((Gathers.Rest) step);
    }
  }

  private void late(String track, Step step) {
    if (step instanceof Gathers) {
      walk.together().late();
    } else if (step instanceof Step.Consent consent) {
      new Releasing(draft, teller, walk).over(track, consent);
    } else {
      teller.close(track, null);
      walk.leave(track, Step.LATE);
    }
  }

  /**
   * One gentle word: in the room for what is asked there, in private to whoever is still writing.
   */
  private void nudge(String track, Frame frame, Step step) {
    String line = step.id() + ".nudge";
    if (step instanceof Gathers.Alone alone) {
      walk.together().who(alone, frame).stream()
          .filter(person -> !frame.pending().given().containsKey(person))
          .forEach(person -> teller.nudge(track, new Effect.To.Private(person), line));
    } else {
      teller.nudge(track, Teller.to(track), line);
    }
  }

  private void beat(String track, Solo.Guide guide) {
    if (!new Pacing(draft, teller).beat(track, guide)) {
      teller.close(track, null);
      walk.leave(track, Step.NEXT);
    }
  }

  /** A scheduled flow does not break into what someone is in the middle of. */
  private void begin(Event.TimerFired fired) {
    if (fired.track().equals(Track.JOINT)) {
      beginTogether(fired);
      return;
    }
    Frame top = draft.top(fired.track());
    if (top != null && top.flow().equals(fired.detail())) {
      return; // two talks on one day end in one check-in
    }
    if (top != null) {
      later(fired);
    } else {
      new Planning(draft, teller)
          .notBefore(fired.track(), Budget.Sort.OURS)
          .ifPresentOrElse(at -> again(fired, at), () -> beginAlone(fired));
    }
  }

  private void beginAlone(Event.TimerFired fired) {
    Frame frame = Frame.begin(draft.flows, fired.detail(), Frame.Origin.SCHEDULED);
    walk.begin(fired.track(), frame);
  }

  /** A week in which something else is open in the room goes by without it. */
  private void beginTogether(Event.TimerFired fired) {
    if (new Planning(draft, teller).comeTogether(fired)) {
      walk.opening().open(fired.detail(), Map.of());
    }
  }

  private void reveal(String flow) {
    Shelving shelving = new Shelving(draft, teller);
    if (!shelving.full(flow)) {
      return;
    }
    if (draft.paired() && draft.top(Track.JOINT) == null) {
      walk.opening().open(flow, Map.of());
    } else {
      shelving.later(flow);
    }
  }

  private void later(Event.TimerFired fired) {
    boolean paced = fired.kind() == Effect.Timer.BEAT;
    Instant soon = draft.now.at().plus(Limits.BUSY);
    again(fired, paced ? soon : draft.whenFree(fired.track()));
  }

  private void again(Event.TimerFired fired, Instant at) {
    draft.effect(new Effect.Wake(fired.track(), fired.kind(), fired.number(), fired.detail(), at));
  }
}
