package org.twopaths.engine;

import java.util.List;
import java.util.Map;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Flows;
import org.twopaths.flow.Step;
import org.twopaths.state.Conversation;
import org.twopaths.state.Event;
import org.twopaths.state.Frame;
import org.twopaths.state.Moment;
import org.twopaths.state.Track;
import org.twopaths.state.Transition;

/**
 * Decides what happens next, and performs nothing.
 *
 * <p>What crosses all flows (stop, help, leaving) is handled here, before any flow sees it, so that
 * no flow can forget it.
 */
public final class Engine {
  /** The flow behind "help now", which every private screen and every moment leads to. */
  private static final String HELP_FLOW = "help-now";

  private final Flows flows;

  public Engine(Flows flows) {
    this.flows = flows;
  }

  /** What an event leads to. Pure: the same arguments give the same result. */
  public Transition transition(Conversation before, Event event, Moment now) {
    Draft draft = new Draft(flows, before, now);
    Teller teller = new Teller(draft, actor(event), inRoom(event));
    Walk walk = new Walk(draft, teller);
    Interruptions interruptions = new Interruptions(draft, teller, walk);
    switch (event) {
      case Event.Stop stop -> interruptions.stop(stop.by(), stop.inRoom());
      case Event.Exit exit -> interruptions.exit(exit.by());
      case Event.Part part -> interruptions.part();
      case Event.Pressed(String by, String track, long number, String option)
          when option.equals(Teller.HELP) ->
          begin(walk, draft, by, HELP_FLOW);
      case Event.Pressed(String by, String track, long number, String option)
          when option.equals(Teller.STOP) ->
          interruptions.stop(by, track.equals(Track.JOINT));
      case Event.Start start -> start(walk, draft, start);
      case Event.Said said -> new Acts(draft, teller, walk).said(said);
      case Event.Pressed pressed -> new Acts(draft, teller, walk).pressed(pressed);
      case Event.Unreadable unreadable -> teller.here("unreadable");
      case Event.Drafted drafted -> new Acts(draft, teller, walk).drafted(drafted);
      case Event.Edited edited -> new Rewording(draft, teller, walk).edited(edited);
      case Event.Erased erased -> new Rewording(draft, teller, walk).erased(erased);
      case Event.RoomChanged changed -> interruptions.roomChanged();
      case Event.RoomGone gone -> interruptions.roomGone();
      case Event.RoomConfirmed confirmed -> interruptions.roomConfirmed(confirmed.by());
      case Event.TimerFired fired -> new Alarms(draft, teller, walk).fired(fired);
    }
    return draft.done();
  }

  /** The options a person's typed words may stand for; empty when only own words are awaited. */
  public List<String> options(Conversation conversation, String track) {
    Frame top = conversation.track(track).top();
    if (top == null) {
      return List.of();
    }
    Question question = Question.of(flows.at(top.flow(), top.version()).step(top.step()));
    return question == null ? List.of() : question.options();
  }

  /** Whether the joint flow awaits a person's own words now. */
  public boolean awaitsWords(Conversation conversation, String person) {
    Frame top = conversation.joint().track().top();
    Question question =
        top == null ? null : Question.of(flows.at(top.flow(), top.version()).step(top.step()));
    return question != null && question.writes() && question.awaits(person, top);
  }

  /** Whether words of that message can still be taken back. */
  public boolean holds(Conversation conversation, String person, String message) {
    return Rewording.holds(conversation, person, message);
  }

  /** Whether a flow is walked in private. */
  public boolean isPrivate(String flow) {
    return flows.newest(flow).solo();
  }

  private void start(Walk walk, Draft draft, Event.Start start) {
    Flow flow = flows.newest(start.flow());
    if (flow.solo()) {
      begin(walk, draft, start.by(), flow.id());
    } else {
      walk.opening().open(flow.id(), Map.of());
    }
  }

  /** Someone who asks for what they are in the middle of goes on where they were. */
  private void begin(Walk walk, Draft draft, String person, String flow) {
    if (inTheMiddleOf(flow, draft.track(person).frames())) {
      walk.askAgain(person);
    } else {
      walk.begin(person, Frame.begin(flows, flow, Frame.Origin.ASKED));
    }
  }

  /**
   * Whether that flow is on top, or one that it is only the way into; the exercises it called lie
   * above it and are a part of it.
   */
  private boolean inTheMiddleOf(String flow, List<Frame> frames) {
    int at = frames.size() - 1;
    while (at > 0 && frames.get(at).origin() == Frame.Origin.CALLED) {
      at--;
    }
    return at >= 0
        && (frames.get(at).flow().equals(flow) || waysOn(flow).contains(frames.get(at).flow()));
  }

  /** The flows that a flow always goes on to; none when it may also end by itself. */
  private List<String> waysOn(String flow) {
    List<Step.End> ends =
        flows.newest(flow).steps().stream()
            .filter(Step.End.class::isInstance)
            .map(Step.End.class::cast)
            .toList();
    return ends.stream().anyMatch(end -> end.then() == null)
        ? List.of()
        : ends.stream().map(Step.End::then).toList();
  }

  private static String actor(Event event) {
    return switch (event) {
      case Event.Start start -> start.by();
      case Event.Said said -> said.by();
      case Event.Pressed pressed -> pressed.by();
      case Event.Stop stop -> stop.by();
      case Event.Exit exit -> exit.by();
      case Event.Part part -> part.by();
      case Event.Unreadable unreadable -> unreadable.by();
      case Event.Drafted drafted -> drafted.by();
      case Event.Edited edited -> edited.by();
      case Event.Erased erased -> erased.by();
      case Event.RoomConfirmed confirmed -> confirmed.by();
      case Event.RoomChanged changed -> null;
      case Event.RoomGone gone -> null;
      case Event.TimerFired fired -> null;
    };
  }

  private static boolean inRoom(Event event) {
    return switch (event) {
      case Event.Start start -> start.inRoom();
      case Event.Said said -> said.inRoom();
      case Event.Pressed pressed -> pressed.track().equals(Track.JOINT);
      case Event.Stop stop -> stop.inRoom();
      case Event.Exit exit -> false;
      case Event.Part part -> false;
      case Event.Unreadable unreadable -> false;
      case Event.Drafted drafted -> false;
      case Event.Edited edited -> edited.inRoom();
      case Event.Erased erased -> false;
      case Event.RoomConfirmed confirmed -> true;
      case Event.RoomChanged changed -> false;
      case Event.RoomGone gone -> false;
      case Event.TimerFired fired -> false;
    };
  }
}
