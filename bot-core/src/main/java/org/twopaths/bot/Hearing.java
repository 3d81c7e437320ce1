package org.twopaths.bot;

import org.twopaths.bot.Scene.Outcome;
import org.twopaths.state.Event;
import org.twopaths.state.Rush;
import org.twopaths.state.Track;

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
    Track track = scene.circle().conversation().track(self);
    boolean quiet = track.prompts().unanswered() > 0 || !track.rush().equals(Rush.NONE);
    if (!houseAnswers || !quiet) {
      return outcome;
    }
    Outcome heard = Bot.decide(parts, scene, new Event.Heard(self));
    return new Outcome(outcome.circle(), heard.after(), outcome.effects());
  }
}
