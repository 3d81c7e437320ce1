package org.twopaths.flow;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A wait for private flows of one or both partners; it goes on only when all said yes.
 *
 * <p>Whatever else happened, a no or silence, it is late at the end that was fixed when it began.
 */
public sealed interface Gathers extends Step.Waits {
  /** The solo flow that each partner walks in private. */
  String flow();

  /** The outcome that each must reach; any other outcome looks like silence. */
  String needs();

  /**
   * One or both partners walk a solo flow: {@code alone: { id: prepare, who: speaker, flow:
   * soft-start, needs: sent }}. In a joint flow it goes on at once when all reached {@code needs};
   * whatever else happened, it is late at its end, so that a no and silence look the same. In a
   * solo flow it is a call.
   */
  record Alone(
      String id,
      Role who,
      String flow,
      String needs,
      Duration nudge,
      Duration within,
      String next,
      String late,
      List<String> reveals)
      implements Gathers {
    public Alone {
      Shape.id(id);
      who = who == null ? Role.ME : who;
      Shape.given(flow, "flow", id);
      reveals = Shape.listed(reveals);
    }

    @Override
    public Map<String, String> leads() {
      return Shape.edges(NEXT, next, LATE, late);
    }
  }

  /**
   * The double-blind gate: both are asked at the same moment in private; it opens only when both
   * reached {@code needs} and every gate is open, else it is late, at a time fixed when it was
   * asked: {@code ready: { id: gate, flow: readiness, needs: ready, reveals: [both-ready] }}. With
   * {@code rested} the last pause must have ended so long ago.
   */
  record Ready(
      String id,
      String flow,
      String needs,
      Duration rested,
      Duration within,
      String next,
      String late,
      List<String> reveals)
      implements Gathers {
    public Ready {
      Shape.id(id);
      Shape.given(flow, "flow", id);
      Shape.given(needs, "needs", id);
      reveals = Shape.listed(reveals);
    }

    @Override
    public Map<String, String> leads() {
      return Shape.edges(NEXT, next, LATE, late);
    }
  }

  /**
   * A timed pause. Its length is a choice (looked up in {@code lengths}) or a time handed to the
   * flow. At its end both walk {@code flow}; when both reach {@code needs} within {@code within} it
   * goes on, else it rests again, at most {@code extensions} times and {@code limit} in all, and is
   * then late: {@code rest: { id: rest, length: length, lengths: { short: 20m }, flow: return,
   * needs: ready, extensions: 3, limit: 24h, within: 15m, reveals: [both-back] }}.
   */
  record Rest(
      String id,
      String length,
      Map<String, Duration> lengths,
      String flow,
      String needs,
      int extensions,
      Duration limit,
      Duration within,
      String next,
      String late,
      List<String> reveals)
      implements Gathers {
    public Rest {
      Shape.id(id);
      Shape.given(length, "length", id);
      lengths = Shape.ordered(lengths);
      Shape.given(flow, "flow", id);
      Shape.given(needs, "needs", id);
      Shape.given(limit, "limit", id);
      Shape.given(within, "within", id);
      reveals = Shape.listed(reveals);
    }

    @Override
    public Map<String, String> leads() {
      return Shape.edges(NEXT, next, LATE, late);
    }
  }

  /**
   * Goes on by the smaller of what the two chose in private, in the order written, and never tells
   * whose it was: {@code lesser: { id: size, of: wish, to: { short: a, long: b }, reveals: [size]
   * }}.
   */
  record Lesser(String id, String of, Map<String, String> to, List<String> reveals)
      implements Step {
    public Lesser {
      Shape.id(id);
      Shape.given(of, "of", id);
      to = Shape.ordered(to);
      Shape.require(to.size() > 1, "'" + id + "' takes at least two options, the smallest first");
      reveals = Shape.listed(reveals);
    }

    @Override
    public Map<String, String> leads() {
      return to;
    }
  }
}
