package org.twopaths.config.storyboard;

import java.util.Set;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Step;
import org.twopaths.state.Transition.Edge;

/**
 * The steps of a flow from top to bottom, with an arrow for each way: on the right where it leads
 * on, on the left where it leads back. The table under it says the same in words.
 */
final class Diagram {
  private static final int WIDE = 260;
  private static final int HIGH = 32;
  private static final int EVERY = 56;
  private static final int LEFT = 240;
  private static final int LANE = 9;
  private static final int PAGE = 900;

  private final Flow flow;
  private final Set<Edge> walked;
  private final StringBuilder svg = new StringBuilder();
  private int lanes;

  Diagram(Flow flow, Set<Edge> walked) {
    this.flow = flow;
    this.walked = walked;
  }

  String svg() {
    int height = flow.steps().size() * EVERY + HIGH;
    svg.append(
        ("<svg role=\"img\" aria-label=\"The steps of %s; the table below says the same.\""
                + " width=\"%d\" height=\"%d\">\n")
            .formatted(flow.id(), PAGE, height));
    svg.append(
        "<defs><marker id=\"tip\" markerWidth=\"8\" markerHeight=\"8\" refX=\"7\" refY=\"4\""
            + " orient=\"auto\">"
            + "<path d=\"M0,0 L8,4 L0,8 z\"/></marker></defs>\n");
    for (int at = 0; at < flow.steps().size(); at++) {
      box(flow.steps().get(at), at);
    }
    for (int at = 0; at < flow.steps().size(); at++) {
      Step step = flow.steps().get(at);
      for (String edge : step.leads().keySet()) {
        arrow(step, at, edge);
      }
    }
    return svg.append("</svg>\n").toString();
  }

  private void box(Step step, int at) {
    int top = at * EVERY + 4;
    svg.append(
        ("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"%s\""
                + " stroke=\"#444\"/>\n")
            .formatted(LEFT, top, WIDE, HIGH, step instanceof Step.Waits ? "#eef4ff" : "#fff"));
    svg.append(
        "<text x=\"%d\" y=\"%d\" font-size=\"14\">%s</text>\n"
            .formatted(LEFT + 12, top + 21, Html.escaped(step.id())));
  }

  private void arrow(Step step, int from, String edge) {
    String target = flow.target(step, edge);
    String dash =
        walked.contains(new Edge(flow.id(), step.id(), edge)) ? "" : " stroke-dasharray=\"4\"";
    if (!flow.has(target)) {
      return; // it ends in silence: the table says so
    }
    int to = flow.steps().indexOf(flow.step(target));
    int start = from * EVERY + 4 + HIGH;
    int end = to * EVERY + 4;
    if (to == from + 1) {
      int x = LEFT + WIDE / 2;
      path("M%d,%d L%d,%d".formatted(x, start, x, end), dash);
      return;
    }
    boolean on = to > from;
    int side = on ? LEFT + WIDE : LEFT;
    int lane = 14 + lanes++ % 18 * LANE;
    int bend = on ? side + lane : side - lane;
    int y1 = start - HIGH / 2;
    int y2 = end + HIGH / 2;
    path("M%d,%d H%d V%d H%d".formatted(side, y1, bend, y2, side), dash);
  }

  private void path(String way, String dash) {
    svg.append(
        "<path d=\"%s\" fill=\"none\" stroke=\"#666\" marker-end=\"url(#tip)\"%s/>\n"
            .formatted(way, dash));
  }
}
