package org.twopaths.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.twopaths.flow.Expects;
import org.twopaths.flow.Gathers;
import org.twopaths.flow.Setting;
import org.twopaths.flow.Step;
import org.twopaths.safety.Consents;
import org.twopaths.safety.CrisisWords;
import org.twopaths.state.Answer;
import org.twopaths.state.Effect;
import org.twopaths.state.Event;
import org.twopaths.state.Frame;
import org.twopaths.state.Joint;
import org.twopaths.state.Member;
import org.twopaths.state.Track;

/**
 * What crosses all flows: help when words may ask for it, stopping and leaving. All work from every
 * state, and none of their words tell anything to the other.
 */
final class Interruptions {
  /** The flow behind "help now", which every private screen and every moment leads to. */
  static final String HELP = "help-now";

  /** The one question when words may or may not ask for help. */
  private static final String PERHAPS = "help-perhaps";

  /** On a frame that is held: the question was asked, and is not asked again in it. */
  private static final String ASKED = "help-asked";

  private static final String STOPPED = "stopped";
  private static final String HELP_FLOWS = "help-";
  private static final String AGREED_AGAIN = "agreed-again";

  private final Draft draft;
  private final Teller teller;
  private final Walk walk;

  Interruptions(Draft draft, Teller teller, Walk walk) {
    this.draft = draft;
    this.teller = teller;
    this.walk = walk;
  }

  /**
   * Words that may say that someone is not safe are an answer like any other; besides, and only in
   * private, whoever wrote them is offered help. Nothing else changes, and nothing shows elsewhere.
   */
  void said(Event.Said said, Acts acts) {
    CrisisWords.Tier tier = draft.safeguards.words().tier(said.words());
    if (tier == CrisisWords.Tier.NONE || said.inRoom() || awaitsWords(said.by())) {
      acts.said(said);
    }
    offer(said.by(), tier);
  }

  /** Words that were taken in another way than as an answer bring the same help. */
  void heard(String by, String words) {
    offer(by, draft.safeguards.words().tier(words));
  }

  private void offer(String person, CrisisWords.Tier tier) {
    switch (tier) {
      case NONE -> {}
      case MAYBE -> perhaps(person);
      case CLEAR -> help(person);
    }
  }

  private boolean awaitsWords(String person) {
    Frame top = draft.top(person);
    return top != null
        && draft.step(top) instanceof Step.Ask ask
        && ask.expects() instanceof Expects.Words;
  }

  private void help(String person) {
    if (draft.inTheMiddleOf(PERHAPS, person)) {
      teller.close(person, null);
      draft.pop(person);
    }
    walk.goOnIn(person, HELP);
  }

  private void perhaps(String person) {
    Frame held = draft.top(person);
    boolean helping = draft.inTheMiddleOf(HELP, person) || draft.inTheMiddleOf(PERHAPS, person);
    if (helping) {
      walk.askAgain(person);
    } else if (held != null && held.answers().containsKey(ASKED)) {
      teller.common(new Effect.To.Private(person), "help-near");
    } else {
      if (held != null) {
        draft.change(person, frame -> frame.answered(ASKED, new Answer.Skipped()));
      }
      walk.goOnIn(person, PERHAPS);
    }
  }

  /**
   * Whoever agreed to words that read otherwise today is asked once more, when what they did is
   * done and nothing else is open; not after help.
   */
  void askAgain(Event event) {
    if (event instanceof Event.Pressed(String by, String track, long number, String option)
        && track.equals(by)
        && !option.equals(Teller.STOP)
        && draft.top(by) == null
        && !draft.went(HELP_FLOWS)
        && draft.safeguards.consents().isToBeAsked(draft.member(by).settings())) {
      Consents consents = draft.safeguards.consents();
      draft.keep(
          by, Setting.AGREED, consents.asked(draft.member(by).settings().get(Setting.AGREED)));
      walk.begin(by, Frame.begin(draft.flows, AGREED_AGAIN, Frame.Origin.ASKED));
    }
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
      walk.clear(by);
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
            .noneMatch(
                frame -> draft.isOnlyAsked(frame) || draft.step(frame) instanceof Gathers.Rest);
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
    walk.clear(by);
    new Holding(draft, teller, walk).clear(by);
    new Pinning(draft).fade(by); // leaving takes away every time that was asked for
    teller.common(new Effect.To.Private(by), "exit");
  }

  /** Ends all that is shared, on both sides; its effects are for nobody to see. */
  void part() {
    walk.opening().cancel();
    draft.joint(Joint.EMPTY);
    draft.members().forEach(member -> new Holding(draft, teller, walk).part(member.id()));
  }

  /** Drops what a person wrote and nobody has seen, wherever it lies. */
  void forget(String by) {
    walk.clear(by);
    new Holding(draft, teller, walk).forget(by);
    new Pinning(draft).forget(by);
    Shelving shelving = new Shelving(draft, teller);
    Set.copyOf(draft.joint().shelf().keySet()).forEach(flow -> shelving.takeBack(flow, by));
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

  /**
   * A part of a running talk; not the question whether there is to be one, nor the end of a pause.
   */
  private boolean belongsToTalk(Frame frame) {
    return draft.track(Track.JOINT).frames().stream()
        .anyMatch(joint ->
            frame.gathers() > 0
                && joint.waitsFor(frame.gathers())
                && draft.step(joint) instanceof Gathers.Alone
                && !draft.isOnlyAsked(joint));
  }
}
