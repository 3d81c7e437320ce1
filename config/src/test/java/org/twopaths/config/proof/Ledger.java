package org.twopaths.config.proof;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Flows;
import org.twopaths.flow.Gathers;
import org.twopaths.flow.Setting;
import org.twopaths.flow.Step;
import org.twopaths.state.Answer;
import org.twopaths.state.Conversation;
import org.twopaths.state.Effect;
import org.twopaths.state.Event;
import org.twopaths.state.Frame;
import org.twopaths.state.Member;
import org.twopaths.state.Track;
import org.twopaths.state.Transition;

/**
 * What a life has declared so far, worked out from what was done and from the flow files, apart
 * from the engine: it knows each disclosure of {@code disclosures.yaml} by its name, and only
 * those. What shows without standing here has leaked.
 */
final class Ledger {
  /** Joint talks a day and a week; written here once more, so that a slip there shows here. */
  private static final int TALKS_A_DAY = 1;

  private static final int TALKS_A_WEEK = 3;

  /** Something that has become visible as declared: when, under which name, and what. */
  record Item(Instant at, String name, String what) {}

  /** What somebody came to in private when both were asked. */
  private record Gave(String outcome, Map<String, String> wishes) {}

  private final Flows flows;
  private final List<Item> items = new ArrayList<>();
  private final Map<Long, Map<String, Gave>> gathered = new HashMap<>();
  private final Allowed allowed;
  private final List<Instant> talks = new ArrayList<>();
  private Instant now;
  private Instant tooYoung = Instant.MAX;

  Ledger(Flows flows) {
    this.flows = flows;
    this.allowed = new Allowed(this::step, words -> declare("shown-by-consent", words));
  }

  List<Item> items() {
    return items;
  }

  /** Looks on when something happens. */
  void saw(Conversation before, Event event, Transition transition, Instant at) {
    now = at;
    ways(before, transition.after());
    switch (event) {
      case Event.Stop(String by, boolean inRoom) when !inRoom -> stopped(before, by);
      case Event.Pressed(String by, String track, long number, String option)
          when option.equals("stop") && track.equals(by) ->
          stopped(before, by);
      case Event.Pressed(String by, String track, long number, String option)
          when option.equals("now") ->
          allowed.wentOut(before, track, number, at);
      case Event.TimerFired(String track, Effect.Timer kind, long number, String detail)
          when kind == Effect.Timer.LATE && !track.equals(Track.JOINT) ->
          allowed.wentOut(before, track, number, at);
      case Event.Edited edited -> allowed.takenBack(edited.by(), transition.after());
      case Event.Erased erased -> allowed.takenBack(erased.by(), transition.after());
      case Event.TimerFired(String track, Effect.Timer kind, long number, String flow)
          when kind == Effect.Timer.REVEAL ->
          allowed.revealed(before, flow, at);
      default -> {}
    }
    String person = whose(event);
    if (person != null && before.solo().containsKey(person)) {
      ended(before, event, transition, person);
    }
    if (event instanceof Event.TimerFired fired
        && fired.kind() == Effect.Timer.LATE
        && fired.track().equals(Track.JOINT)) {
      late(before, fired.number());
    }
  }

  /** When one of the two turned out too young to be paired here; never, if neither did. */
  Instant tooYoung() {
    return tooYoung;
  }

  private void declare(String name, String what) {
    items.add(new Item(now, name, what));
  }

  /** The room shows times on the clock of each of the two, in the language that both read. */
  private void ways(Conversation before, Conversation after) {
    for (Member member : after.members()) {
      if (!member.zone().equals(before.member(member.id()).zone())) {
        declare("clock-and-language", member.zone().getId());
      }
      if (!member.language().equals(before.member(member.id()).language())) {
        declare("clock-and-language", member.language());
      }
      if (tooYoung == Instant.MAX && "minor".equals(member.settings().get(Setting.AGE))) {
        tooYoung = now;
      }
    }
  }

  private void stopped(Conversation before, String by) {
    boolean part = before.track(by).frames().stream().anyMatch(frame -> partOfTalk(before, frame));
    boolean free =
        before.track(by).idle()
            && !before.joint().track().idle()
            && before.joint().track().frames().stream()
                .map(this::step)
                .noneMatch(s -> s instanceof Gathers.Ready || s instanceof Gathers.Rest);
    if (part || free) {
      declare("stopped", "");
    }
  }

  private boolean partOfTalk(Conversation before, Frame frame) {
    return before.joint().track().frames().stream()
        .anyMatch(joint ->
            frame.gathers() > 0
                && joint.waitsFor(frame.gathers())
                && step(joint) instanceof Gathers.Alone);
  }

  /** Notes where somebody's private flow ended, and what that means for both. */
  private void ended(Conversation before, Event event, Transition transition, String person) {
    for (Transition.Edge edge : transition.walked()) {
      if (!flows.has(edge.flow()) || !flows.newest(edge.flow()).solo()) {
        continue;
      }
      Flow flow = flows.newest(edge.flow());
      String target = flow.target(flow.step(edge.step()), edge.edge());
      if (!target.equals(Flow.LAPSED) && flow.step(target) instanceof Step.End end) {
        Map<String, String> wishes = wishes(before, event, person, end);
        called(before, end, wishes);
        gave(before, person, flow, new Gave(end.outcome(), wishes));
      }
    }
  }

  private void gave(Conversation before, String person, Flow flow, Gave gave) {
    before.track(person).frames().stream()
        .filter(frame -> frame.gathers() > 0 && frame.flow().equals(flow.id()))
        .map(Frame::gathers)
        .findFirst()
        .ifPresent(number -> {
          gathered.computeIfAbsent(number, n -> new HashMap<>()).put(person, gave);
          complete(before, number, true);
        });
  }

  /**
   * What the ended flow hands over: as it was answered, or is being answered by this very event.
   */
  private Map<String, String> wishes(
      Conversation before, Event event, String person, Step.End end) {
    Map<String, String> wishes = new TreeMap<>();
    Frame top = before.track(person).top();
    for (String label : end.hands()) {
      if (top != null && top.step().equals(label)) {
        wishes.put(label, given(event));
      } else if (top != null && top.answers().containsKey(label)) {
        wishes.put(label, plain(top, label));
      }
    }
    return wishes;
  }

  private static String given(Event event) {
    return switch (event) {
      case Event.Pressed pressed -> pressed.option();
      case Event.Said said -> said.words();
      default -> "";
    };
  }

  /** Something for both that one of them calls in private. */
  private void called(Conversation before, Step.End end, Map<String, String> wishes) {
    if (end.then() == null || flows.newest(end.then()).solo() || !before.paired()) {
      return;
    }
    Frame top =
        before.joint().track().frames().stream()
            .filter(frame -> frame.flow().equals(end.then()) && step(frame) instanceof Gathers.Rest)
            .findFirst()
            .orElse(null);
    boolean shorter =
        top != null
            && !top.pending().asking()
            && !wishes.containsKey("clock")
            && !now.plus(length((Gathers.Rest) step(top), wishes)).isAfter(top.pending().until());
    if (!shorter) {
      declare(end.reveals().isEmpty() ? "undeclared" : end.reveals().getFirst(), wishes.toString());
    }
  }

  private void complete(Conversation before, long number, boolean atOnce) {
    List<Frame> frames = before.joint().track().frames();
    for (int i = 0; i < frames.size(); i++) {
      Frame frame = frames.get(i);
      if (frame.waitsFor(number)
          && (!atOnce || i == frames.size() - 1)
          && isComplete(before, frame, number)) {
        Gathers step = (Gathers) step(frame);
        declare(reveals(step), "yes " + lesser(frame, number));
        if (!(step instanceof Gathers.Alone)) {
          talks.add(now);
        }
        gathered.remove(number);
      }
    }
  }

  private boolean isComplete(Conversation before, Frame frame, long number) {
    Map<String, Gave> gave = gathered.getOrDefault(number, Map.of());
    Gathers step = (Gathers) step(frame);
    boolean all =
        who(before, step, frame).stream()
            .allMatch(person ->
                gave.containsKey(person)
                    && (step.needs() == null || step.needs().equals(gave.get(person).outcome())));
    return all
        && switch (step) {
          case Gathers.Alone alone -> true;
          case Gathers.Rest rest -> paceAllows(before);
          case Gathers.Ready ready -> paceAllows(before) && belowCaps(before) && !rests(before);
        };
  }

  /** The smaller of two wishes that a flow goes on by shows, though not whose it was. */
  private String lesser(Frame frame, long number) {
    Set<String> wishes =
        gathered.getOrDefault(number, Map.of()).values().stream()
            .flatMap(gave -> gave.wishes().values().stream())
            .collect(Collectors.toSet());
    return flows.at(frame.flow(), frame.version()).steps().stream()
        .filter(step -> step instanceof Gathers.Lesser)
        .flatMap(step -> ((Gathers.Lesser) step).to().keySet().stream())
        .filter(wishes::contains)
        .findFirst()
        .orElse("");
  }

  private static List<String> who(Conversation before, Gathers step, Frame frame) {
    if (step instanceof Gathers.Alone alone && frame.cast().containsKey(alone.who())) {
      return List.of(frame.cast().get(alone.who()));
    }
    return before.members().stream().map(Member::id).toList();
  }

  private static boolean paceAllows(Conversation before) {
    return before.members().stream()
        .allMatch(member -> member.setting(Setting.PACE, "normal").equals("normal"));
  }

  private boolean belowCaps(Conversation before) {
    ZoneId zone = before.members().getFirst().zone();
    talks.removeIf(talk -> !talk.isAfter(now.minus(Duration.ofDays(7))));
    LocalDate today = LocalDate.ofInstant(now, zone);
    long onThisDay =
        talks.stream().filter(talk -> LocalDate.ofInstant(talk, zone).equals(today)).count();
    return onThisDay < TALKS_A_DAY && talks.size() < TALKS_A_WEEK;
  }

  private boolean rests(Conversation before) {
    return before.joint().track().frames().stream()
        .anyMatch(frame -> step(frame) instanceof Gathers.Rest);
  }

  private void late(Conversation before, long number) {
    Frame top = before.joint().track().top();
    if (top == null || !top.waitsFor(number) || !(step(top) instanceof Gathers step)) {
      return;
    }
    if (isComplete(before, top, number)) {
      complete(before, number, false);
    } else if (step instanceof Gathers.Rest rest) {
      Map<String, Gave> gave = gathered.getOrDefault(number, Map.of());
      declare("rest-length", longest(rest, gave));
    }
    gathered.remove(number);
  }

  /** The longer of what the two asked for; a time of day stands as it was given. */
  private static String longest(Gathers.Rest rest, Map<String, Gave> gave) {
    List<String> clocks =
        gave.values().stream().map(g -> g.wishes().get("clock")).filter(Objects::nonNull).toList();
    Map<String, String> lengths = new HashMap<>();
    gave.forEach((person, one) -> lengths.put(person, one.wishes().getOrDefault("length", "")));
    return length(rest, lengths) + " " + clocks;
  }

  private static Duration length(Gathers.Rest rest, Map<String, String> wishes) {
    return wishes.values().stream()
        .map(rest.lengths()::get)
        .filter(Objects::nonNull)
        .max(Duration::compareTo)
        .orElseGet(() -> rest.lengths().values().stream().min(Duration::compareTo).orElseThrow());
  }

  /** A rest names first what it shows while it lasts. */
  private static String reveals(Gathers step) {
    List<String> names =
        switch (step) {
          case Gathers.Alone alone -> alone.reveals();
          case Gathers.Ready ready -> ready.reveals();
          case Gathers.Rest rest -> rest.reveals();
        };
    return names.isEmpty() ? "undeclared" : names.getLast();
  }

  private Step step(Frame frame) {
    return flows.at(frame.flow(), frame.version()).step(frame.step());
  }

  /** Who did it; for a timer whose private time it was; null for what concerns both. */
  private static String whose(Event event) {
    if (event instanceof Event.TimerFired fired) {
      return fired.track().equals(Track.JOINT) ? null : fired.track();
    }
    try {
      for (RecordComponent part : event.getClass().getRecordComponents()) {
        if (part.getName().equals("by")) {
          return (String) part.getAccessor().invoke(event);
        }
      }
      return null;
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String plain(Frame frame, String label) {
    return switch (frame.answers().get(label)) {
      case Answer.Chosen(String option) -> option;
      case Answer.Rated(int value, String band) -> String.valueOf(value);
      case Answer.Words words -> words.text();
      case Answer.At(Instant at) -> at.toString();
      case Answer.Skipped skipped -> "";
      case null -> "";
    };
  }
}
