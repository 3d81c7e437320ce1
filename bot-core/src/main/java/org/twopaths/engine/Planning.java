package org.twopaths.engine;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.twopaths.engine.time.Budget;
import org.twopaths.engine.time.Quiet;
import org.twopaths.engine.time.Rhythm;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Lasting;
import org.twopaths.flow.Setting;
import org.twopaths.state.Answer;
import org.twopaths.state.Effect;
import org.twopaths.state.Event;
import org.twopaths.state.Frame;
import org.twopaths.state.Joint;
import org.twopaths.state.Member;
import org.twopaths.state.Prompts;
import org.twopaths.state.Track;
import org.twopaths.state.Value;

/** What comes by itself: each week at a moment that people chose, and never too much. */
final class Planning {
  /** So late, after an outage or a day that was full, it does not come any more. */
  private static final Duration TOO_LATE = Duration.ofHours(36);

  private static final String ROW = "common.planned.";

  private final Draft draft;
  private final Teller teller;

  Planning(Draft draft, Teller teller) {
    this.draft = draft;
    this.teller = teller;
  }

  /** What a step does that outlasts its flow; the edge by which the flow goes on, null for none. */
  String perform(String track, Lasting step) {
    Pinning pinning = new Pinning(draft);
    return switch (step) {
      case Lasting.Weekly weekly -> enter(track, weekly);
      case Lasting.Slot slot -> slot(track, slot);
      case Lasting.Book book -> book(book);
      case Lasting.Drop drop -> drop(track, drop);
      case Lasting.Pin pin -> pinning.pin(track, pin);
      case Lasting.Unpin unpin -> pinning.unpin(track, unpin);
      case Lasting.Pick pick -> pinning.pick(track, pick);
      case Lasting.Draw draw -> pinning.draw(track, draw);
      case Lasting.Hide hide -> pinning.hide(track, hide);
      case Lasting.Report report -> report(track, report);
    };
  }

  private String report(String track, Lasting.Report report) {
    Answer kind = draft.top(track).answers().get(report.of());
    draft.effect(new Effect.Report(((Answer.Chosen) kind).option()));
    return Lasting.NEXT;
  }

  /** When something may come to a person at the earliest; empty when it may now, and it counts. */
  Optional<Instant> notBefore(String person, Budget.Sort sort) {
    Instant now = draft.now.at();
    Prompts prompts = draft.track(person).prompts();
    Budget.Verdict verdict = Budget.of(sort, draft.member(person), prompts, now);
    return switch (verdict) {
      case Budget.Verdict.Come come -> {
        draft.prompts(person, known -> known.asked(now));
        yield Optional.empty();
      }
      case Budget.Verdict.Later(Instant at) -> Optional.of(at);
      case Budget.Verdict.Farewell(Instant again) -> {
        draft.prompts(person, known -> known.asked(now));
        teller.common(new Effect.To.Private(person), "quiet-now");
        yield Optional.of(again);
      }
    };
  }

  /** The next moment that a day and a part of the day stand for. */
  private String slot(String person, Lasting.Slot slot) {
    Map<String, Answer> answers = draft.top(person).answers();
    ZoneId zone = draft.member(person).zone();
    String day = ((Answer.Chosen) answers.get(slot.day())).option();
    Rhythm rhythm =
        new Rhythm(
            DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)), time(slot, answers, zone), null);
    Answer next = new Answer.At(rhythm.next(draft.now.at(), zone));
    draft.change(person, frame -> frame.answered(slot.id(), next));
    return Lasting.NEXT;
  }

  private static LocalTime time(Lasting.Slot slot, Map<String, Answer> answers, ZoneId zone) {
    String part = ((Answer.Chosen) answers.get(slot.part())).option();
    return slot.parts().containsKey(part)
        ? slot.parts().get(part)
        : LocalTime.ofInstant(((Answer.At) answers.get(slot.own())).at(), zone);
  }

  /** Puts the flow on top aside until its first week. */
  private String enter(String person, Lasting.Weekly weekly) {
    Instant first = ((Answer.At) draft.top(person).answers().get(weekly.from())).at();
    Rhythm rhythm = Rhythm.from(first, draft.member(person).zone());
    rest(person, draft.pop(person), rhythm);
    return null;
  }

  /** Its week has come: what it begins, if it may come now; empty when it rests again. */
  Optional<String> come(String person, Frame frame, Lasting.Weekly weekly) {
    boolean tooLate = frame.pending().until().plus(TOO_LATE).isBefore(draft.now.at());
    Optional<Instant> notBefore = tooLate ? Optional.empty() : notBefore(person, Budget.Sort.OURS);
    boolean silent = Budget.isSilent(draft.track(person).prompts());
    if (notBefore.isPresent() && !silent) {
      wake(person, frame, notBefore.get());
      return Optional.empty();
    }
    draft.held(person, held -> held.remove(frame));
    ZoneId zone = draft.member(person).zone();
    rest(person, frame, rhythm(frame).cameAt(frame.pending().until(), zone));
    return tooLate || silent ? Optional.empty() : Optional.of(weekly.begins());
  }

  /** The clock of a person changed: what comes each week keeps its day and its time of day. */
  void retime(String person) {
    List<Frame> weekly =
        draft.track(person).held().stream()
            .filter(frame -> draft.step(frame) instanceof Lasting.Weekly)
            .toList();
    draft.held(person, held -> held.removeAll(weekly));
    weekly.forEach(frame -> rest(person, frame, rhythm(frame)));
  }

  private void rest(String person, Frame frame, Rhythm rhythm) {
    Answer kept = new Answer.Words(rhythm.written(), null);
    Instant next = rhythm.next(draft.now.at(), draft.member(person).zone());
    Holding.putAside(draft, person, frame.answered(frame.step(), kept), next);
  }

  private void wake(String person, Frame frame, Instant at) {
    draft.wake(person, Effect.Timer.RESUME, frame.pending().number(), at);
  }

  /** The rhythm of a flow that rests at a weekly step. */
  static Rhythm rhythm(Frame frame) {
    return Rhythm.read(((Answer.Words) frame.answers().get(frame.step())).text());
  }

  /** Has a flow begin in the room each week. */
  private String book(Lasting.Book book) {
    Instant first = ((Answer.At) draft.top(Track.JOINT).answers().get(book.from())).at();
    booked(book.begins(), Rhythm.from(first, sharedZone()));
    return Lasting.NEXT;
  }

  private void booked(String flow, Rhythm rhythm) {
    Instant next = rhythm.next(draft.now.at(), sharedZone());
    long number = draft.number(Track.JOINT);
    draft.joint(draft.joint().booking(new Joint.Booking(flow, rhythm.written(), number)));
    draft.effect(new Effect.Wake(Track.JOINT, Effect.Timer.BEGIN, number, flow, next));
  }

  /** The week of the room has come: whether its flow begins now, and not long after its time. */
  boolean comeTogether(Event.TimerFired fired) {
    Joint.Booking booking = draft.joint().booked();
    if (booking == null || booking.number() != fired.number()) {
      return false;
    }
    Rhythm rhythm = Rhythm.read(booking.rhythm());
    Instant planned = rhythm.last(draft.now.at(), sharedZone());
    booked(booking.flow(), rhythm.cameAt(planned, sharedZone()));
    boolean tooLate = planned.plus(TOO_LATE).isBefore(draft.now.at());
    return !tooLate && draft.paired() && draft.top(Track.JOINT) == null;
  }

  private ZoneId sharedZone() {
    return draft.members().getFirst().zone();
  }

  /** Ends what begins these flows each week. */
  private String drop(String person, Lasting.Drop drop) {
    draft.held(
        person,
        held ->
            held.removeIf(frame ->
                draft.step(frame) instanceof Lasting.Weekly weekly
                    && drop.flows().contains(weekly.begins())));
    Joint.Booking booking = draft.joint().booked();
    if (booking != null && drop.flows().contains(booking.flow())) {
      draft.joint(draft.joint().booking(null));
    }
    return Lasting.NEXT;
  }

  /** What comes to a person by itself, and when nothing does. */
  static Value planned(Draft draft, String person) {
    List<Value> rows = new ArrayList<>();
    for (Frame frame : draft.track(person).held()) {
      if (draft.step(frame) instanceof Lasting.Weekly weekly) {
        rows.add(row(weekly.begins(), rhythm(frame)));
      }
    }
    rows.addAll(booked(draft));
    String hours = draft.member(person).setting(Setting.QUIET, Quiet.NONE);
    if (!hours.equals(Quiet.NONE)) {
      Value label = new Value.Given(new Answer.Chosen(hours), "schedule.quiet", null);
      rows.add(new Value.Preview(ROW + "quiet", Map.of("hours", label), null));
    }
    return Value.Rows.lines(rows, ROW + "none");
  }

  /** What both planned. */
  static Value together(Draft draft) {
    return Value.Rows.lines(booked(draft), ROW + "together.none");
  }

  private static List<Value> booked(Draft draft) {
    Joint.Booking booking = draft.joint().booked();
    return booking == null
        ? List.of()
        : List.of(row(booking.flow(), Rhythm.read(booking.rhythm())));
  }

  private static Value row(String flow, Rhythm rhythm) {
    String day = rhythm.day().name().toLowerCase(Locale.ROOT);
    Map<String, Value> values =
        Map.of(
            "day", new Value.Given(new Answer.Chosen(day), "common", null),
            "time", new Value.Plain(rhythm.time().toString()));
    return new Value.Preview(ROW + flow, values, null);
  }

  /** From a room both are asked later, from a private chat only that person. */
  void later(String track, Flow.Later later) {
    draft.members().stream()
        .filter(member -> track.equals(Track.JOINT) || track.equals(member.id()))
        .forEach(member -> later(member, later));
  }

  private void later(Member member, Flow.Later later) {
    ZoneId zone = member.zone();
    long among = later.last() - later.days() + 1;
    long days = later.days() + Math.floorMod(draft.now.luck(), among);
    LocalDate day = LocalDate.ofInstant(draft.now.at(), zone).plusDays(days);
    draft.effect(
        new Effect.Wake(
            member.id(), Effect.Timer.BEGIN, 0, later.flow(), Rhythm.at(day, later.at(), zone)));
  }
}
