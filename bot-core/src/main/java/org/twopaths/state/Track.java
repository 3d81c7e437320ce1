package org.twopaths.state;

import java.util.List;

/**
 * One line of conversation: a stack of flows, the one on top being the one that is talked in.
 *
 * @param frames from the one begun first to the one on top
 * @param waits the number of the newest wait; never goes back
 */
public record Track(List<Frame> frames, long waits) {
  /** The track of the couple's room; every other track is called by its person's id. */
  public static final String JOINT = "joint";

  public static final Track EMPTY = new Track(List.of(), 0);

  public Track {
    frames = List.copyOf(frames);
  }

  public boolean idle() {
    return frames.isEmpty();
  }

  public Frame top() {
    return frames.isEmpty() ? null : frames.getLast();
  }
}
