package org.twopaths.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.twopaths.flow.Gathers;
import org.twopaths.flow.Step;
import org.twopaths.state.Answer;
import org.twopaths.state.Effect;
import org.twopaths.state.Frame;
import org.twopaths.state.Track;
import org.twopaths.state.Value;
import org.twopaths.state.Wait;

/** A timed pause: rests, asks both at its end, rests again; extended, never shortened. */
final class Resting {
  private final Draft draft;
  private final Teller teller;
  private final Walk walk;

  Resting(Draft draft, Teller teller, Walk walk) {
    this.draft = draft;
    this.teller = teller;
    this.walk = walk;
  }

  void enter(Gathers.Rest rest) {
    Instant until = capped(rest, draft.now.at(), asked(rest, draft.top(Track.JOINT).answers()));
    Wait wait = new Wait(draft.number(Track.JOINT), draft.now.at(), until, 0, false, Map.of());
    sleep(rest.id(), wait);
  }

  /** Its time is over: both are asked in private how it is. */
  void over(Gathers.Rest rest) {
    Wait wait = draft.top(Track.JOINT).pending();
    long number = draft.number(Track.JOINT);
    Instant end = draft.now.at().plus(rest.within());
    draft.change(Track.JOINT, frame -> frame.waiting(wait.again(number, end, true)));
    draft.wake(Track.JOINT, Effect.Timer.LATE, number, end);
    draft.members().forEach(m -> walk.together().send(m.id(), rest.flow(), number));
  }

  /** Not both were ready: it rests once more, as long as the longer of their wishes, or ends. */
  void again(Gathers.Rest rest) {
    Frame frame = draft.top(Track.JOINT);
    Wait wait = frame.pending();
    Instant until = capped(rest, wait.since(), asked(rest, frame.ownedAnswers()));
    if (wait.count() >= rest.extensions() || !until.isAfter(draft.now.at())) {
      walk.leave(Track.JOINT, Step.LATE);
      return;
    }
    draft.change(Track.JOINT, Frame::withoutOwned);
    Wait longer = wait.again(draft.number(Track.JOINT), until, false);
    sleep(rest.id() + ".again", longer.counted(wait.count() + 1));
  }

  /** Whether another pause, called while this one waits, would end later. */
  boolean lengthens(Gathers.Rest rest, Wait wait, Map<String, Answer> hands) {
    return wait.asking() || capped(rest, wait.since(), asked(rest, hands)).isAfter(wait.until());
  }

  /** Somebody called another, longer pause while this one runs. */
  void extend(Gathers.Rest rest, Map<String, Answer> hands) {
    Wait wait = draft.top(Track.JOINT).pending();
    Instant wished = capped(rest, wait.since(), asked(rest, hands));
    walk.together().callBack(wait.number());
    sleep(rest.id() + ".again", wait.again(draft.number(Track.JOINT), wished, false));
  }

  private void sleep(String line, Wait wait) {
    draft.change(Track.JOINT, frame -> frame.waiting(wait));
    draft.wake(Track.JOINT, Effect.Timer.REST, wait.number(), wait.until());
    String key = draft.top(Track.JOINT).flow() + "." + line;
    teller.share(key, Map.of("until", new Value.Moment(wait.until())));
  }

  private static Instant capped(Gathers.Rest rest, Instant since, Instant wished) {
    Instant latest = since.plus(rest.limit());
    return wished.isAfter(latest) ? latest : wished;
  }

  /**
   * The latest of the moments that the answers ask for; the shortest length when they ask for none.
   */
  private Instant asked(Gathers.Rest rest, Map<String, Answer> answers) {
    Duration shortest = rest.lengths().values().stream().min(Duration::compareTo).orElseThrow();
    return answers.values().stream()
        .flatMap(answer -> moment(rest, answer))
        .filter(draft.now.at()::isBefore)
        .max(Instant::compareTo)
        .orElse(draft.now.at().plus(shortest));
  }

  private Stream<Instant> moment(Gathers.Rest rest, Answer answer) {
    return switch (answer) {
      case Answer.At at -> Stream.of(at.at());
      case Answer.Chosen(String option) when rest.lengths().containsKey(option) ->
          Stream.of(draft.now.at().plus(rest.lengths().get(option)));
      default -> Stream.empty();
    };
  }
}
