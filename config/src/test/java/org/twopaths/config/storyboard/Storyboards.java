package org.twopaths.config.storyboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.twopaths.config.stage.Shipped;
import org.twopaths.flow.Flow;
import org.twopaths.lint.graph.Tracing;
import org.twopaths.state.Transition.Edge;

/**
 * Draws every flow for its authors: a page each, with a diagram, the words of each step, and which
 * of its ways the transcripts walked.
 */
public final class Storyboards {
  private Storyboards() {}

  /**
   * Writes {@code index.html} and a page for each flow.
   *
   * @param walked by the transcripts that were just played
   */
  public static void write(Path folder, Set<Edge> walked) throws IOException {
    Files.createDirectories(folder);
    Tracing tracing = new Tracing(Shipped.flows());
    for (Flow flow : Shipped.flows().all()) {
      Files.writeString(
          folder.resolve(flow.name() + ".html"), new FlowPage(flow, tracing, walked).html());
    }
    Files.writeString(folder.resolve("index.html"), index());
  }

  private static String index() {
    String rows =
        Shipped.flows().all().stream()
            .map(flow ->
                "<li><a href=\"%s.html\">%s</a> %s</li>"
                    .formatted(flow.name(), flow.name(), flow.solo() ? "in private" : "together"))
            .collect(Collectors.joining("\n"));
    return Html.page("Storyboards", "<ul>\n" + rows + "\n</ul>");
  }
}
