package org.twopaths.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.twopaths.engine.answer.Question;
import org.twopaths.engine.owned.Settings;
import org.twopaths.engine.time.Limits;
import org.twopaths.engine.time.Quiet;
import org.twopaths.flow.Role;
import org.twopaths.flow.Setting;
import org.twopaths.flow.Step;
import org.twopaths.state.Answer;
import org.twopaths.state.Effect;
import org.twopaths.state.Frame;
import org.twopaths.state.Member;
import org.twopaths.state.Track;
import org.twopaths.state.Value;

/** Says lines: who sees them, what they are filled with, what can be done under them. */
final class Teller {
  static final String STOP = "stop";
  static final String HELP = "help-now";

  private static final String PREVIEW = "common.preview";

  /** The question where someone is, in any flow that asks it. */
  private static final String PLACE = "place";

  private final Draft draft;
  private final String actor;
  private final boolean inRoom;

  /**
   * @param actor who did what happened; null when time did
   * @param inRoom whether they did it in the room
   */
  Teller(Draft draft, String actor, boolean inRoom) {
    this.draft = draft;
    this.actor = actor;
    this.inRoom = inRoom;
  }

  /** An answer to who acted, where they acted, that nobody else sees. */
  void here(String name) {
    if (actor != null) {
      common(inRoom ? new Effect.To.Aside(actor) : new Effect.To.Private(actor), name);
    }
  }

  /** Tells who acted that it is no answer to anything; not for each of a great many (B37). */
  void noAnswer(String name, Map<String, Value> values) {
    if (isToBeTold()) {
      here(name, values);
    }
  }

  void noAnswer(String name) {
    noAnswer(name, Map.of());
  }

  private boolean isToBeTold() {
    int times = draft.rush(actor);
    if (times == Limits.NO_ANSWERS_A_MINUTE) {
      here("slow-down");
    }
    return times < Limits.NO_ANSWERS_A_MINUTE;
  }

  /** Whether they just did something, or it is outside of their quiet hours. */
  boolean isAwake(String person) {
    Member member = draft.member(person);
    String hours = member.setting(Setting.QUIET, Quiet.NONE);
    return person.equals(actor) || Quiet.endsAfter(draft.now.at(), hours, member.zone()).isEmpty();
  }

  void here(String name, Map<String, Value> values) {
    common(inRoom ? new Effect.To.Aside(actor) : new Effect.To.Private(actor), name, values);
  }

  /**
   * Shows someone in private what they are about to show in the room. What they could press there
   * before is over, an older preview above all.
   */
  void preview(String person, Value words, List<String> options) {
    closeFor(person);
    List<String> all = new ArrayList<>(options);
    all.add(STOP);
    tell(
        new Effect.To.Private(person),
        PREVIEW,
        Map.of("preview", words),
        new Effect.Prompt(Track.JOINT, jointWait(), PREVIEW, all, true));
  }

  /** Asks someone in private for other words, with what the question of the room offers. */
  void rewrite(String person, Question question) {
    closeFor(person);
    Effect.Prompt prompt = under(Track.JOINT, question);
    tell(new Effect.To.Private(person), "common.rewrite", Map.of(), prompt);
  }

  private void closeFor(String person) {
    effect(
        new Effect.Close(new Effect.To.Private(person), PREVIEW, Track.JOINT, jointWait(), null));
  }

  private long jointWait() {
    return draft.top(Track.JOINT).pending().number();
  }

  /** A line to the room that needs nothing but what it is given. */
  void share(String key, Map<String, Value> values) {
    tell(Effect.To.ROOM, key, values, null);
  }

  /** A line to the room that holds what a person released. */
  void release(String key, Map<String, Value> values) {
    effect(new Effect.Tell(Effect.To.ROOM, key, values, null, Effect.Sort.RELEASED));
  }

  /** A gentle word of the flow on top of a track, where its reader may still act. */
  void nudge(String track, Effect.To to, String name) {
    effect(new Effect.Tell(to, key(track, name), values(track), null, Effect.Sort.NUDGE));
  }

  /** A line of the flow on top of a track, to whoever that track belongs to. */
  void line(String track, String name) {
    tell(to(track), key(track, name), values(track), null);
  }

  /** The line of a step, drawn too if the step says so. */
  void line(String track, Step.Say say) {
    Effect.Sort sort = say.drawn() ? Effect.Sort.DRAWN : Effect.Sort.LINE;
    effect(new Effect.Tell(to(track), key(track, say.id()), values(track), null, sort));
  }

  /** Words that one of them released to the other alone. */
  void letter(String person, String key, Map<String, Value> values) {
    Effect.To to = new Effect.To.Private(person);
    effect(new Effect.Tell(to, key, values, null, Effect.Sort.LETTER));
  }

  /** A line of the flow on top of the joint track, in one person's private chat. */
  void privately(String person, String name) {
    tell(new Effect.To.Private(person), key(Track.JOINT, name), values(Track.JOINT), null);
  }

  /** A line that belongs to no flow. */
  void common(Effect.To to, String name, Map<String, Value> values) {
    tell(to, "common." + name, values, null);
  }

  void common(Effect.To to, String name) {
    common(to, name, Map.of());
  }

  /** Asks what the top frame waits for, with its buttons and the way out. */
  void prompt(String track, Question question, Map<String, Value> more) {
    promptAs(track, draft.top(track).step(), question, more);
  }

  void promptAs(String track, String name, Question question, Map<String, Value> more) {
    Map<String, Value> values = values(track);
    values.putAll(more);
    tell(to(track), key(track, name), values, under(track, question));
  }

  /** Says that an answer was not understood, with the buttons again. */
  void reprompt(String track, String name, Question question, Map<String, Value> values) {
    // What a person did in private must not show in the room, so nothing is left out there.
    if (track.equals(Track.JOINT) || isToBeTold()) {
      commonPrompt(track, "reprompt." + name, question, values);
    }
  }

  /** Asks something that belongs to no flow where the top frame waits. */
  void commonPrompt(String track, String name, Question question, Map<String, Value> values) {
    tell(to(track), "common." + name, values, under(track, question));
  }

  /** Changes the line of the top frame's prompt in place. */
  void change(String track, String name, Question question, Map<String, Value> more) {
    Map<String, Value> values = values(track);
    values.putAll(more);
    Effect.Prompt prompt = under(track, question);
    effect(new Effect.Change(to(track), key(track, name), values, prompt));
  }

  /** Takes the buttons away from what the top frame asked. */
  void close(String track, String chosen) {
    close(track, draft.top(track), chosen);
  }

  void close(String track, Frame frame, String chosen) {
    if (frame.pending() != null) {
      String key = frame.flow() + "." + frame.step();
      effect(new Effect.Close(to(track), key, track, frame.pending().number(), chosen));
    }
  }

  private Effect.Prompt under(String track, Question question) {
    List<String> all = new ArrayList<>(question.options());
    all.add(STOP);
    if (!track.equals(Track.JOINT)) {
      all.add(HELP);
    }
    Frame top = draft.top(track);
    String key = key(track, top.step());
    return new Effect.Prompt(track, top.pending().number(), key, all, question.writes());
  }

  private void tell(Effect.To to, String key, Map<String, Value> values, Effect.Prompt prompt) {
    effect(new Effect.Tell(to, key, values, prompt, Effect.Sort.LINE));
  }

  private void effect(Effect effect) {
    draft.effect(effect);
  }

  static Effect.To to(String track) {
    return track.equals(Track.JOINT) ? Effect.To.ROOM : new Effect.To.Private(track);
  }

  private String key(String track, String name) {
    return draft.top(track).flow() + "." + name;
  }

  /** What placeholders may stand for in the top frame of a track. */
  Map<String, Value> values(String track) {
    Frame frame = draft.top(track);
    Map<String, Value> values = new HashMap<>(new Pinning(draft).shared());
    values.put("together", Planning.together(draft));
    if (track.equals(Track.JOINT)) {
      values.put("one", name(draft.members().getFirst().id()));
      values.put("two", name(draft.members().getLast().id()));
      frame.cast().forEach((role, person) -> values.put(word(role), name(person)));
      answers(frame, null, values);
    } else {
      values.putAll(names(track));
      helpLines(track, frame, values);
      values.put("planned", Planning.planned(draft, track));
      values.putAll(new Pinning(draft).own(track));
      values.put("settings", Settings.of(draft.member(track), draft.now.at()));
      answers(frame, track, values);
    }
    return values;
  }

  /** The names a person's own lines may hold. */
  Map<String, Value> names(String person) {
    Member partner = draft.partnerOf(person);
    return partner == null
        ? Map.of("me", name(person))
        : Map.of("me", name(person), "partner", new Value.Plain(partner.name()));
  }

  /** Of the country they named just now, else of the one they had kept. */
  private void helpLines(String person, Frame frame, Map<String, Value> values) {
    String country =
        frame.answers().get(PLACE) instanceof Answer.Chosen(String place)
            ? place
            : draft.member(person).setting(Setting.COUNTRY, null);
    for (Value.Need need : Value.Need.values()) {
      values.put(need.name().toLowerCase(Locale.ROOT), new Value.HelpLines(country, need));
    }
  }

  /** In a joint frame an answer kept under label:person is private to that person. */
  private static void answers(Frame frame, String owner, Map<String, Value> values) {
    frame
        .answers()
        .forEach((label, answer) -> {
          int colon = label.indexOf(':');
          String whose = colon < 0 ? owner : label.substring(colon + 1);
          String question = frame.flow() + "." + label;
          values.put(label, new Value.Given(answer, question, whose));
        });
  }

  private Value name(String person) {
    return new Value.Plain(draft.member(person).name());
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
