package org.twopaths.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;

/**
 * How often within one minute a person was to be told that what they sent is no answer.
 *
 * @param since when that minute began; null before the first
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Rush(Instant since, int times) {
  public static final Rush NONE = new Rush(null, 0);

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** After one more; a clock that was set back begins a new minute. */
  public Rush more(Instant now) {
    boolean goesOn = since != null && !now.isBefore(since) && now.isBefore(since.plus(MINUTE));
    return goesOn ? new Rush(since, times + 1) : new Rush(now, 1);
  }
}
