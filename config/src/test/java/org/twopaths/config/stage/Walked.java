package org.twopaths.config.stage;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.twopaths.state.Transition.Edge;

/** Every edge of every flow that any test on the stage has walked so far. */
final class Walked {
  private static final Set<Edge> EDGES = ConcurrentHashMap.newKeySet();

  private Walked() {}

  static void add(Collection<Edge> edges) {
    EDGES.addAll(edges);
  }

  static Set<Edge> edges() {
    return Set.copyOf(EDGES);
  }
}
