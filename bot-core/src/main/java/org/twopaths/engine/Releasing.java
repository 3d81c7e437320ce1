package org.twopaths.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.twopaths.engine.answer.Question;
import org.twopaths.flow.Step;
import org.twopaths.state.Answer;
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

  /** Shows the released words in the room, or to the partner, or puts them on the shelf. */
  void release(String track, Step.Consent consent, Holding holding) {
    if (consent.sends() != null) {
      Map<String, Answer> answers = new LinkedHashMap<>(draft.top(track).answers());
      answers.keySet().retainAll(consent.releases());
      holding.send(new Frame.Letter(track, key(track, consent)), consent.sends(), answers);
    } else if (consent.opens() != null) {
      new Shelving(draft, teller).put(track, consent, key(track, consent));
    } else {
      teller.release(key(track, consent), released(track, consent));
    }
  }

  /** Shows a letter to the one it was sent to, in the words its sender saw. */
  void read(String track) {
    Frame frame = draft.top(track);
    Frame.Letter letter = frame.letter();
    String flow = letter.key().substring(0, letter.key().indexOf('.'));
    Step.Consent consent = (Step.Consent) draft.flows.newest(flow).step(consentOf(letter));
    Map<String, Value> values = new HashMap<>(teller.names(letter.from()));
    consent
        .releases()
        .forEach(label -> {
          Answer answer = frame.answers().get(label);
          values.put(label, new Value.Given(answer, flow + "." + label, letter.from()));
        });
    teller.letter(track, letter.key(), values);
  }

  private static String consentOf(Frame.Letter letter) {
    String key = letter.key();
    return key.substring(key.indexOf('.') + 1, key.length() - SHARED.length());
  }

  /**
   * What the shared words may hold: the names, and what this step releases. That stays its owner's:
   * others are shown it only by the leave that was given for those very words.
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
