package org.twopaths.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twopaths.engine.answer.Question;
import org.twopaths.engine.owned.Belongings;
import org.twopaths.flow.Expects;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Flows;
import org.twopaths.flow.Step;
import org.twopaths.safety.Safeguards;
import org.twopaths.state.Conversation;
import org.twopaths.state.Event;
import org.twopaths.state.Frame;
import org.twopaths.state.Moment;
import org.twopaths.state.Prompts;
import org.twopaths.state.Track;
import org.twopaths.state.Transition;

/**
 * Decides what happens next, and performs nothing.
 *
 * <p>What crosses all flows (stop, help, leaving) is handled here, before any flow sees it, so that
 * no flow can forget it.
 */
public final class Engine {
  private final Flows flows;
  private final Safeguards safeguards;

  public Engine(Flows flows, Safeguards safeguards) {
    this.flows = flows;
    this.safeguards = safeguards;
  }

  /** What an event leads to. Pure: the same arguments give the same result. */
  public Transition transition(Conversation before, Event event, Moment now) {
    Draft draft = new Draft(flows, safeguards, before, now);
    Teller teller = new Teller(draft, actor(event), inRoom(event));
    Walk walk = new Walk(draft, teller);
    Interruptions interruptions = new Interruptions(draft, teller, walk);
    heard(draft, actor(event));
    switch (event) {
      case Event.Stop stop -> interruptions.stop(stop.by(), stop.inRoom());
      case Event.Exit exit -> interruptions.exit(exit.by());
      case Event.Part part -> interruptions.part();
      case Event.Forget forget -> interruptions.forget(forget.by());
      case Event.Pressed(String by, String track, long number, String option)
          when option.equals(Teller.HELP) ->
          walk.goOnIn(by, Interruptions.HELP);
      case Event.Pressed(String by, String track, long number, String option)
          when option.equals(Teller.STOP) ->
          interruptions.stop(by, track.equals(Track.JOINT));
      case Event.Start start -> start(walk, start);
      case Event.Said said -> interruptions.said(said, new Acts(draft, teller, walk));
      case Event.Pressed pressed -> new Acts(draft, teller, walk).pressed(pressed);
      case Event.Secret secret -> new Acts(draft, teller, walk).secret(secret);
      case Event.Unreadable unreadable -> teller.noAnswer(unread(unreadable.beside()));
      case Event.Heard heard -> {} // that alone ends a silence
      case Event.Drafted drafted -> {
        new Acts(draft, teller, walk).drafted(drafted);
        interruptions.heard(drafted.by(), drafted.words());
      }
      case Event.Edited edited -> {
        new Rewording(draft, teller, walk).edited(edited);
        interruptions.heard(edited.by(), edited.words());
      }
      case Event.Erased erased -> new Rewording(draft, teller, walk).erased(erased);
      case Event.RoomChanged changed -> interruptions.roomChanged();
      case Event.RoomGone gone -> interruptions.roomGone();
      case Event.RoomConfirmed confirmed -> interruptions.roomConfirmed(confirmed.by());
      case Event.TimerFired fired -> new Alarms(draft, teller, walk).fired(fired);
    }
    return done(draft, interruptions, event);
  }

  private static Transition done(Draft draft, Interruptions interruptions, Event event) {
    interruptions.askAgain(event);
    draft.endRush(actor(event), isAsked(event));
    return draft.done();
  }

  /** Whether whoever runs the bot could, as one of the two, read what the other writes. */
  public boolean operatorIsPartner() {
    return safeguards.operatorIsPartner();
  }

  /** The options a person's typed words may stand for; empty when only own words are awaited. */
  public List<String> options(Conversation conversation, String track) {
    Frame top = conversation.track(track).top();
    if (top == null) {
      return List.of();
    }
    Question question = Question.of(flows.at(top.flow(), top.version()).step(top.step()), top);
    return question == null ? List.of() : question.options();
  }

  /** Whether the joint flow awaits a person's own words now. */
  public boolean awaitsWords(Conversation conversation, String person) {
    Frame top = conversation.joint().track().top();
    Question question =
        top == null ? null : Question.of(flows.at(top.flow(), top.version()).step(top.step()));
    return question != null && question.writes() && question.awaits(person, top);
  }

  /** Which passphrase a person is to type now, in private; empty when none. */
  public Optional<Expects.Secret.Kind> awaitsSecret(Conversation conversation, String person) {
    Frame top = conversation.track(person).top();
    return top != null
            && flows.at(top.flow(), top.version()).step(top.step()) instanceof Step.Ask ask
            && ask.expects() instanceof Expects.Secret(Expects.Secret.Kind kind)
        ? Optional.of(kind)
        : Optional.empty();
  }

  /** Whether words of that message can still be taken back. */
  public boolean holds(Conversation conversation, String person, String message) {
    return Rewording.holds(conversation, person, message);
  }

  /** What of a conversation belongs to a person. */
  public Belongings belongings(Conversation conversation, String person) {
    return Belongings.of(flows, conversation, person);
  }

  /** Whether a flow is walked in private. */
  public boolean isPrivate(String flow) {
    return flows.newest(flow).solo();
  }

  /** Whoever does anything at all is not silent. */
  private static void heard(Draft draft, String actor) {
    if (actor != null && draft.track(actor).prompts().unanswered() > 0) {
      draft.prompts(actor, Prompts::answered);
    }
  }

  /** Whether somebody asked for something, whatever came of it. */
  private static boolean isAsked(Event event) {
    return event instanceof Event.Start
        || event instanceof Event.Stop
        || event instanceof Event.Exit
        || event instanceof Event.Heard;
  }

  private static String unread(Event.Unreadable.Beside beside) {
    return switch (beside) {
      case NOTHING -> "unreadable";
      case CAPTION -> "unreadable-caption";
      case PASSED_ON -> "unreadable-passed-on";
      case TWICE -> "twice";
    };
  }

  private void start(Walk walk, Event.Start start) {
    Flow flow = flows.newest(start.flow());
    if (flow.solo()) {
      walk.goOnIn(start.by(), flow.id());
    } else {
      walk.opening().open(flow.id(), Map.of());
    }
  }

  private static String actor(Event event) {
    return switch (event) {
      case Event.Start start -> start.by();
      case Event.Said said -> said.by();
      case Event.Pressed pressed -> pressed.by();
      case Event.Secret secret -> secret.by();
      case Event.Heard heard -> heard.by();
      case Event.Stop stop -> stop.by();
      case Event.Exit exit -> exit.by();
      case Event.Part part -> part.by();
      case Event.Forget forget -> forget.by();
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
      case Event.Secret secret -> false;
      case Event.Heard heard -> false;
      case Event.Stop stop -> stop.inRoom();
      case Event.Exit exit -> false;
      case Event.Part part -> false;
      case Event.Forget forget -> false;
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
