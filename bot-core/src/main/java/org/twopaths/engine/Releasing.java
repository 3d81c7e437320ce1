package org.twopaths.engine;

import java.util.HashMap;
import java.util.Map;
import org.twopaths.flow.Step;
import org.twopaths.state.Frame;
import org.twopaths.state.Value;

/**
 * The only way private words leave their owner: a preview of the exact words, and that person's
 * press.
 */
final class Releasing {
  private static final String SHARED = ".shared";

  private final Draft draft;
  private final Teller teller;

  Releasing(Draft draft, Teller teller) {
    this.draft = draft;
    this.teller = teller;
  }

  void ask(String track, Step.Consent consent) {
    draft.open(track, draft.flow(draft.top(track)).lasts(consent));
    show(track, consent);
  }

  void show(String track, Step.Consent consent) {
    Value preview = new Value.Preview(key(track, consent), released(track, consent), track);
    teller.prompt(track, Question.of(consent), Map.of("preview", preview));
  }

  /** Shows the released words in the room, or puts them on the shelf until both have. */
  void release(String track, Step.Consent consent) {
    if (consent.opens() != null) {
      new Shelving(draft, teller).put(track, consent, key(track, consent));
    } else {
      teller.release(key(track, consent), released(track, consent));
    }
  }

  /**
   * What the shared words may hold: the names, and what this step releases. That stays its owner's:
   * it is shown to others only by the leave they gave for those very words.
   */
  private Map<String, Value> released(String track, Step.Consent consent) {
    Map<String, Value> released = new HashMap<>(teller.names(track));
    Frame frame = draft.top(track);
    consent
        .releases()
        .forEach(label -> {
          String question = frame.flow() + "." + label;
          released.put(label, new Value.Given(frame.answers().get(label), question, track));
        });
    return released;
  }

  private String key(String track, Step.Consent consent) {
    return draft.top(track).flow() + "." + consent.id() + SHARED;
  }
}
