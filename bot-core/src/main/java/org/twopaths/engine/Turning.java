package org.twopaths.engine;

import java.util.List;
import java.util.Map;
import org.twopaths.engine.answer.Question;
import org.twopaths.flow.Role;
import org.twopaths.flow.Step;
import org.twopaths.state.Answer;
import org.twopaths.state.Frame;
import org.twopaths.state.Member;
import org.twopaths.state.Track;
import org.twopaths.state.Value;
import org.twopaths.state.Wait;

/** Gives a turn its speaker and its listener, and begins it. */
final class Turning {
  private final Draft draft;
  private final Teller teller;
  private final Walk walk;

  Turning(Draft draft, Teller teller, Walk walk) {
    this.draft = draft;
    this.teller = teller;
    this.walk = walk;
  }

  void enter(Step.Turn turn) {
    switch (turn.speaker()) {
      case CLAIMED -> {
        draft.open(Track.JOINT, draft.flow(draft.top(Track.JOINT)).lasts(turn));
        teller.prompt(Track.JOINT, Question.of(turn), Map.of());
      }
      case OTHER -> {
        Map<Role, String> last = draft.top(Track.JOINT).cast();
        begin(turn, last.get(Role.LISTENER), last.get(Role.SPEAKER));
      }
    }
  }

  void claimed(Step.Turn turn, String by, String option) {
    Frame frame = draft.top(Track.JOINT);
    Wait wait = frame.pending().gave(by, new Answer.Chosen(option));
    draft.change(Track.JOINT, standing -> standing.waiting(wait));
    if (wait.given().size() < draft.members().size()) {
      teller.here("noted");
      return;
    }
    teller.close(Track.JOINT, null);
    List<String> claims = claims(wait);
    boolean clear = claims.size() == 1;
    String speaker = clear ? claims.getFirst() : drawn();
    if (!clear) {
      String key = draft.top(Track.JOINT).flow() + "." + turn.id() + ".drawn";
      teller.share(key, Map.of("speaker", new Value.Plain(draft.member(speaker).name())));
    }
    begin(turn, speaker, draft.partnerOf(speaker).id());
  }

  private List<String> claims(Wait wait) {
    return draft.members().stream()
        .map(Member::id)
        .filter(id -> wait.given().get(id).equals(new Answer.Chosen(Step.Turn.MINE)))
        .toList();
  }

  /** Where both or neither claimed it, chance says. */
  private String drawn() {
    int drawn = Math.floorMod(draft.now.luck(), draft.members().size());
    return draft.members().get(drawn).id();
  }

  private void begin(Step.Turn turn, String speaker, String listener) {
    Map<Role, String> cast = Map.of(Role.SPEAKER, speaker, Role.LISTENER, listener);
    draft.change(Track.JOINT, frame -> frame.casting(cast).waiting(null));
    Frame called = Frame.begin(draft.flows, turn.flow(), Frame.Origin.CALLED);
    walk.begin(Track.JOINT, called.casting(cast));
  }
}
