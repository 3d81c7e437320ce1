package org.twopaths.state;

import java.time.Instant;

/**
 * What the engine may know of the outside world when something happens.
 *
 * @param at the time
 * @param luck a random number, for the few things that chance decides
 */
public record Moment(Instant at, long luck) {}
