package org.twopaths.engine;

import java.time.Instant;
import java.util.Map;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Gathers;
import org.twopaths.state.Answer;
import org.twopaths.state.Frame;
import org.twopaths.state.Track;

/** Opens a flow in the room, if the room is there and free. */
final class Opening {
  private final Draft draft;
  private final Teller teller;
  private final Walk walk;

  Opening(Draft draft, Teller teller, Walk walk) {
    this.draft = draft;
    this.teller = teller;
    this.walk = walk;
  }

  void open(String id, Map<String, Answer> hands) {
    Flow flow = draft.flows.newest(id);
    Frame top = draft.top(Track.JOINT);
    if (!draft.paired()) {
      teller.here(draft.joint().unsure().isEmpty() ? "no-room" : "room-unsure");
    } else if (top != null && top.flow().equals(id) && rests(top)) {
      new Resting(draft, teller, walk).extend((Gathers.Rest) draft.step(top), hands);
    } else if (flow.passes() != null) {
      pass(flow, hands);
    } else if (flow.interrupts()) {
      cancel();
      begin(id, hands);
    } else if (running(id)) {
      teller.here("already-open");
    } else if (top == null || rests(top)) {
      begin(id, hands);
    } else {
      teller.here("busy");
    }
  }

  /** Opens a flow that waits for nobody, so that what runs in the room goes on as it was. */
  private void pass(Flow flow, Map<String, Answer> hands) {
    Instant last = draft.joint().passed().get(flow.id());
    if (last != null && last.plus(flow.passes()).isAfter(draft.now.at())) {
      teller.here("noted");
    } else {
      draft.joint(draft.joint().passing(flow.id(), draft.now.at()));
      begin(flow.id(), hands);
    }
  }

  /** Ends what runs in the room, and what each was sent to walk for it. */
  void cancel() {
    while (draft.top(Track.JOINT) != null) {
      Frame frame = draft.top(Track.JOINT);
      teller.close(Track.JOINT, frame, null);
      if (rests(frame)) {
        draft.joint(draft.joint().restedAt(draft.now.at()));
      }
      if (frame.pending() != null) {
        walk.together().callBack(frame.pending().number());
      }
      draft.pop(Track.JOINT);
    }
  }

  private void begin(String id, Map<String, Answer> hands) {
    Frame frame = Frame.begin(draft.flows, id, Frame.Origin.ASKED);
    walk.begin(Track.JOINT, frame.answered(hands));
  }

  private boolean running(String id) {
    return draft.track(Track.JOINT).frames().stream().anyMatch(f -> f.flow().equals(id));
  }

  private boolean rests(Frame frame) {
    return draft.step(frame) instanceof Gathers.Rest;
  }
}
