package org.twopaths.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twopaths.engine.answer.Question;
import org.twopaths.engine.answer.Weighing;
import org.twopaths.flow.Fact;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Gathers;
import org.twopaths.flow.Lasting;
import org.twopaths.flow.Setting;
import org.twopaths.flow.Solo;
import org.twopaths.flow.Step;
import org.twopaths.state.Answer;
import org.twopaths.state.Effect;
import org.twopaths.state.Frame;
import org.twopaths.state.Member;
import org.twopaths.state.Track;

/** Goes from step to step until somebody has to act: enters steps, leaves them, ends flows. */
final class Walk {
  private final Draft draft;
  private final Teller teller;
  private final Together together;
  private final Opening opening;

  Walk(Draft draft, Teller teller) {
    this.draft = draft;
    this.teller = teller;
    this.together = new Together(draft, teller, this);
    this.opening = new Opening(draft, teller, this);
  }

  Together together() {
    return together;
  }

  void claimed(Step.Turn turn, String by, String option) {
    new Turning(draft, teller, this).claimed(turn, by, option);
  }

  Opening opening() {
    return opening;
  }

  void begin(String track, Frame frame) {
    draft.push(track, frame);
    enter(track);
  }

  /** Someone who asks for what they are in the middle of goes on where they were. */
  void goOnIn(String person, String flow) {
    if (draft.inTheMiddleOf(flow, person)) {
      askAgain(person);
    } else {
      begin(person, Frame.begin(draft.flows, flow, Frame.Origin.ASKED));
    }
  }

  /** Leaves the step that the top frame stands at, along one of its edges. */
  void leave(String track, String edge) {
    Frame frame = draft.top(track);
    draft.walk(frame, edge);
    String target = draft.flow(frame).target(draft.step(frame), edge);
    if (target.equals(Flow.LAPSED)) {
      draft.pop(track);
      ended(track, frame, Flow.LAPSED, Map.of());
    } else {
      draft.change(track, standing -> standing.at(target));
      enter(track);
    }
  }

  private void enter(String track) {
    switch (draft.step(draft.top(track))) {
      case Step.Say say -> say(track, say);
      case Step.Ask ask -> ask(track, ask);
      case Step.Agree agree -> await(track, agree);
      case Solo.Guide guide -> new Pacing(draft, teller).enter(track, guide);
      case Step.Branch branch -> leave(track, outcome(track, branch.on()));
      case Solo.Notice notice -> leave(track, noticed(track, notice));
      case Solo.Weigh weigh -> leave(track, Weighing.of(weigh, draft.top(track).answers()));
      case Solo.Hold hold -> new Holding(draft, teller, this).enter(track, hold);
      case Solo.Keep keep -> {
        note(track, keep);
        leave(track, Step.NEXT);
      }
      case Solo.Read read -> {
        new Releasing(draft, teller, this).read(track);
        leave(track, Step.NEXT);
      }
      case Solo.Compare compare -> {
        new Pinning(draft).ease(track, compare);
        leave(
            track,
            Weighing.rose(compare, draft.top(track).answers()) ? Solo.Compare.HOT : Step.NEXT);
      }
      case Lasting lasting -> last(track, lasting);
      case Step.Consent consent -> new Releasing(draft, teller, this).ask(track, consent);
      case Gathers.Alone alone when !track.equals(Track.JOINT) -> call(track, alone.flow());
      case Gathers.Alone alone -> together.gather(alone, draft.flow(draft.top(track)).lasts(alone));
      case Gathers.Ready ready -> together.ready(ready, draft.flow(draft.top(track)).lasts(ready));
      case Step.Turn turn -> new Turning(draft, teller, this).enter(turn);
      case Step.Reveal reveal -> reveal(track, reveal);
      case Gathers.Rest rest -> new Resting(draft, teller, this).enter(rest);
      case Gathers.Lesser lesser -> leave(track, together.lesser(lesser));
      case Step.End end -> end(track, end);
    }
  }

  private void last(String track, Lasting lasting) {
    String edge = new Planning(draft, teller).perform(track, lasting);
    if (edge == null) {
      askAgain(track);
    } else {
      leave(track, edge);
    }
  }

  private void say(String track, Step.Say say) {
    switch (say.to()) {
      case ME, ROOM -> teller.line(track, say);
      case EACH -> draft.members().forEach(member -> teller.privately(member.id(), say.id()));
      case SPEAKER, LISTENER ->
          teller.privately(draft.top(track).cast().get(Together.role(say.to())), say.id());
    }
    leave(track, Step.NEXT);
  }

  private void ask(String track, Step.Ask ask) {
    await(track, ask);
    if (ask.nudge() != null) {
      draft.nudge(track, ask.nudge());
    }
  }

  private void await(String track, Step.Waits step) {
    draft.open(track, draft.flow(draft.top(track)).lasts(step));
    teller.prompt(track, Question.of(step), Map.of());
  }

  /** Goes to a step of the flow on top of a track. */
  void goTo(String track, String step) {
    draft.change(track, frame -> frame.at(step));
    enter(track);
  }

  /**
   * Asks again what the top frame of a track still waits for; says nothing when it is idle. What
   * nobody asked for is asked once: whoever did not answer it can still press the buttons it has.
   */
  void askAgain(String track) {
    Frame top = draft.top(track);
    if (top == null || top.pending() == null || unanswered(top)) {
      return;
    }
    switch (draft.step(top)) {
      case Solo.Guide guide -> new Pacing(draft, teller).again(track, guide);
      case Step.Consent consent -> new Releasing(draft, teller, this).again(track, consent);
      case Step step when Question.of(step) instanceof Question question ->
          teller.prompt(track, question, Map.of());
      case Step step -> {}
    }
  }

  private static boolean unanswered(Frame frame) {
    return frame.origin() == Frame.Origin.SCHEDULED && frame.answers().isEmpty();
  }

  private String outcome(String track, String on) {
    if (Fact.isOne(on)) {
      return fact(track, Fact.of(on));
    }
    return switch (draft.top(track).answers().get(on)) {
      case Answer.Chosen chosen -> chosen.option();
      case Answer.Rated rated -> rated.band();
      case Answer.Words _, Answer.At _ ->
          throw new IllegalStateException(on + " is no closed answer");
      case Answer.Skipped skipped -> Step.SKIPPED;
      case null -> Step.SKIPPED;
    };
  }

  private String fact(String track, Fact fact) {
    Member me = draft.member(track);
    return switch (fact) {
      case PAIRED -> draft.paired() ? "yes" : "no";
      case PACE -> me.setting(Setting.PACE, "normal");
      case COUNTRY -> me.setting(Setting.COUNTRY, null) == null ? "unknown" : "known";
      case PROMPTS -> me.setting(Setting.PROMPTS, "no");
      case ANCHORS, PLAN -> new Pinning(draft).has(track, fact.word()) ? "yes" : "no";
      case HELD -> draft.track(track).frames().size() > 1 ? "yes" : "no";
      case SIGNS -> new Pinning(draft).givesMore(track) ? "open" : "enough";
      case PASSPHRASE -> me.passphraseUntil().isAfter(draft.now.at()) ? "set" : "none";
      case RUN_AGAIN -> again(me, Setting.RUN);
      case NOTES_AGAIN -> again(me, Setting.NOTES);
      case PROMPTS_AGAIN -> again(me, Setting.PROMPTS);
      case OPERATOR -> draft.safeguards.operatorIsPartner() ? "partner" : "other";
    };
  }

  private String again(Member member, Setting consent) {
    return draft.safeguards.consents().isOutdated(member.settings(), consent) ? "yes" : "no";
  }

  private String noticed(String track, Solo.Notice notice) {
    boolean found =
        draft.top(track).answers().get(notice.in()) instanceof Answer.Words(String words, _)
            && draft.flows.phrases().in(notice.phrases(), words);
    return found ? Solo.Notice.FOUND : Step.NEXT;
  }

  private void note(String track, Solo.Keep keep) {
    if (!draft.safeguards.operatorIsPartner()
        && draft.top(track).answers().get(keep.of())
            instanceof Answer.Words(String words, String message)) {
      draft.effect(new Effect.Note(track, words));
    }
  }

  private void call(String track, String flow) {
    begin(track, Frame.begin(draft.flows, flow, Frame.Origin.CALLED));
  }

  private void reveal(String track, Step.Reveal reveal) {
    teller.line(track, reveal.id());
    new Shelving(draft, teller).show(draft.top(track).flow());
    leave(track, Step.NEXT);
  }

  private void end(String track, Step.End end) {
    Frame frame = draft.pop(track);
    if (end.exits()) {
      clear(track);
      return;
    }
    if (end.later() != null) {
      new Planning(draft, teller).later(track, end.later());
    }
    Map<String, Answer> hands = new LinkedHashMap<>(frame.answers());
    hands.keySet().retainAll(end.hands());
    boolean leavesRun = end.then() != null && frame.origin() == Frame.Origin.CALLED;
    if (!leavesRun) {
      ended(track, frame, end.outcome(), hands);
    }
    if (end.then() != null) {
      goOn(track, end.then(), hands);
    } else if (isGoneOnWith(track, frame)) {
      askAgain(track);
    }
  }

  /** Whoever is awaited in the room is not held up by what they left open before. */
  private boolean isGoneOnWith(String track, Frame ended) {
    return switch (ended.origin()) {
      case ASKED, SCHEDULED -> !track.equals(Track.JOINT);
      case CALLED -> false;
      case JOINT -> !together.goesOnInRoom();
    };
  }

  /** Ends all that is open on a track, without a word. */
  void clear(String track) {
    draft.track(track).frames().forEach(frame -> teller.close(track, frame, null));
    draft.frames(track, List::clear);
  }

  private void ended(String track, Frame frame, String outcome, Map<String, Answer> hands) {
    switch (frame.origin()) {
      case ASKED, SCHEDULED -> {}
      case JOINT -> together.ended(track, frame.gathers(), outcome, hands);
      case CALLED -> {
        draft.change(track, caller -> caller.answered(hands));
        leave(track, reached(draft.step(draft.top(track)), outcome) ? Step.NEXT : Step.LATE);
      }
    }
  }

  private static boolean reached(Step caller, String outcome) {
    String needs =
        switch (caller) {
          case Gathers.Alone alone -> alone.needs();
          case Step.Turn turn -> turn.needs();
          default -> throw new IllegalStateException(caller.id() + " calls no flow");
        };
    return needs == null || needs.equals(outcome);
  }

  private void goOn(String track, String flow, Map<String, Answer> hands) {
    if (draft.flows.newest(flow).solo()) {
      begin(track, Frame.begin(draft.flows, flow, Frame.Origin.ASKED).answered(hands));
    } else {
      opening.open(flow, hands);
    }
  }
}
