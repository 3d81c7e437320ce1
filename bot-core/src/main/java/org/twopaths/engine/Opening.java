package org.twopaths.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
    int resting = resting(id);
    if (!draft.paired()) {
      teller.here(draft.joint().unsure().isEmpty() ? "no-room" : "room-unsure");
    } else if (resting >= 0) {
      extend(resting, hands);
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

  /** A pause that is no longer than the one that runs changes nothing that anyone could see. */
  private void extend(int at, Map<String, Answer> hands) {
    Resting resting = new Resting(draft, teller, walk);
    Frame frame = draft.track(Track.JOINT).frames().get(at);
    Gathers.Rest rest = (Gathers.Rest) draft.step(frame);
    if (resting.lengthens(rest, frame.pending(), hands)) {
      cancelAbove(at);
      resting.extend(rest, hands);
    } else {
      teller.here("noted");
    }
  }

  /** Ends what runs in the room, and what each was sent to walk for it. */
  void cancel() {
    cancelAbove(-1);
  }

  private void cancelAbove(int kept) {
    while (draft.track(Track.JOINT).frames().size() > kept + 1) {
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

  /** Where the flow of that id rests, also beneath what was asked for since; -1 for nowhere. */
  private int resting(String id) {
    List<Frame> frames = draft.track(Track.JOINT).frames();
    return IntStream.range(0, frames.size())
        .filter(i -> frames.get(i).flow().equals(id) && rests(frames.get(i)))
        .findFirst()
        .orElse(-1);
  }

  private boolean rests(Frame frame) {
    return draft.step(frame) instanceof Gathers.Rest;
  }
}
