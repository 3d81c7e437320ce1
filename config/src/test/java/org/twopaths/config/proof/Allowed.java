package org.twopaths.config.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.twopaths.flow.Step;
import org.twopaths.state.Conversation;
import org.twopaths.state.Frame;

/**
 * What people allowed to be shown: it goes out, or lies on a shelf until both put something there.
 */
final class Allowed {
  private static final Duration SHELF = Duration.ofDays(7);

  private record Shelved(String words, Instant until) {}

  private final Function<Frame, Step> step;
  private final Consumer<String> shown;
  private final Map<String, Map<String, Shelved>> shelves = new TreeMap<>();

  /**
   * @param shown takes what becomes visible
   */
  Allowed(Function<Frame, Step> step, Consumer<String> shown) {
    this.step = step;
    this.shown = shown;
  }

  /** Words that were allowed go out when the time to take that back is over, or at a press. */
  void wentOut(Conversation before, String person, long number, Instant at) {
    Frame frame =
        before.track(person).frames().stream()
            .filter(waiting -> waiting.waitsFor(number))
            .findFirst()
            .orElse(null);
    if (frame == null
        || !before.paired()
        || !(step.apply(frame) instanceof Step.Consent consent)
        || !Ledger.plain(frame, consent.id()).equals("yes")) {
      return;
    }
    StringBuilder words = new StringBuilder();
    consent
        .releases()
        .forEach(label ->
            words.append(label).append('=').append(Ledger.plain(frame, label)).append(' '));
    if (consent.opens() == null) {
      shown.accept(words.toString());
    } else {
      shelves
          .computeIfAbsent(consent.opens(), flow -> new TreeMap<>())
          .put(person, new Shelved(words.toString(), at.plus(SHELF)));
    }
  }

  /** The hour at which a shelf opens if both put something there. */
  void revealed(Conversation before, String flow, Instant at) {
    Map<String, Shelved> shelf = shelves.getOrDefault(flow, new TreeMap<>());
    shelf.values().removeIf(item -> !item.until().isAfter(at));
    boolean onTheHour = at.truncatedTo(ChronoUnit.HOURS).equals(at);
    if (onTheHour && shelf.size() == 2 && before.joint().track().idle()) {
      List<String> words = new ArrayList<>();
      before.members().forEach(member -> words.add(shelf.get(member.id()).words()));
      shown.accept(words.toString());
      shelves.remove(flow);
    }
  }

  /** What of the shelf its owner took back by changing or taking away the message it came with. */
  void takenBack(String by, Conversation after) {
    shelves.forEach((flow, items) -> {
      if (!after.joint().shelf().getOrDefault(flow, Map.of()).containsKey(by)) {
        items.remove(by);
      }
    });
  }
}
