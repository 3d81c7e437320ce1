package org.twopaths.state;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a conversation has stopped until someone acts or its time is over.
 *
 * @param number tells this wait from every other of its track, so that a late press or timer
 *     changes nothing
 * @param since when the step began to wait, over all its extensions
 * @param until when it ends
 * @param count beats shown, or extensions used
 * @param asking whether a rest has reached its end and is asking both
 * @param given what each person has given so far, by person
 */
public record Wait(
    long number,
    Instant since,
    Instant until,
    int count,
    boolean asking,
    Map<String, Answer> given) {

  public static Wait open(long number, Instant since, Instant until) {
    return new Wait(number, since, until, 0, false, Map.of());
  }

  public Wait gave(String person, Answer answer) {
    Map<String, Answer> more = new LinkedHashMap<>(given);
    more.put(person, answer);
    return new Wait(number, since, until, count, asking, more);
  }

  public Wait counted(int newCount) {
    return new Wait(number, since, until, newCount, asking, given);
  }

  /** The same step waits on, under a new number. */
  public Wait again(long newNumber, Instant newUntil, boolean nowAsking) {
    return new Wait(newNumber, since, newUntil, count, nowAsking, Map.of());
  }
}
