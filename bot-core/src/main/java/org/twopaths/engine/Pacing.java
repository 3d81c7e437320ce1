package org.twopaths.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.twopaths.engine.answer.Question;
import org.twopaths.flow.Role;
import org.twopaths.flow.Setting;
import org.twopaths.flow.Solo;
import org.twopaths.state.Effect;
import org.twopaths.state.Value;
import org.twopaths.state.Wait;

/**
 * Paces an exercise: one message whose words change in rhythm, or stand still for who prefers that.
 */
final class Pacing {
  /** The count of a wait whose exercise stands still. */
  private static final int STANDS = -1;

  /** The value of the motion setting, and the end of the key of the text that does not move. */
  private static final String STILL_WORD = "still";

  private static final Question STILL = new Question(List.of(Question.DONE), false, Role.ME);

  private final Draft draft;
  private final Teller teller;

  Pacing(Draft draft, Teller teller) {
    this.draft = draft;
    this.teller = teller;
  }

  void enter(String track, Solo.Guide guide) {
    Wait wait = draft.open(track, draft.flow(draft.top(track)).lasts(guide));
    boolean still = draft.member(track).setting(Setting.MOTION, "paced").equals(STILL_WORD);
    if (still) {
      draft.change(track, frame -> frame.waiting(wait.counted(STANDS)));
    } else {
      wakeAfter(track, guide, wait, draft.now.at());
    }
    again(track, guide);
  }

  /** Shows the exercise where it stands, as a new message. */
  void again(String track, Solo.Guide guide) {
    int count = draft.top(track).pending().count();
    if (count == STANDS) {
      teller.promptAs(track, guide.id() + "." + STILL_WORD, STILL, Map.of());
    } else {
      teller.promptAs(track, guide.id(), Question.of(guide), beat(track, guide, count));
    }
  }

  void stand(String track, Solo.Guide guide) {
    draft.keep(track, Setting.MOTION, STILL_WORD);
    draft.change(track, frame -> frame.waiting(frame.pending().counted(STANDS)));
    teller.change(track, guide.id() + "." + STILL_WORD, STILL, Map.of());
  }

  /** Shows the next beat; says whether there was one. */
  boolean beat(String track, Solo.Guide guide) {
    Wait wait = draft.top(track).pending();
    if (wait.count() == STANDS) {
      return true;
    }
    int count = wait.count() + 1;
    if (count == guide.beats().size() * guide.rounds()) {
      return false;
    }
    Wait counted = wait.counted(count);
    draft.change(track, frame -> frame.waiting(counted));
    wakeAfter(track, guide, counted, draft.now.at());
    teller.change(track, guide.id(), Question.of(guide), beat(track, guide, count));
    return true;
  }

  private void wakeAfter(String track, Solo.Guide guide, Wait wait, Instant from) {
    Duration lasts = new ArrayList<>(guide.beats().values()).get(place(guide, wait.count()));
    draft.wake(track, Effect.Timer.BEAT, wait.number(), from.plus(lasts));
  }

  private Map<String, Value> beat(String track, Solo.Guide guide, int count) {
    String name = new ArrayList<>(guide.beats().keySet()).get(place(guide, count));
    String key = draft.top(track).flow() + "." + guide.id() + "." + name;
    return Map.of(
        "beat", new Value.Preview(key, Map.of(), null),
        "count", new Value.Plain(String.valueOf(guide.beats().get(name).toSeconds())),
        "round", new Value.Plain(String.valueOf(count / guide.beats().size() + 1)),
        "rounds", new Value.Plain(String.valueOf(guide.rounds())));
  }

  private static int place(Solo.Guide guide, int count) {
    return count % guide.beats().size();
  }
}
