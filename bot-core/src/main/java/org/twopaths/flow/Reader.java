package org.twopaths.flow;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose screen a line appears on. */
public enum Reader {
  /** The private chat of the one person of a solo flow. */
  @JsonProperty("me")
  ME,
  /** The couple's shared room. */
  @JsonProperty("room")
  ROOM,
  /** Each partner's private chat, the same words in both. */
  @JsonProperty("each")
  EACH,
  /** The speaker's private chat. */
  @JsonProperty("speaker")
  SPEAKER,
  /** The listener's private chat. */
  @JsonProperty("listener")
  LISTENER
}
