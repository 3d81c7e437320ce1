package org.twopaths.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Flows;
import org.twopaths.flow.Role;

/**
 * One flow under way on a track: which one, where it stands, and what has been answered in it.
 *
 * @param flow the flow's id
 * @param version its version, which never changes while the frame lives
 * @param fingerprint of that version, so that an edited file is noticed at start-up
 * @param step the step it stands at
 * @param origin why it was begun
 * @param gathers for {@link Origin#JOINT} the number of the joint wait that awaits its outcome,
 *     else 0
 * @param cast who plays which role
 * @param answers by label, the newest last; an answer that belongs to one of two people by
 *     label:person
 * @param pending what it waits for; null while a flow it called is on top of it
 * @param letter what the partner sent to begin it; null for any other beginning
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Frame(
    String flow,
    int version,
    String fingerprint,
    String step,
    Origin origin,
    long gathers,
    Map<Role, String> cast,
    Map<String, Answer> answers,
    Wait pending,
    Letter letter) {
  public static final char OWNED = ':';

  /** Why a flow was begun. */
  public enum Origin {
    /** Somebody asked for it. */
    ASKED,
    /** Its time had come. */
    SCHEDULED,
    /** The flow below it on the same track called it. */
    CALLED,
    /** The joint flow asked this person to walk it in private. */
    JOINT
  }

  /**
   * Words from one partner to the other alone.
   *
   * @param from the person who released them
   * @param key the text in which they saw them before they sent it
   */
  public record Letter(String from, String key) {}

  public Frame {
    cast = cast == null ? Map.of() : cast;
    answers = answers == null ? Map.of() : answers;
  }

  public static Frame begin(Flows flows, String id, Origin origin) {
    Flow flow = flows.newest(id);
    String fingerprint = flows.fingerprint(flow);
    String first = flow.first().id();
    return new Frame(
        id, flow.version(), fingerprint, first, origin, 0, Map.of(), Map.of(), null, null);
  }

  /** Begun by what the partner sent, with the answers that were released. */
  public Frame bringing(Letter newLetter, Map<String, Answer> released) {
    return new Frame(
        flow, version, fingerprint, step, origin, gathers, cast, released, pending, newLetter);
  }

  public Frame gathering(long number) {
    return new Frame(
        flow, version, fingerprint, step, origin, number, cast, answers, pending, letter);
  }

  public Frame at(String newStep) {
    return new Frame(
        flow, version, fingerprint, newStep, origin, gathers, cast, answers, null, letter);
  }

  public Frame waiting(Wait newWait) {
    return new Frame(
        flow, version, fingerprint, step, origin, gathers, cast, answers, newWait, letter);
  }

  public Frame casting(Map<Role, String> newCast) {
    return new Frame(
        flow, version, fingerprint, step, origin, gathers, newCast, answers, pending, letter);
  }

  public Frame answered(String label, Answer answer) {
    return answered(Map.of(label, answer));
  }

  public Frame answered(Map<String, Answer> more) {
    Map<String, Answer> all = new LinkedHashMap<>(answers);
    all.keySet().removeAll(more.keySet());
    all.putAll(more);
    return new Frame(flow, version, fingerprint, step, origin, gathers, cast, all, pending, letter);
  }

  public Frame without(String label) {
    Map<String, Answer> fewer = new LinkedHashMap<>(answers);
    fewer.remove(label);
    return new Frame(
        flow, version, fingerprint, step, origin, gathers, cast, fewer, pending, letter);
  }

  /** Forgets what belongs to one of two people. */
  public Frame withoutOwned() {
    Map<String, Answer> shared = new LinkedHashMap<>(answers);
    shared.keySet().removeIf(label -> label.indexOf(OWNED) >= 0);
    return new Frame(
        flow, version, fingerprint, step, origin, gathers, cast, shared, pending, letter);
  }

  /** What belongs to one of two people. */
  public Map<String, Answer> ownedAnswers() {
    Map<String, Answer> owned = new LinkedHashMap<>(answers);
    owned.keySet().removeIf(label -> label.indexOf(OWNED) < 0);
    return owned;
  }

  /** The label under which an answer is kept that belongs to one of two people. */
  public static String of(String label, String person) {
    return label + OWNED + person;
  }

  public boolean waitsFor(long number) {
    return pending != null && pending.number() == number;
  }
}
