package org.twopaths.config.stage;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twopaths.engine.Engine;
import org.twopaths.engine.time.Budget;
import org.twopaths.flow.Gathers;
import org.twopaths.flow.Step;
import org.twopaths.state.Conversation;
import org.twopaths.state.Effect;
import org.twopaths.state.Event;
import org.twopaths.state.Frame;
import org.twopaths.state.Moment;
import org.twopaths.state.Track;
import org.twopaths.state.Transition;
import org.twopaths.state.Value;
import org.twopaths.text.Audience;

/** What would become of a conversation if from now on both said nothing any more. */
final class Silence {
  /** More waits than any conversation can have left; beyond it there is no end. */
  private static final int ENDLESS = 200;

  private record Next(String track, Frame frame, boolean held) {
    Instant at() {
      return frame.pending().until();
    }
  }

  private final Engine engine = Shipped.engine();
  private final List<Transition.Edge> walked = new ArrayList<>();
  private Conversation conversation;
  private Instant clock = Instant.MIN;

  Silence(Conversation conversation) {
    this.conversation = conversation;
  }

  /** The edges that silence walks until nothing is awaited any more. */
  List<Transition.Edge> walk() {
    for (int i = 0; i < ENDLESS; i++) {
      Optional<Next> next = next();
      if (next.isEmpty()) {
        return walked;
      }
      fire(next.get());
    }
    throw new AssertionError("silence does not end: " + next());
  }

  private Optional<Next> next() {
    List<Next> waits = new ArrayList<>();
    add(waits, Track.JOINT);
    conversation.members().forEach(member -> add(waits, member.id()));
    return waits.stream().min(Comparator.comparing(Next::at));
  }

  private void add(List<Next> waits, String track) {
    Frame top = conversation.track(track).top();
    if (top != null && top.pending() != null) {
      waits.add(new Next(track, top, false));
    }
    boolean comes = !Budget.isSilent(conversation.track(track).prompts());
    if (top == null && comes) {
      conversation.track(track).held().forEach(frame -> waits.add(new Next(track, frame, true)));
    }
  }

  private void fire(Next next) {
    Frame frame = next.frame();
    Step step = Shipped.flows().at(frame.flow(), frame.version()).step(frame.step());
    boolean rests = step instanceof Gathers.Rest && !frame.pending().asking();
    Effect.Timer kind =
        next.held() ? Effect.Timer.RESUME : rests ? Effect.Timer.REST : Effect.Timer.LATE;
    Event event = new Event.TimerFired(next.track(), kind, frame.pending().number(), null);
    clock = next.at().isAfter(clock) ? next.at() : clock;
    Moment now = new Moment(clock, 0);
    Transition transition = engine.transition(conversation, event, now);
    walked.addAll(transition.walked());
    transition.effects().forEach(effect -> render(effect, now));
    if (transition.after().equals(conversation)) {
      clock = clock.plus(Duration.ofHours(11)); // what waits on is looked at again, later
    }
    conversation = transition.after();
  }

  /**
   * Every line of it must have words, and show nobody what they may not see. What was released is
   * shown as its owner saw it.
   */
  private static void render(Effect effect, Moment now) {
    if (effect instanceof Effect.Tell tell) {
      boolean released = tell.sort() == Effect.Sort.RELEASED || tell.sort() == Effect.Sort.LETTER;
      String person = released ? owner(tell) : reader(tell.to());
      Audience audience = new Audience(person, "en", List.of(ZoneOffset.UTC), now.at(), now.luck());
      Shipped.catalog().render(tell.key(), tell.values(), tell.prompt(), audience);
    }
  }

  private static String owner(Effect.Tell tell) {
    return tell.values().values().stream()
        .map(Value::owner)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  private static String reader(Effect.To to) {
    return switch (to) {
      case Effect.To.Private(String id) -> id;
      case Effect.To.Aside(String id) -> id;
      case Effect.To.Room room -> null;
    };
  }
}
