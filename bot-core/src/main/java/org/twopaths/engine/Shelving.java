package org.twopaths.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.twopaths.engine.time.Limits;
import org.twopaths.state.Answer;
import org.twopaths.state.Effect;
import org.twopaths.state.Joint;
import org.twopaths.state.Member;
import org.twopaths.state.Track;
import org.twopaths.state.Value;

/**
 * The shelf: released words wait there until both partners have put theirs.
 *
 * <p>It is looked at only on the full hour, and always after someone put something there, so that
 * the time at which it opens does not tell when the other one wrote.
 */
final class Shelving {
  private final Draft draft;
  private final Teller teller;

  Shelving(Draft draft, Teller teller) {
    this.draft = draft;
    this.teller = teller;
  }

  /**
   * @param flow the joint flow that opens once both have put theirs there
   */
  void put(String person, String flow, String key, Map<String, Answer> answers) {
    Instant until = draft.now.at().plus(Limits.SHELF);
    Map<String, Joint.Shelved> items = items(flow);
    items.put(person, new Joint.Shelved(key, answers, until));
    keep(flow, items);
    wake(flow, slotAfter(draft.now.at()));
    wake(flow, until);
  }

  /** Whether both have put something there that still holds; what is too old goes. */
  boolean full(String flow) {
    Map<String, Joint.Shelved> items = items(flow);
    items.values().removeIf(item -> !item.until().isAfter(draft.now.at()));
    keep(flow, items);
    return items.size() == 2;
  }

  void later(String flow) {
    wake(flow, slotAfter(draft.now.at()));
  }

  /** Shows what lies there, in the order of the couple and not of time, and empties it. */
  void show(String flow) {
    Map<String, Joint.Shelved> items = items(flow);
    for (Member member : draft.members()) {
      Joint.Shelved item = items.get(member.id());
      if (item != null) {
        teller.release(item.key(), values(member, item));
      }
    }
    keep(flow, Map.of());
  }

  /** Takes back what one person put there. */
  void takeBack(String flow, String person) {
    Map<String, Joint.Shelved> items = items(flow);
    Joint.Shelved item = items.remove(person);
    if (item != null) {
      draft.effect(new Effect.Revoke(person, item.key()));
    }
    keep(flow, items);
  }

  private Map<String, Value> values(Member member, Joint.Shelved item) {
    String flow = item.key().substring(0, item.key().indexOf('.'));
    Map<String, Value> values = new HashMap<>(teller.names(member.id()));
    item.answers()
        .forEach((label, answer) ->
            values.put(label, new Value.Given(answer, flow + "." + label, member.id())));
    return values;
  }

  private Map<String, Joint.Shelved> items(String flow) {
    return new TreeMap<>(draft.joint().shelf().getOrDefault(flow, Map.of()));
  }

  private void keep(String flow, Map<String, Joint.Shelved> items) {
    Map<String, Map<String, Joint.Shelved>> shelf = new TreeMap<>(draft.joint().shelf());
    shelf.put(flow, items);
    shelf.values().removeIf(Map::isEmpty);
    draft.joint(draft.joint().shelving(shelf));
  }

  private void wake(String flow, Instant at) {
    draft.effect(new Effect.Wake(Track.JOINT, Effect.Timer.REVEAL, 0, flow, at));
  }

  private static Instant slotAfter(Instant at) {
    return at.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
  }
}
