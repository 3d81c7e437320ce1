package org.twopaths.adapters.telegram;

import java.time.Instant;

/**
 * Whether news reach us.
 *
 * @param lastGoodPoll when Telegram last had an answer for us, or brought us something; null if
 *     never
 * @param trouble what is wrong now, as a sentence for the operator; null when nothing is
 */
public record Health(Instant lastGoodPoll, String trouble) {}
