package org.twopaths.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twopaths.engine.time.Budget;
import org.twopaths.engine.time.Limits;
import org.twopaths.engine.time.Rhythm;
import org.twopaths.flow.Lasting;
import org.twopaths.flow.Setting;
import org.twopaths.flow.Solo;
import org.twopaths.flow.Step;
import org.twopaths.state.Answer;
import org.twopaths.state.Effect;
import org.twopaths.state.Event;
import org.twopaths.state.Frame;
import org.twopaths.state.Member;
import org.twopaths.state.Track;
import org.twopaths.state.Wait;

/**
 * Flows that are put aside until their time: a person's own, and letters from their partner.
 *
 * <p>Whether a letter was read, put off, refused or never opened is known to its reader alone: the
 * track of whoever sent it is not touched.
 */
final class Holding {
  private static final Duration DAY = Duration.ofDays(1);

  private final Draft draft;
  private final Teller teller;
  private final Walk walk;

  Holding(Draft draft, Teller teller, Walk walk) {
    this.draft = draft;
    this.teller = teller;
    this.walk = walk;
  }

  void enter(String person, Solo.Hold hold) {
    int times = times(draft.top(person), hold) + 1;
    if (hold.most() > 0 && times > hold.most()) {
      walk.leave(person, Solo.Hold.OVER);
      return;
    }
    Answer counted = new Answer.Rated(times, "times");
    Frame frame = draft.pop(person).answered(hold.id(), counted);
    putAside(person, frame, until(person, frame, hold));
    walk.askAgain(person);
  }

  /** How often a flow has been put aside at that step. */
  private static int times(Frame frame, Solo.Hold hold) {
    return frame.answers().get(hold.id()) instanceof Answer.Rated(int times, String band)
        ? times
        : 0;
  }

  private Instant until(String person, Frame frame, Solo.Hold hold) {
    if (hold.until() != null) {
      return frame.answers().get(hold.until()) instanceof Answer.At(Instant at)
          ? at
          : draft.now.at();
    }
    Duration lasts = hold.lasts();
    if (hold.at() == null) {
      return draft.now.at().plus(lasts);
    }
    ZoneId zone = draft.member(person).zone();
    LocalDate day = LocalDate.ofInstant(draft.now.at(), zone).plusDays(lasts.toDays());
    return Rhythm.at(day, hold.at(), zone);
  }

  private void putAside(String person, Frame frame, Instant until) {
    putAside(draft, person, frame, until);
  }

  static void putAside(Draft draft, String person, Frame frame, Instant until) {
    long number = draft.number(person);
    Frame resting = frame.waiting(Wait.open(number, draft.now.at(), until));
    draft.held(person, held -> held.add(resting));
    draft.wake(person, Effect.Timer.RESUME, number, until);
  }

  /**
   * Hands released words to the partner. A letter of the same kind that still waits unread makes
   * room for it; at a pace that is not the normal one it stays closed until it is too old.
   */
  void send(Frame.Letter letter, String flow, Map<String, Answer> released) {
    String reader = draft.partnerOf(letter.from()).id();
    draft.held(
        reader, held -> held.removeIf(frame -> isLetter(frame) && frame.flow().equals(flow)));
    Frame frame = Frame.begin(draft.flows, flow, Frame.Origin.ASKED).bringing(letter, released);
    putAside(reader, frame, draft.now.at());
  }

  /** The time of something put aside has come; empty when it waits on. */
  Optional<Instant> resume(Event.TimerFired fired) {
    Track track = draft.track(fired.track());
    Frame frame =
        track.held().stream().filter(f -> f.waitsFor(fired.number())).findFirst().orElse(null);
    if (frame == null) {
      return Optional.empty();
    }
    if (isLetter(frame) && !opensLetters(fired.track())) {
      return shutAway(fired.track(), frame);
    }
    if (track.top() != null) {
      return Optional.of(draft.whenFree(fired.track()));
    }
    Planning planning = new Planning(draft, teller);
    if (draft.step(frame) instanceof Lasting.Weekly weekly) {
      planning.come(fired.track(), frame, weekly).ifPresent(flow -> begin(fired.track(), flow));
      return Optional.empty();
    }
    Optional<Instant> notBefore = planning.notBefore(fired.track(), sort(frame));
    if (notBefore.isEmpty()) {
      draft.held(fired.track(), held -> held.remove(frame));
      comeBack(fired.track(), frame);
    }
    return notBefore;
  }

  private void begin(String person, String flow) {
    walk.begin(person, Frame.begin(draft.flows, flow, Frame.Origin.SCHEDULED));
  }

  /** Whoever said to the minute, or within the day, when it is to come back set the moment. */
  private Budget.Sort sort(Frame frame) {
    if (!(draft.step(frame) instanceof Solo.Hold hold)) {
      return Budget.Sort.LETTER;
    }
    boolean set = hold.until() != null || hold.lasts().compareTo(DAY) < 0;
    return set ? Budget.Sort.APPOINTMENT : Budget.Sort.OURS;
  }

  private void comeBack(String person, Frame frame) {
    boolean atHold = draft.step(frame) instanceof Solo.Hold;
    if (atHold) {
      draft.push(person, frame);
      walk.leave(person, Step.NEXT);
    } else {
      walk.begin(person, frame.at(frame.step()));
    }
  }

  /** A letter that meets a slow pace is looked at again each day, and goes unread at its end. */
  private Optional<Instant> shutAway(String person, Frame letter) {
    Instant next = draft.now.at().plus(Limits.LETTER_LOOKS);
    if (!letter.pending().since().plus(Limits.LETTER).isAfter(next)) {
      draft.held(person, held -> held.remove(letter));
      return Optional.empty();
    }
    return Optional.of(next);
  }

  private boolean opensLetters(String person) {
    return draft.member(person).setting(Setting.PACE, "normal").equals("normal");
  }

  /** Whoever goes quiet leaves nothing behind that would write to them. */
  void clear(String person) {
    draft.held(person, List::clear);
  }

  /** What came from a partner who is none any more goes, read or not. */
  void part(String person) {
    draft.held(person, held -> held.removeIf(Holding::isLetter));
    draft.frames(person, frames -> frames.removeIf(Holding::isLetter));
  }

  /** What somebody put aside goes, and their letters with it; what was sent to them stays. */
  void forget(String person) {
    draft.held(person, held -> held.removeIf(frame -> !isLetter(frame)));
    Member partner = draft.partnerOf(person);
    if (partner != null) {
      part(partner.id());
    }
  }

  private static boolean isLetter(Frame frame) {
    return frame.letter() != null;
  }
}
