package org.twopaths.config.storyboard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.twopaths.config.stage.Shipped;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Step;
import org.twopaths.lint.graph.Lines;
import org.twopaths.lint.graph.Tracing;
import org.twopaths.state.Transition.Edge;

/** One flow: its diagram, and under it what each step says and where it leads. */
final class FlowPage {
  private static final Map<String, List<String>> ENGLISH = Shipped.english();

  private final Flow flow;
  private final Tracing tracing;
  private final Set<Edge> walked;

  FlowPage(Flow flow, Tracing tracing, Set<Edge> walked) {
    this.flow = flow;
    this.tracing = tracing;
    this.walked = walked;
  }

  String html() {
    String kind = flow.solo() ? "One person, in private." : "Both, in their room.";
    String rows = flow.steps().stream().map(this::row).collect(Collectors.joining("\n"));
    String body =
        "<p>"
            + kind
            + " <a href=\"index.html\">All flows</a></p>\n"
            + new Diagram(flow, walked).svg()
            + "<table>\n<tr><th>step</th><th>words</th><th>leads to</th></tr>\n"
            + rows
            + "\n</table>";
    return Html.page(flow.name(), body);
  }

  private String row(Step step) {
    String kind = step.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    return "<tr id=\"%1$s\"><td>%1$s<br><small>%2$s</small></td><td>%3$s</td><td>%4$s</td></tr>"
        .formatted(step.id(), kind, words(step), ways(step));
  }

  private String words(Step step) {
    if (!tracing.reached(flow).contains(step)) {
      return "";
    }
    Lines lines = Lines.of(flow, step, tracing.at(flow, step));
    String texts =
        lines.texts().stream()
            .flatMap(line -> ENGLISH.getOrDefault(line.key(), List.of()).stream())
            .map(text -> "<p class=\"words\">" + Html.escaped(text) + "</p>")
            .collect(Collectors.joining());
    return texts
        + lines.labels().stream()
            .filter(Lines.Label::needsWords)
            .map(FlowPage::label)
            .map(label -> "<span class=\"button\">" + Html.escaped(label) + "</span>")
            .collect(Collectors.joining(" "));
  }

  private static String label(Lines.Label label) {
    return ENGLISH
        .getOrDefault(label.own(), ENGLISH.getOrDefault(label.common(), List.of(label.option())))
        .getFirst();
  }

  private String ways(Step step) {
    if (step instanceof Step.End end) {
      return end.then() == null
          ? "the end"
          : "<a href=\"%1$s.html\">%1$s</a>".formatted(Shipped.flows().newest(end.then()).name());
    }
    return step.leads().keySet().stream()
        .map(edge -> way(step, edge))
        .collect(Collectors.joining("<br>"));
  }

  private String way(Step step, String edge) {
    String target = flow.target(step, edge);
    boolean seen = walked.contains(new Edge(flow.id(), step.id(), edge));
    return "%s → <a href=\"#%s\">%s</a>%s"
        .formatted(edge, target, target, seen ? "" : " (no time can walk it)");
  }
}
