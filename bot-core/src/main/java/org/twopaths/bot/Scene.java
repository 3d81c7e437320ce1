package org.twopaths.bot;

import java.util.ArrayList;
import java.util.List;
import org.twopaths.bot.Circles.Circle;
import org.twopaths.state.Conversation;
import org.twopaths.state.Effect;
import org.twopaths.state.Moment;
import org.twopaths.store.People.Person;

/**
 * All that is known when something happens, before anyone decided what it means.
 *
 * @param self who acted; null when time did
 * @param here what they did, and where; null when time did
 */
record Scene(Circle circle, Person self, Inbound here, Moment now) {
  boolean inRoom() {
    return here.chat().shared();
  }

  /** Whether the chat it happened in is the room this couple linked. */
  boolean inOwnRoom() {
    return inRoom() && circle.couple() != null && here.chat().id().equals(circle.couple().room());
  }

  /** Whether the chat it happened in is a private one that shows what is shared too. */
  boolean inMirror() {
    return !inRoom() && circle.isApart();
  }

  /**
   * What is to be done about an event.
   *
   * @param circle everyone the effects reach
   * @param after the conversation from now on; null when it did not change
   */
  record Outcome(Circle circle, Conversation after, List<Effect> effects) {

    /** The same, with another line before all others. */
    Outcome after(Effect first) {
      return behind(List.of(first));
    }

    /** The same, with another line after all others. */
    Outcome and(Effect last) {
      return new Outcome(circle, after, List.of(last)).behind(effects);
    }

    /** The same, behind other effects. */
    Outcome behind(List<Effect> first) {
      List<Effect> all = new ArrayList<>(first);
      all.addAll(effects);
      return new Outcome(circle, after, all);
    }

    static Outcome says(Scene scene, Effect... effects) {
      return new Outcome(scene.circle(), null, List.of(effects));
    }

    static Outcome nothing(Scene scene) {
      return says(scene);
    }
  }
}
