package org.twopaths.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One line of conversation: a stack of flows, the one on top being the one that is talked in.
 *
 * @param frames from the one begun first to the one on top
 * @param waits the number of the newest wait; never goes back
 * @param held flows put aside until their time, each with the number and the end of its rest; they
 *     belong to this track's person as their frames do
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Track(List<Frame> frames, long waits, List<Frame> held) {
  /** The track of the couple's room; every other track is called by its person's id. */
  public static final String JOINT = "joint";

  public static final Track EMPTY = new Track(List.of(), 0, List.of());

  public Track {
    frames = frames == null ? List.of() : List.copyOf(frames);
    held = held == null ? List.of() : List.copyOf(held);
  }

  public boolean idle() {
    return frames.isEmpty();
  }

  public Frame top() {
    return frames.isEmpty() ? null : frames.getLast();
  }
}
