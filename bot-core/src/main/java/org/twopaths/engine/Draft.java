package org.twopaths.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.twopaths.engine.time.Limits;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Flows;
import org.twopaths.flow.Gathers;
import org.twopaths.flow.Setting;
import org.twopaths.flow.Step;
import org.twopaths.safety.Safeguards;
import org.twopaths.state.Conversation;
import org.twopaths.state.Effect;
import org.twopaths.state.Frame;
import org.twopaths.state.Joint;
import org.twopaths.state.Member;
import org.twopaths.state.Moment;
import org.twopaths.state.Pinned;
import org.twopaths.state.Prompts;
import org.twopaths.state.Rush;
import org.twopaths.state.Track;
import org.twopaths.state.Transition;
import org.twopaths.state.Wait;

/**
 * A transition while it is being worked out: the conversation as it changes, and the effects so
 * far.
 *
 * <p>Lives inside one call of {@link Engine#transition} and is seen by nobody else, so the engine
 * stays a function although this changes.
 */
final class Draft {
  final Flows flows;
  final Safeguards safeguards;
  final Moment now;

  private final Conversation before;
  private final Map<String, Track> tracks = new HashMap<>();
  private final List<Member> members;
  private final List<Effect> effects = new ArrayList<>();
  private final List<Transition.Edge> walked = new ArrayList<>();
  private Joint joint;
  private int steps;

  Draft(Flows flows, Safeguards safeguards, Conversation before, Moment now) {
    this.flows = flows;
    this.safeguards = safeguards;
    this.before = before;
    this.now = now;
    this.joint = before.joint();
    this.members = new ArrayList<>(before.members());
  }

  Transition done() {
    Map<String, Track> solo = new LinkedHashMap<>(before.solo());
    tracks.forEach((name, track) -> solo.put(name, track));
    solo.remove(Track.JOINT);
    Conversation after = new Conversation(members, before.room(), jointAfter(), solo);
    return new Transition(after, effects, walked);
  }

  /** The very same where nothing changed, so that nobody has to look closer. */
  private Joint jointAfter() {
    if (joint == before.joint() && !tracks.containsKey(Track.JOINT)) {
      return joint;
    }
    Joint after = joint.with(track(Track.JOINT));
    return after.equals(before.joint()) ? before.joint() : after;
  }

  List<Member> members() {
    return members;
  }

  Member member(String id) {
    return Conversation.member(members, id);
  }

  boolean paired() {
    return before.paired();
  }

  Member partnerOf(String id) {
    return before.partnerOf(id);
  }

  Track track(String name) {
    Track changed = tracks.get(name);
    return changed == null ? before.track(name) : changed;
  }

  Frame top(String name) {
    return track(name).top();
  }

  /**
   * When to look again at a track where something else is talked about: soon, and in private the
   * rarer the longer that waits already, for then whoever it asks is away.
   */
  Instant whenFree(String name) {
    Wait wait = top(name).pending();
    boolean asks = !name.equals(Track.JOINT) && wait != null;
    Duration quarter = asks ? Duration.between(wait.since(), now.at()).dividedBy(4) : Limits.BUSY;
    Duration soon = quarter.compareTo(Limits.BUSY) < 0 ? Limits.BUSY : quarter;
    return now.at().plus(soon.compareTo(Limits.AWAY) > 0 ? Limits.AWAY : soon);
  }

  Joint joint() {
    return joint;
  }

  void joint(Joint changed) {
    joint = changed;
  }

  Flow flow(Frame frame) {
    return flows.at(frame.flow(), frame.version());
  }

  Step step(Frame frame) {
    return flow(frame).step(frame.step());
  }

  /**
   * Whether a joint flow still asks both in private if it is to be: one of them began it, and the
   * other one is in the middle of nothing yet.
   */
  boolean isOnlyAsked(Frame joint) {
    Step step = step(joint);
    return step instanceof Gathers.Ready
        || step instanceof Gathers.Alone
            && flow(joint).steps().stream()
                .takeWhile(before -> before != step)
                .allMatch(Step.Say.class::isInstance);
  }

  /**
   * Whether that flow is on top, or one that it is only the way into; the exercises it called lie
   * above it and are a part of it.
   */
  boolean inTheMiddleOf(String flow, String track) {
    List<Frame> frames = track(track).frames();
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

  void push(String track, Frame frame) {
    frames(track, frames -> frames.add(frame));
  }

  Frame pop(String track) {
    Frame top = top(track);
    frames(track, List::removeLast);
    return top;
  }

  void change(String track, UnaryOperator<Frame> change) {
    Frame changed = change.apply(top(track));
    frames(track, frames -> frames.set(frames.size() - 1, changed));
  }

  void frames(String name, Consumer<List<Frame>> change) {
    Track track = track(name);
    List<Frame> frames = new ArrayList<>(track.frames());
    change.accept(frames);
    tracks.put(name, track.with(frames));
  }

  /** Changes what a person has put aside. */
  void held(String name, Consumer<List<Frame>> change) {
    Track track = track(name);
    List<Frame> held = new ArrayList<>(track.held());
    change.accept(held);
    tracks.put(name, track.holding(held));
  }

  /** Keeps how a person took what came to them by itself. */
  void prompts(String person, UnaryOperator<Prompts> change) {
    Track track = track(person);
    tracks.put(person, track.prompted(change.apply(track.prompts())));
  }

  /** Counts one more that was no answer, and says how many there were lately. */
  int rush(String person) {
    Track track = track(person);
    Rush rush = track.rush().more(now.at());
    tracks.put(person, track.rushed(rush));
    return rush.times();
  }

  /**
   * Whoever sent much that was no answer is heard again once they ask for something, or something
   * went on by what they did.
   *
   * @param person null when nobody did anything
   */
  void endRush(String person, boolean asked) {
    boolean rushes = person != null && !track(person).rush().equals(Rush.NONE);
    if (rushes && (asked || wentOn(person) || wentOn(Track.JOINT))) {
      tracks.put(person, track(person).rushed(Rush.NONE));
    }
  }

  private boolean wentOn(String track) {
    return !track(track).frames().equals(before.track(track).frames());
  }

  /** Changes what a person has pinned for themselves. */
  void pinned(String person, UnaryOperator<List<Pinned>> change) {
    Track track = track(person);
    tracks.put(person, track.pinning(change.apply(track.pinned())));
  }

  /** Makes the top frame wait, and asks to be woken at the end. */
  Wait open(String name, Duration lasts) {
    long number = number(name);
    Wait wait = Wait.open(number, now.at(), now.at().plus(lasts));
    change(name, frame -> frame.waiting(wait));
    wake(name, Effect.Timer.LATE, number, wait.until());
    return wait;
  }

  /** A number no wait of that track ever had. */
  long number(String name) {
    Track waited = track(name).waited();
    tracks.put(name, waited);
    return waited.waits();
  }

  /** Asks to be woken for a gentle word to the wait that was just opened. */
  void nudge(String track, Duration after) {
    wake(track, Effect.Timer.NUDGE, top(track).pending().number(), now.at().plus(after));
  }

  void wake(String track, Effect.Timer kind, long number, Instant at) {
    effects.add(new Effect.Wake(track, kind, number, null, at));
  }

  void effect(Effect effect) {
    effects.add(effect);
  }

  void keep(String person, Setting setting, String value) {
    Member member = member(person);
    members.set(members.indexOf(member), member.with(setting, value));
    effects.add(new Effect.Keep(person, setting, value));
    if (safeguards.consents().isOne(setting)) {
      String before = member.settings().get(Setting.AGREED);
      keep(person, Setting.AGREED, safeguards.consents().agreed(before, setting, value));
    }
  }

  /** Whether this event went through a flow whose name begins so. */
  boolean went(String flows) {
    return walked.stream().anyMatch(edge -> edge.flow().startsWith(flows));
  }

  void walk(Frame frame, String edge) {
    walked.add(new Transition.Edge(frame.flow(), frame.step(), edge));
    if (++steps > Limits.STEPS_PER_EVENT) {
      throw new IllegalStateException("flow " + frame.flow() + " does not come to a wait");
    }
  }
}
