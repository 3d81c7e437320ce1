package org.twopaths.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** What a person answered. Never prints its content, so that it cannot reach a log. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
  @JsonSubTypes.Type(value = Answer.Chosen.class, name = "chosen"),
  @JsonSubTypes.Type(value = Answer.Rated.class, name = "rated"),
  @JsonSubTypes.Type(value = Answer.Words.class, name = "words"),
  @JsonSubTypes.Type(value = Answer.At.class, name = "at"),
  @JsonSubTypes.Type(value = Answer.Skipped.class, name = "skipped")
})
public sealed interface Answer {

  /** An option of a closed question. */
  record Chosen(String option) implements Answer {
    @Override
    public String toString() {
      return "[chosen]";
    }
  }

  /** A value on a scale, and the band it lies in. */
  record Rated(int value, String band) implements Answer {
    @Override
    public String toString() {
      return "[rated]";
    }
  }

  /**
   * A person's own words.
   *
   * @param message the platform's id of the message they came in; null when there was none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Words(String text, String message) implements Answer {
    @Override
    public String toString() {
      return "[words]";
    }
  }

  /** A moment in time. */
  record At(Instant at) implements Answer {
    @Override
    public String toString() {
      return "[at]";
    }
  }

  /** They passed over the question, which is a real answer. */
  record Skipped() implements Answer {}
}
