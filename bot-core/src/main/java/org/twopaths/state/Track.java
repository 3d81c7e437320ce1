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
 * @param pinned lines of their own that stay for a while
 * @param prompts what came to them by itself and how they took it
 * @param rush what they sent lately that was no answer
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Track(
    List<Frame> frames,
    long waits,
    List<Frame> held,
    Prompts prompts,
    List<Pinned> pinned,
    Rush rush) {
  /** The track of the couple's room; every other track is called by its person's id. */
  public static final String JOINT = "joint";

  public static final Track EMPTY =
      new Track(List.of(), 0, List.of(), Prompts.NONE, List.of(), Rush.NONE);

  public Track {
    frames = frames == null ? List.of() : List.copyOf(frames);
    held = held == null ? List.of() : List.copyOf(held);
    pinned = pinned == null ? List.of() : List.copyOf(pinned);
    prompts = prompts == null ? Prompts.NONE : prompts;
    rush = rush == null ? Rush.NONE : rush;
  }

  public Track with(List<Frame> newFrames) {
    return new Track(newFrames, waits, held, prompts, pinned, rush);
  }

  public Track holding(List<Frame> newHeld) {
    return new Track(frames, waits, newHeld, prompts, pinned, rush);
  }

  public Track waited() {
    return new Track(frames, waits + 1, held, prompts, pinned, rush);
  }

  public Track prompted(Prompts newPrompts) {
    return new Track(frames, waits, held, newPrompts, pinned, rush);
  }

  public Track pinning(List<Pinned> newPinned) {
    return new Track(frames, waits, held, prompts, newPinned, rush);
  }

  public Track rushed(Rush newRush) {
    return new Track(frames, waits, held, prompts, pinned, newRush);
  }

  public boolean idle() {
    return frames.isEmpty();
  }

  public Frame top() {
    return frames.isEmpty() ? null : frames.getLast();
  }
}
