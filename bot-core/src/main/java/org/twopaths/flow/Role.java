package org.twopaths.flow;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who a step speaks of. A role is bound to a person when its flow starts and never changes after.
 */
public enum Role {
  /** The one person of a solo flow. */
  @JsonProperty("me")
  ME,
  /** In a turn, the one who is hurt about this topic. */
  @JsonProperty("speaker")
  SPEAKER,
  /** In a turn, the one who listens and answers. */
  @JsonProperty("listener")
  LISTENER,
  /** Both partners, each for themselves. */
  @JsonProperty("both")
  BOTH
}
