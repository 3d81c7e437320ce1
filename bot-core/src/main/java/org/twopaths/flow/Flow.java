package org.twopaths.flow;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A conversation as an author wrote it, numbered, and frozen once released.
 *
 * @param flow its id
 * @param version its number; a change of structure is a new version beside the old one
 * @param kind whether one person walks it in private or both in the room
 * @param within how long its waits last unless a step says otherwise
 * @param late where its waits lead at their end unless a step says otherwise; null ends it silently
 * @param interrupts whether, when it opens, it takes the place of what runs in the room
 * @param passes for a flow of the room that waits for nobody: it opens over whatever runs there, at
 *     most once in so long; null for any other
 */
public record Flow(
    @JsonProperty("flow") String id,
    int version,
    Kind kind,
    Duration within,
    String late,
    boolean interrupts,
    Duration passes,
    List<Step> steps) {

  /** Where a late wait leads that has no target of its own: the flow ends without a word. */
  public static final String LAPSED = "lapsed";

  /** One person in private, or both in the room. */
  public enum Kind {
    @JsonProperty("solo")
    SOLO,
    @JsonProperty("joint")
    JOINT
  }

  /**
   * A solo flow that each person is asked to walk some days after: at that time of their own day.
   *
   * @param upTo the last of the days among which chance picks; null for the first alone
   */
  public record Later(String flow, int days, @JsonProperty("up-to") Integer upTo, LocalTime at) {
    public Later {
      Shape.id(flow);
      Shape.require(upTo == null || upTo >= days, "up-to comes after days");
      Shape.require(
          days >= 0 && at != null, "later takes days and a time of day, such as \"09:00\"");
    }

    /** The last of the days among which chance picks. */
    public int last() {
      return upTo == null ? days : upTo;
    }
  }

  public Flow {
    Shape.id(id);
    Shape.require(version > 0, "version is missing in '" + id + "': start with 1");
    Shape.given(kind, "kind", id);
    Shape.given(within, "within", id);
    Shape.require(steps != null && !steps.isEmpty(), "'" + id + "' has no steps");
    steps = List.copyOf(steps);
    Map<String, Step> byId = new HashMap<>();
    for (Step step : steps) {
      Shape.require(
          byId.put(step.id(), step) == null,
          "two steps of '" + id + "' are called '" + step.id() + "': rename one");
    }
  }

  public Step first() {
    return steps.getFirst();
  }

  /** The step of that id. Throws {@link IllegalArgumentException} when there is none. */
  public Step step(String stepId) {
    for (Step step : steps) {
      if (step.id().equals(stepId)) {
        return step;
      }
    }
    throw new IllegalArgumentException("flow '" + id + "' has no step '" + stepId + "'");
  }

  public boolean has(String stepId) {
    return steps.stream().anyMatch(step -> step.id().equals(stepId));
  }

  /**
   * The id of the step that an edge leads to; {@link #LAPSED} when the flow ends there without a
   * word. Throws {@link IllegalArgumentException} when nothing stands below the last step.
   */
  public String target(Step step, String edge) {
    String named = step.leads().get(edge);
    if (named != null) {
      return named;
    }
    if (edge.equals(Step.LATE)) {
      return late == null ? LAPSED : late;
    }
    int below = steps.indexOf(step) + 1;
    Shape.require(
        below < steps.size(),
        "'" + id + "." + step.id() + "' leads nowhere: end it with an end step");
    return steps.get(below).id();
  }

  public Duration lasts(Step.Waits step) {
    return step.within() == null ? within : step.within();
  }

  /** Whether the flow is walked by one person in private. */
  public boolean solo() {
    return kind == Kind.SOLO;
  }

  /** Its file's name without the ending. */
  public String name() {
    return id + "." + version;
  }
}
