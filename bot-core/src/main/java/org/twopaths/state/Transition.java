package org.twopaths.state;

import java.util.List;

/**
 * What an event led to.
 *
 * @param after the conversation from now on
 * @param effects what the shell is to do, in order
 * @param walked the edges of flows that were taken, for the tests that want every one walked
 */
public record Transition(Conversation after, List<Effect> effects, List<Edge> walked) {

  /** An edge of a flow. */
  public record Edge(String flow, String step, String edge) {}
}
