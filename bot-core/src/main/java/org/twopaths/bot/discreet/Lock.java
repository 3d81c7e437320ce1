package org.twopaths.bot.discreet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.twopaths.bot.Json;

/**
 * What is kept of a person's passphrase, sealed with all else that is known of them.
 *
 * @param trace of the one that is set; null for none
 * @param pending of one that was typed once; null for none
 * @param goes when a forgotten one goes by itself; null while it stays
 * @param tries when a wrong one was typed lately
 * @param wants what is shown as soon as the right one is typed; null for nothing
 */
public record Lock(String trace, String pending, Instant goes, List<Instant> tries, String wants) {
  /** Wrong tries within a while; then no more is tried until the first of them is over. */
  private static final int TRIES = 5;

  private static final Duration WHILE = Duration.ofMinutes(15);
  private static final Lock NONE = new Lock(null, null, null, List.of(), null);

  public Lock {
    tries = tries == null ? List.of() : List.copyOf(tries);
  }

  /** As it was written; null for somebody who never had one. */
  public static Lock read(String json) {
    return json == null ? NONE : Json.read(json, Lock.class);
  }

  public String written() {
    return equals(NONE) ? null : Json.write(this);
  }

  public boolean isSet(Instant now) {
    return trace != null && (goes == null || goes.isAfter(now));
  }

  /** Whether no more is tried now, right or wrong. */
  public boolean isShut(Instant now) {
    return lately(now).count() >= TRIES;
  }

  public Lock wanting(String what) {
    return new Lock(trace, pending, goes, tries, what);
  }

  /** One was made up; it has to be typed once more. */
  public Lock typedOnce(String made) {
    return new Lock(trace, made, goes, tries, wants);
  }

  /** The same was typed once more: it holds from now on. */
  public Lock typedTwice() {
    return new Lock(pending, null, null, List.of(), null);
  }

  public Lock tried(Instant now) {
    return new Lock(
        trace, pending, goes, Stream.concat(lately(now), Stream.of(now)).toList(), wants);
  }

  /** The right one was typed; whoever waited for it to go has it again. */
  public Lock opened() {
    return new Lock(trace, pending, null, List.of(), null);
  }

  /** As a choice has it: {@code none}, or the moment at which it goes by itself. */
  public Lock chosen(String value) {
    return value.equals("none") ? NONE : new Lock(trace, null, Instant.parse(value), tries, null);
  }

  private Stream<Instant> lately(Instant now) {
    return tries.stream().filter(at -> at.plus(WHILE).isAfter(now));
  }

  /** Keeps it out of logs. */
  @Override
  public String toString() {
    return "Lock[]";
  }
}
