package org.twopaths.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * What came to a person by itself lately.
 *
 * @param last when the newest came; null before the first
 * @param unanswered how many came since they last did anything at all
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Prompts(Instant last, int unanswered) {
  public static final Prompts NONE = new Prompts(null, 0);

  /** After one more. */
  public Prompts asked(Instant now) {
    return new Prompts(now, unanswered + 1);
  }

  /** After they did something. */
  public Prompts answered() {
    return new Prompts(last, 0);
  }
}
