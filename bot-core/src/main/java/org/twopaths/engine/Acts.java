package org.twopaths.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twopaths.engine.answer.Parse;
import org.twopaths.engine.answer.Question;
import org.twopaths.engine.owned.Settings;
import org.twopaths.flow.Expects;
import org.twopaths.flow.Role;
import org.twopaths.flow.Solo;
import org.twopaths.flow.Step;
import org.twopaths.state.Answer;
import org.twopaths.state.Effect;
import org.twopaths.state.Event;
import org.twopaths.state.Frame;
import org.twopaths.state.Member;
import org.twopaths.state.Track;
import org.twopaths.state.Value;
import org.twopaths.state.Wait;

/** Takes what people write and press as the answer to the step that waits for it. */
final class Acts {
  /** The label of words that were written in private for the room and not yet shown there. */
  static final String DRAFT = "draft";

  private static final String SAID = "common.said";
  private static final String REWRITE = "rewrite";
  private static final List<String> SHOWN_OR_NOT = List.of(Expects.SHOW, REWRITE);

  private final Draft draft;
  private final Teller teller;
  private final Walk walk;

  Acts(Draft draft, Teller teller, Walk walk) {
    this.draft = draft;
    this.teller = teller;
    this.walk = walk;
  }

  void said(Event.Said said) {
    String track = said.inRoom() ? Track.JOINT : said.by();
    Frame top = draft.top(track);
    Question question = top == null ? null : Question.of(draft.step(top), top);
    if (said.inRoom()) {
      saidInRoom(said, question);
    } else if (question == null) {
      teller.noAnswer("nothing-open");
    } else {
      read(track, said, question);
    }
  }

  /** The couple's chatter is theirs: only words that were asked for are taken. */
  private void saidInRoom(Event.Said said, Question question) {
    if (question == null || !question.writes()) {
      return;
    }
    if (awaits(question, said.by())) {
      read(Track.JOINT, said, question);
    } else {
      teller.noAnswer("not-your-turn");
    }
  }

  private void read(String track, Event.Said said, Question question) {
    if (!(draft.step(draft.top(track)) instanceof Step.Ask ask)) {
      teller.reprompt(track, "choice", question, Map.of());
      return;
    }
    Member member = draft.member(said.by());
    switch (Parse.read(ask.expects(), said.words(), draft.now.at(), member)) {
      case Parse.Read.Taken(Answer answer) -> answer(track, ask, said.by(), from(said, answer));
      case Parse.Read.Unclear(String line, Map<String, Value> values) ->
          teller.reprompt(track, line, question, values);
    }
  }

  /**
   * Where the room is mirrored into private chats, own words are shown only after their writer has
   * seen them as they will read and pressed to show them.
   */
  void drafted(Event.Drafted drafted) {
    Step.Ask ask = (Step.Ask) draft.step(draft.top(Track.JOINT));
    Member member = draft.member(drafted.by());
    switch (Parse.read(ask.expects(), drafted.words(), draft.now.at(), member)) {
      case Parse.Read.Taken(Answer.Words(String text, String unknown)) -> {
        Answer words = new Answer.Words(text, drafted.message());
        draft.change(Track.JOINT, frame -> frame.answered(Frame.of(DRAFT, drafted.by()), words));
        teller.preview(
            drafted.by(),
            new Value.Preview(SAID, said(drafted.by(), words), drafted.by()),
            SHOWN_OR_NOT);
      }
      case Parse.Read.Taken(Answer answer) -> answer(Track.JOINT, ask, drafted.by(), answer);
      case Parse.Read.Unclear(String line, Map<String, Value> values) ->
          teller.noAnswer("reprompt." + line, values);
    }
  }

  private void show(Step.Ask ask, String by) {
    String label = Frame.of(DRAFT, by);
    if (draft.top(Track.JOINT).answers().get(label) instanceof Answer.Words words) {
      draft.change(Track.JOINT, frame -> frame.without(label));
      teller.release(SAID, said(by, words));
      answer(Track.JOINT, ask, by, words);
    } else {
      teller.here("closed");
    }
  }

  private Map<String, Value> said(String by, Answer words) {
    Value name = new Value.Plain(draft.member(by).name());
    return Map.of("name", name, "words", new Value.Given(words, null, by));
  }

  private void rewrite(Step.Ask ask, String by) {
    draft.change(Track.JOINT, frame -> frame.without(Frame.of(DRAFT, by)));
    teller.rewrite(by, Question.of(ask));
  }

  /** What came of a passphrase is the answer to the question for one; else it came too late. */
  void secret(Event.Secret secret) {
    String by = secret.by();
    String outcome = secret.outcome();
    Frame top = draft.top(by);
    if (top != null
        && draft.step(top) instanceof Step.Ask ask
        && ask.expects().outcomes().contains(outcome)) {
      answer(by, ask, by, new Answer.Chosen(outcome));
    } else {
      teller.here("closed");
    }
  }

  private static Answer from(Event.Said said, Answer answer) {
    return answer instanceof Answer.Words(String text, String unknown)
        ? new Answer.Words(text, said.message())
        : answer;
  }

  void pressed(Event.Pressed pressed) {
    Frame top = draft.top(pressed.track());
    if (top == null || !top.waitsFor(pressed.number())) {
      teller.here("closed");
      return;
    }
    Question question = Question.of(draft.step(top), top);
    if (!awaits(question, pressed.by())) {
      teller.here("not-for-you");
      return;
    }
    take(pressed, draft.step(top));
  }

  private void take(Event.Pressed pressed, Step step) {
    String track = pressed.track();
    String option = pressed.option();
    switch (step) {
      case Step.Ask ask when option.equals(Expects.SHOW) -> show(ask, pressed.by());
      case Step.Ask ask when option.equals(REWRITE) -> rewrite(ask, pressed.by());
      case Step.Ask ask -> answer(track, ask, pressed.by(), chosen(ask, option));
      case Step.Agree agree -> agreed(agree, pressed.by(), option);
      case Solo.Guide guide -> guided(track, guide, option);
      case Step.Consent consent ->
          new Releasing(draft, teller, walk).pressed(track, consent, option);
      case Step.Turn turn -> walk.claimed(turn, pressed.by(), option);
      default -> teller.here("closed");
    }
  }

  private static Answer chosen(Step.Ask ask, String option) {
    if (option.equals(Question.SKIP)) {
      return new Answer.Skipped();
    }
    return ask.expects() instanceof Expects.Scale scale
        ? new Answer.Rated(Integer.parseInt(option), scale.bandOf(Integer.parseInt(option)))
        : new Answer.Chosen(option);
  }

  private void answer(String track, Step.Ask ask, String by, Answer answer) {
    if (ask.who() == Role.BOTH) {
      answerOfBoth(ask, by, answer);
      return;
    }
    boolean leavesEarlier = ask.as() != null && answer instanceof Answer.Skipped;
    if (!leavesEarlier) {
      draft.change(track, frame -> frame.answered(ask.label(), answer));
    }
    teller.close(track, ask.quiet() ? null : shown(answer));
    if (ask.sets() != null) {
      set(by, ask, answer);
    }
    walk.leave(track, Step.NEXT);
  }

  private void answerOfBoth(Step.Ask ask, String by, Answer answer) {
    Wait wait = draft.top(Track.JOINT).pending().gave(by, answer);
    draft.change(Track.JOINT, frame -> frame.waiting(wait));
    if (wait.given().size() < draft.members().size()) {
      teller.here("noted");
      return;
    }
    Map<String, Answer> each = new HashMap<>();
    wait.given().forEach((person, given) -> each.put(Frame.of(ask.label(), person), given));
    draft.change(Track.JOINT, frame -> frame.answered(each));
    teller.close(Track.JOINT, null);
    walk.leave(Track.JOINT, Step.NEXT);
  }

  private void agreed(Step.Agree agree, String by, String option) {
    if (option.equals(agree.or())) {
      teller.close(Track.JOINT, option);
      walk.leave(Track.JOINT, Step.Agree.OTHERWISE);
      return;
    }
    Wait wait = draft.top(Track.JOINT).pending().gave(by, new Answer.Chosen(option));
    draft.change(Track.JOINT, frame -> frame.waiting(wait));
    if (wait.given().size() < draft.members().size()) {
      teller.here("noted");
    } else {
      teller.close(Track.JOINT, option);
      walk.leave(Track.JOINT, Step.NEXT);
    }
  }

  private void guided(String track, Solo.Guide guide, String option) {
    if (option.equals(Question.NO_MOTION)) {
      new Pacing(draft, teller).stand(track, guide);
    } else {
      teller.close(track, null);
      walk.leave(track, Step.NEXT);
    }
  }

  private void set(String by, Step.Ask ask, Answer answer) {
    switch (answer) {
      case Answer.Chosen(String option) when Expects.Language.tag(option) != null ->
          draft.keep(by, ask.sets(), Expects.Language.tag(option));
      case Answer.Chosen(String option) when ask.setsTo().isEmpty() ->
          draft.keep(by, ask.sets(), option);
      case Answer.Chosen(String option) when ask.setsTo().containsKey(option) ->
          draft.keep(by, ask.sets(), Settings.value(ask.setsTo().get(option), draft.now.at()));
      case Answer.Words(String words, String message) -> draft.keep(by, ask.sets(), words);
      default -> {}
    }
    if (ask.expects() instanceof Expects.Zone
        && answer instanceof Answer.Words(String zone, String m)) {
      new Planning(draft, teller).retime(by);
      Value time = new Value.Moment(draft.now.at());
      Map<String, Value> understood = Map.of("zone", new Value.Plain(zone), "time", time);
      teller.common(new Effect.To.Private(by), "zone-understood", understood);
    }
  }

  private static String shown(Answer answer) {
    return switch (answer) {
      case Answer.Chosen(String option) -> option;
      case Answer.Rated(int value, String band) -> String.valueOf(value);
      case Answer.Skipped skipped -> Question.SKIP;
      case Answer.Words words -> null;
      case Answer.At at -> null;
    };
  }

  private boolean awaits(Question question, String by) {
    return question.awaits(by, draft.top(Track.JOINT));
  }
}
