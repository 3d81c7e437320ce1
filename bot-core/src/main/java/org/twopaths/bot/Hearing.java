package org.twopaths.bot;

import org.twopaths.bot.Scene.Outcome;
import org.twopaths.state.Event;

/** Who asks the house for something is not silent either, though no flow hears it. */
final class Hearing {
  private Hearing() {}

  /** What is to be done, with the silence of whoever asked for it ended. */
  static Outcome heard(Bot.Parts parts, Scene scene, Outcome outcome) {
    boolean houseAnswers =
        scene.here().act() instanceof Inbound.Command
            && outcome.after() == null
            && outcome.circle() == scene.circle();
    String self = scene.self().id();
    int unanswered = scene.circle().conversation().track(self).prompts().unanswered();
    if (!houseAnswers || unanswered == 0) {
      return outcome;
    }
    Outcome heard = Bot.decide(parts, scene, new Event.Heard(self));
    return new Outcome(outcome.circle(), heard.after(), outcome.effects());
  }
}
