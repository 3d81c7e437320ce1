package org.twopaths.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twopaths.flow.Gathers;
import org.twopaths.flow.Reader;
import org.twopaths.flow.Role;
import org.twopaths.flow.Step;
import org.twopaths.state.Answer;
import org.twopaths.state.Frame;
import org.twopaths.state.Member;
import org.twopaths.state.Track;
import org.twopaths.state.Value;

/**
 * Gathers both partners: sends them to walk a private flow and goes on when all said yes.
 *
 * <p>A no, an answer too hot, a stop and silence are one and the same here: the wait runs to the
 * end that was fixed when it began. No other place may know the difference.
 */
final class Together {
  private final Draft draft;
  private final Teller teller;
  private final Walk walk;

  Together(Draft draft, Teller teller, Walk walk) {
    this.draft = draft;
    this.teller = teller;
    this.walk = walk;
  }

  void ready(Gathers.Ready ready, Duration asked) {
    Duration lasts = beforeARestEnds(asked);
    Value until = new Value.Moment(draft.now.at().plus(lasts));
    teller.share(draft.top(Track.JOINT).flow() + "." + ready.id(), Map.of("until", until));
    gather(ready, lasts);
  }

  /** A pause that runs comes back on time: what is asked for meanwhile is answered just before. */
  private Duration beforeARestEnds(Duration asked) {
    return draft.track(Track.JOINT).frames().stream()
        .filter(frame -> draft.step(frame) instanceof Gathers.Rest)
        .map(rest -> Duration.between(draft.now.at(), rest.pending().until()).minusSeconds(1))
        .map(left -> left.isNegative() ? Duration.ZERO : left)
        .filter(left -> left.compareTo(asked) < 0)
        .findFirst()
        .orElse(asked);
  }

  void gather(Gathers step, Duration lasts) {
    long number = draft.open(Track.JOINT, lasts).number();
    if (step instanceof Gathers.Alone alone && alone.nudge() != null) {
      draft.nudge(Track.JOINT, alone.nudge());
    }
    who(step, draft.top(Track.JOINT)).stream()
        .filter(person -> !draft.isOnlyAsked(draft.top(Track.JOINT)) || teller.isAwake(person))
        .forEach(person -> send(person, step.flow(), number));
  }

  void send(String person, String flow, long number) {
    walk.begin(person, Frame.begin(draft.flows, flow, Frame.Origin.JOINT).gathering(number));
  }

  /** A person came to the end of what they were sent to walk. */
  void ended(String person, long number, String outcome, Map<String, Answer> hands) {
    List<Frame> frames = draft.track(Track.JOINT).frames();
    for (int i = 0; i < frames.size(); i++) {
      if (frames.get(i).waitsFor(number)) {
        Frame gave = gave(frames.get(i), person, outcome, hands);
        int at = i;
        draft.frames(Track.JOINT, all -> all.set(at, gave));
        if (at == frames.size() - 1 && complete(gave)) {
          goOn(Step.NEXT);
        }
      }
    }
  }

  private static Frame gave(Frame frame, String person, String outcome, Map<String, Answer> hands) {
    Map<String, Answer> owned = new HashMap<>();
    hands.forEach((label, answer) -> owned.put(Frame.of(label, person), answer));
    return frame.answered(owned).waiting(frame.pending().gave(person, new Answer.Chosen(outcome)));
  }

  /** The time that was fixed for gathering is over. */
  void late() {
    goOn(complete(draft.top(Track.JOINT)) ? Step.NEXT : Step.LATE);
  }

  private void goOn(String edge) {
    Frame frame = draft.top(Track.JOINT);
    callBack(frame.pending().number());
    if (draft.step(frame) instanceof Gathers.Rest) {
      draft.joint(draft.joint().restedAt(draft.now.at()));
    }
    if (edge.equals(Step.NEXT) && !(draft.step(frame) instanceof Gathers.Alone)) {
      new Gates(draft).opened();
    }
    if (edge.equals(Step.LATE) && draft.step(frame) instanceof Gathers.Rest rest) {
      new Resting(draft, teller, walk).again(rest);
    } else {
      walk.leave(Track.JOINT, edge);
    }
  }

  private boolean complete(Frame frame) {
    Gathers step = (Gathers) draft.step(frame);
    boolean all =
        who(step, frame).stream()
            .allMatch(person ->
                frame.pending().given().get(person) instanceof Answer.Chosen(String outcome)
                    && (step.needs() == null || step.needs().equals(outcome)));
    return all
        && switch (step) {
          case Gathers.Ready ready -> new Gates(draft).open(ready.rested());
          case Gathers.Rest rest -> new Gates(draft).paceAllows();
          case Gathers.Alone alone -> true;
        };
  }

  /** Whether the two are in the middle of something in the room, and not only asked for it. */
  boolean goesOnInRoom() {
    Frame joint = draft.top(Track.JOINT);
    return joint != null
        && switch (draft.step(joint)) {
          case Gathers.Ready ready -> false;
          case Gathers.Rest rest -> false;
          default -> true;
        };
  }

  /** Takes back, without a word, what people were sent to walk for a wait and have not finished. */
  void callBack(long number) {
    for (Member member : draft.members()) {
      List<Frame> frames = draft.track(member.id()).frames();
      List<Frame> kept = new ArrayList<>();
      boolean taking = false;
      for (Frame frame : frames) {
        taking = frame.gathers() == number || taking && frame.origin() == Frame.Origin.CALLED;
        if (taking) {
          teller.close(member.id(), frame, null);
        } else {
          kept.add(frame);
        }
      }
      if (kept.size() < frames.size()) {
        draft.frames(
            member.id(),
            all -> {
              all.clear();
              all.addAll(kept);
            });
      }
    }
  }

  /** The first option, in the order written, that one of them chose. */
  String lesser(Gathers.Lesser lesser) {
    Collection<Answer> chosen = draft.top(Track.JOINT).ownedAnswers().values();
    return lesser.to().keySet().stream()
        .filter(option -> chosen.contains(new Answer.Chosen(option)))
        .findFirst()
        .orElseThrow();
  }

  List<String> who(Gathers step, Frame frame) {
    if (step instanceof Gathers.Alone alone && alone.who() != Role.BOTH) {
      return List.of(frame.cast().get(alone.who()));
    }
    return draft.members().stream().map(Member::id).toList();
  }

  static Role role(Reader reader) {
    return reader == Reader.SPEAKER ? Role.SPEAKER : Role.LISTENER;
  }
}
