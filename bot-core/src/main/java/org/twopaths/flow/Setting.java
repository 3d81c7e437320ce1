package org.twopaths.flow;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person chose for themselves once and for all flows; each belongs to that person alone. */
public enum Setting {
  /** Whether they said they are 18 or older: {@code adult} or {@code minor}. */
  @JsonProperty("age")
  AGE,
  /** Consent to run the flows. */
  @JsonProperty("run")
  RUN,
  /** Consent to keep private notes for 30 days. */
  @JsonProperty("notes")
  NOTES,
  /** Consent to scheduled prompts. */
  @JsonProperty("prompts")
  PROMPTS,
  /** Country for help lines. */
  @JsonProperty("country")
  COUNTRY,
  /** IANA time zone id. */
  @JsonProperty("zone")
  ZONE,
  /** {@code normal}, {@code slow} or {@code resting}. */
  @JsonProperty("pace")
  PACE,
  /** {@code paced} or {@code still}: whether breathing texts move. */
  @JsonProperty("motion")
  MOTION,
  /**
   * Hours of their own day in which nothing comes by itself, such as {@code 22-07}; {@code none}.
   */
  @JsonProperty("quiet")
  QUIET,
  /** The tag of the language they want to read, such as {@code de}; else that of their app. */
  @JsonProperty("language")
  LANGUAGE,
  /**
   * Whether reading back is behind a passphrase: {@code set}, {@code none}, or the instant at which
   * a forgotten one goes by itself. Stands for it in flows; the passphrase itself is never there.
   */
  @JsonProperty("passphrase")
  PASSPHRASE,
  /** {@code plain} or {@code quiet}: whether what comes unasked says nothing before a tap. */
  @JsonProperty("wording")
  WORDING,
  /** To which version of which words they said yes, such as {@code notes 1, run 1}. */
  @JsonProperty("agreed")
  AGREED
}
