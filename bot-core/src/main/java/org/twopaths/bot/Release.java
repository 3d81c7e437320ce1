package org.twopaths.bot;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.twopaths.bot.Circles.Circle;
import org.twopaths.flow.Expects;
import org.twopaths.flow.Step;
import org.twopaths.state.Effect;
import org.twopaths.state.Event;
import org.twopaths.state.Moment;
import org.twopaths.state.Value;
import org.twopaths.store.Store;
import org.twopaths.text.Audience;
import org.twopaths.text.Catalog;
import org.twopaths.vault.Grant;

/**
 * The one way of words from their owner to others: a preview offers them, the owner's press allows
 * them, and showing them uses that up, in the same unit of work. What is shown are the bytes of the
 * preview.
 */
final class Release {
  /** Longer than anything that was allowed may wait to be shown. */
  private static final Duration LASTS = Duration.ofDays(60);

  /** What stands for the words to be released wherever someone is asked to release them. */
  private static final String PREVIEW = "preview";

  private final Store store;
  private final Catalog catalog;
  private final Circle circle;
  private final Moment now;

  Release(Store store, Catalog catalog, Circle circle, Moment now) {
    this.store = store;
    this.catalog = catalog;
    this.circle = circle;
    this.now = now;
  }

  /** Keeps what a line previews, under the prompt that could allow it. */
  void offer(Effect.Tell tell, String prompt, Audience owner) {
    if (circle.couple() != null && tell.values().get(PREVIEW) instanceof Value.Preview preview) {
      store.grants().offer(prompt, offered(preview, owner));
    }
  }

  private Grant offered(Value.Preview preview, Audience owner) {
    return new Grant(
        preview.owner(),
        preview.key(),
        version(preview.values()),
        circle.couple().id(),
        catalog.previewed(preview, owner),
        now.at().plus(LASTS));
  }

  /** A yes to a preview allows what it shows; under no other prompt is there something to allow. */
  static void allow(Store store, Event event) {
    if (event instanceof Event.Pressed(String by, String track, long number, String option)
        && option.equals(track.equals(by) ? Step.Consent.YES : Expects.SHOW)) {
      store.grants().allow(by, Dispatch.key(track, number));
    }
  }

  /** The words that their owner saw before they said yes, used up with this. */
  String words(Effect.Tell tell) {
    return store
        .grants()
        .take(owner(tell.values()), tell.key())
        .filter(grant -> grant.covers(version(tell.values()), circle.couple().id(), now.at()))
        .orElseThrow(() -> new IllegalStateException("'" + tell.key() + "' was not allowed"))
        .words();
  }

  /** The one person whose answers these are. */
  private static String owner(Map<String, Value> values) {
    List<String> owners =
        values.values().stream().map(Value::owner).filter(Objects::nonNull).distinct().toList();
    if (owners.size() != 1) {
      throw new IllegalStateException("words of " + owners.size() + " people are released at once");
    }
    return owners.getFirst();
  }

  /** Tells one state of what is private in a text from every other. */
  private static String version(Map<String, Value> values) {
    Map<String, Value> owned = new TreeMap<>(values);
    owned.values().removeIf(value -> value.owner() == null || isUnanswered(value));
    return Json.digest(owned);
  }

  private static boolean isUnanswered(Value value) {
    return value instanceof Value.Given given && given.answer() == null;
  }
}
