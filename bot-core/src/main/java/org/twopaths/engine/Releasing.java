package org.twopaths.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twopaths.engine.answer.Question;
import org.twopaths.engine.time.Limits;
import org.twopaths.flow.Step;
import org.twopaths.state.Answer;
import org.twopaths.state.Effect;
import org.twopaths.state.Frame;
import org.twopaths.state.Track;
import org.twopaths.state.Value;

/**
 * The only way private words leave their owner: a preview of the exact words, that person's press,
 * and some time in which a yes can still be taken back. Taken back it is a no, along the same edge:
 * nobody else has had anything to see, and nobody has now.
 *
 * <p>Under the id of its step a frame keeps how far a consent has come: {@link Step.Consent#YES}
 * while it can be taken back, {@link #GONE} once the words went out while something else lay on
 * top, {@link Step.Consent#EDIT} when they were changed meanwhile.
 */
final class Releasing {
  private static final String SHARED = ".shared";
  private static final String GONE = "gone";

  private final Draft draft;
  private final Teller teller;
  private final Walk walk;

  Releasing(Draft draft, Teller teller, Walk walk) {
    this.draft = draft;
    this.teller = teller;
    this.walk = walk;
  }

  void ask(String track, Step.Consent consent) {
    draft.change(track, frame -> frame.without(consent.id()));
    draft.open(track, draft.flow(draft.top(track)).lasts(consent));
    show(track, consent);
  }

  private void show(String track, Step.Consent consent) {
    Value preview = released(track, draft.top(track), consent);
    teller.prompt(track, Question.of(consent), Map.of("preview", preview));
  }

  void pressed(String track, Step.Consent consent, String option) {
    teller.close(track, option);
    switch (option) {
      case Step.Consent.EDIT -> walk.leave(track, Step.Consent.EDIT);
      case Step.Consent.YES -> allowed(track, consent);
      case Question.NOW -> goOut(track);
      case Question.UNDO -> {
        revoke(track, draft.top(track));
        walk.leave(track, Step.Consent.NO);
      }
      default -> walk.leave(track, Step.Consent.NO);
    }
  }

  private void allowed(String track, Step.Consent consent) {
    if (!draft.paired()) {
      walk.leave(track, Step.Consent.NO); // whoever parted meanwhile shows nothing to anyone
      return;
    }
    draft.change(track, frame -> mark(frame, consent, Step.Consent.YES));
    draft.open(track, beforeTheOthersGoOn(draft.top(track)));
    showUndo(track, consent);
  }

  private void showUndo(String track, Step.Consent consent) {
    Frame top = draft.top(track);
    Value until = new Value.Moment(top.pending().until());
    teller.commonPrompt(track, "undo", Question.of(consent, top), Map.of("until", until));
  }

  /** Words that a talk waits for go out before it waits no more. */
  private Duration beforeTheOthersGoOn(Frame frame) {
    return draft.track(Track.JOINT).frames().stream()
        .filter(joint -> frame.gathers() > 0 && joint.waitsFor(frame.gathers()))
        .map(joint -> Duration.between(draft.now.at(), joint.pending().until()).minusSeconds(1))
        .map(left -> left.isNegative() ? Duration.ZERO : left)
        .filter(left -> left.compareTo(Limits.UNDO) < 0)
        .findFirst()
        .orElse(Limits.UNDO);
  }

  /** Asks again what is open about the consent on top of a track. */
  void again(String track, Step.Consent consent) {
    switch (stands(draft.top(track), consent)) {
      case Step.Consent.YES -> showUndo(track, consent);
      case Step.Consent.EDIT -> ask(track, consent);
      case GONE -> walk.leave(track, Step.NEXT);
      default -> show(track, consent);
    }
  }

  /** The time of a consent on top of a track is over. */
  void over(String track, Step.Consent consent) {
    String stands = stands(draft.top(track), consent);
    if (stands.equals(Step.Consent.EDIT)) {
      ask(track, consent);
      return;
    }
    teller.close(track, null);
    switch (stands) {
      case Step.Consent.YES -> goOut(track);
      case GONE -> walk.leave(track, Step.NEXT);
      default -> walk.leave(track, Step.LATE);
    }
  }

  private void goOut(String track) {
    if (draft.paired()) {
      release(track, draft.top(track));
      walk.leave(track, Step.NEXT);
    } else {
      walk.leave(track, Step.Consent.NO);
    }
  }

  /** Words go out at the time that was said, whatever else their owner does by then. */
  void overBelow(String track, Frame frame) {
    if (draft.step(frame) instanceof Step.Consent consent
        && stands(frame, consent).equals(Step.Consent.YES)
        && draft.paired()) {
      teller.close(track, frame, null);
      release(track, frame);
      set(track, frame, mark(frame, consent, GONE));
    }
  }

  /** A change of the words voids a yes to them: their new preview is shown. */
  void changed(String track, int at, String label) {
    List<Frame> frames = draft.track(track).frames();
    Frame frame = frames.get(at);
    if (!(draft.step(frame) instanceof Step.Consent consent)
        || !consent.releases().contains(label)) {
      return;
    }
    boolean wasAllowed = stands(frame, consent).equals(Step.Consent.YES);
    if (wasAllowed) {
      revoke(track, frame);
    }
    if (at == frames.size() - 1) {
      teller.close(track, null);
      ask(track, consent);
    } else if (wasAllowed) {
      teller.close(track, frame, null);
      set(track, frame, mark(frame, consent, Step.Consent.EDIT));
    }
  }

  private static String stands(Frame frame, Step.Consent consent) {
    return frame.answers().get(consent.id()) instanceof Answer.Chosen(String stands) ? stands : "";
  }

  private static Frame mark(Frame frame, Step.Consent consent, String stands) {
    return frame.answered(consent.id(), new Answer.Chosen(stands));
  }

  private void set(String track, Frame before, Frame after) {
    draft.frames(track, frames -> frames.set(frames.indexOf(before), after));
  }

  /** Shows the released words in the room, or to the partner, or puts them on the shelf. */
  private void release(String track, Frame frame) {
    Step.Consent consent = (Step.Consent) draft.step(frame);
    String key = key(frame, consent);
    Map<String, Answer> answers = new LinkedHashMap<>(frame.answers());
    answers.keySet().retainAll(consent.releases());
    if (consent.sends() != null) {
      new Holding(draft, teller, walk).send(new Frame.Letter(track, key), consent.sends(), answers);
    } else if (consent.opens() != null) {
      new Shelving(draft, teller).put(track, consent.opens(), key, answers);
    } else {
      teller.release(key, released(track, frame, consent).values());
    }
  }

  /** What its owner allowed to be shown is not allowed any more. */
  private void revoke(String owner, Frame frame) {
    draft.effect(new Effect.Revoke(owner, key(frame, (Step.Consent) draft.step(frame))));
  }

  /** Shows a letter to the one it was sent to, in the words its sender saw. */
  void read(String track) {
    Frame frame = draft.top(track);
    Frame.Letter letter = frame.letter();
    String flow = letter.key().substring(0, letter.key().indexOf('.'));
    Step.Consent consent = (Step.Consent) draft.flows.newest(flow).step(consentOf(letter));
    Map<String, Value> values = new HashMap<>(teller.names(letter.from()));
    consent
        .releases()
        .forEach(label -> {
          Answer answer = frame.answers().get(label);
          values.put(label, new Value.Given(answer, flow + "." + label, letter.from()));
        });
    teller.letter(track, letter.key(), values);
  }

  private static String consentOf(Frame.Letter letter) {
    String key = letter.key();
    return key.substring(key.indexOf('.') + 1, key.length() - SHARED.length());
  }

  /**
   * What the shared words may hold: the names, and what this step releases. That stays its owner's:
   * others are shown it only by the leave that was given for those very words.
   */
  private Value.Preview released(String owner, Frame frame, Step.Consent consent) {
    Map<String, Value> released = new HashMap<>(teller.names(owner));
    consent
        .releases()
        .forEach(label -> {
          String question = frame.flow() + "." + label;
          released.put(label, new Value.Given(frame.answers().get(label), question, owner));
        });
    return new Value.Preview(key(frame, consent), released, owner);
  }

  private static String key(Frame frame, Step.Consent consent) {
    return frame.flow() + "." + consent.id() + SHARED;
  }
}
