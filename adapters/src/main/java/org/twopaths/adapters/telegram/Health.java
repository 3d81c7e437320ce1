package org.twopaths.adapters.telegram;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether news reach us.
 *
 * @param lastGoodPoll when Telegram last had an answer for us, or brought us something; null if
 *     never
 * @param trouble what is wrong now, as a sentence for the operator; null when nothing is
 */
public record Health(Instant lastGoodPoll, String trouble) {
  /** Without an answer for this long we are deaf, whatever else we may believe. */
  public static final Duration LONGEST_SILENCE = Duration.ofSeconds(90);

  /** Whether what people do reaches us now. */
  public boolean isGood(Instant now) {
    return trouble == null
        && lastGoodPoll != null
        && !lastGoodPoll.plus(LONGEST_SILENCE).isBefore(now);
  }
}
