package org.twopaths.bot.background;

import java.util.List;
import java.util.stream.Stream;
import org.twopaths.bot.Json;
import org.twopaths.bot.Writer;
import org.twopaths.flow.Flows;
import org.twopaths.state.Frame;
import org.twopaths.state.Joint;
import org.twopaths.state.Track;
import org.twopaths.store.Store;
import org.twopaths.store.Tracks;

/**
 * Looks, before the bot starts, whether every conversation that goes on still has the very flow it
 * was begun with. A flow that changed or vanished under people would lose their place, or worse.
 */
public final class LiveFlows {
  private final Flows flows;

  public LiveFlows(Flows flows) {
    this.flows = flows;
  }

  /** Throws {@link IllegalStateException} that names the flow and the mend. */
  public void check(Writer writer) {
    List<String> mistakes = writer.submit(this::mistakes).join();
    if (!mistakes.isEmpty()) {
      throw new IllegalStateException(String.join("\n", mistakes));
    }
  }

  private List<String> mistakes(Store store) {
    return store.tracks().owners().stream()
        .flatMap(owner -> store.tracks().read(owner).map(json -> track(owner, json)).stream())
        .flatMap(track -> Stream.concat(track.frames().stream(), track.held().stream()))
        .filter(frame -> !known(frame))
        .map(frame ->
            "someone is in the middle of "
                + frame.flow()
                + "."
                + frame.version()
                + ", but its file is missing or was changed: bring the old file back, and give"
                + " the changed one the next version")
        .distinct()
        .toList();
  }

  private static Track track(String owner, String json) {
    return owner.startsWith(Tracks.SOLO)
        ? Json.read(json, Track.class)
        : Json.read(json, Joint.class).track();
  }

  private boolean known(Frame frame) {
    return flows.all().stream()
        .anyMatch(flow ->
            flow.id().equals(frame.flow())
                && flow.version() == frame.version()
                && flows.fingerprint(flow).equals(frame.fingerprint()));
  }
}
