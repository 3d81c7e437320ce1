package org.twopaths.bot;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.twopaths.bot.Circles.Circle;
import org.twopaths.state.Effect;
import org.twopaths.state.Member;
import org.twopaths.state.Moment;
import org.twopaths.state.Value;
import org.twopaths.store.Outbox;
import org.twopaths.store.People.Person;
import org.twopaths.store.Store;
import org.twopaths.store.Timers.Timer;
import org.twopaths.text.Audience;
import org.twopaths.text.Catalog;
import org.twopaths.text.Message;
import org.twopaths.vault.Grant;

/**
 * Turns what the engine decided into rows: messages to the outbox, waits to the timers. Everything
 * is put into words here, inside the transaction, so that a text that may not be shown undoes the
 * whole event.
 */
final class Dispatch {
  static final String LANGUAGE = "en";

  private final Store store;
  private final Catalog catalog;
  private final Circle circle;
  private final Inbound here;
  private final String actor;
  private final Moment now;

  Dispatch(Store store, Catalog catalog, Scene scene) {
    this.store = store;
    this.catalog = catalog;
    this.circle = scene.circle();
    this.here = scene.here();
    this.actor = scene.self() == null ? null : scene.self().id();
    this.now = scene.now();
  }

  void perform(List<Effect> effects) {
    effects.forEach(this::perform);
  }

  private void perform(Effect effect) {
    switch (effect) {
      case Effect.Tell tell -> tell(tell);
      case Effect.Change change -> change(change);
      case Effect.Close close -> close(close);
      case Effect.Wake wake -> store.timers().insert(timer(wake));
      case Effect.Keep keep -> {} // saved with the members of the conversation
    }
  }

  private void tell(Effect.Tell tell) {
    Outbox.Destination to = destination(tell.to());
    if (to == null) {
      return;
    }
    Message message =
        tell.sort() == Effect.Sort.RELEASED
            ? Message.plain(granted(tell))
            : catalog.render(tell.key(), tell.values(), tell.prompt(), audience(tell.to()));
    String prompt = tell.prompt() == null ? null : key(tell.prompt());
    String controls =
        tell.prompt() == null
            ? null
            : Json.write(controls(tell.prompt(), tell.values(), audience(tell.to())));
    store
        .outbox()
        .add(new Outbox.Post(to, Json.write(message), prompt, controls, terms(purpose(tell))));
  }

  /** The words that their owner saw before they said yes, used up with this. */
  private String granted(Effect.Tell tell) {
    String owner = owner(tell.values());
    return store
        .grants()
        .take(owner, tell.key())
        .filter(grant -> grant.covers(version(tell.values()), circle.couple().id(), now.at()))
        .orElseThrow(() -> new IllegalStateException("'" + tell.key() + "' was not released"))
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

  private Controls controls(Effect.Prompt prompt, Map<String, Value> values, Audience to) {
    Offer offer =
        values.values().stream()
            .filter(Value.Preview.class::isInstance)
            .map(Value.Preview.class::cast)
            .map(preview -> offer(preview, to))
            .findFirst()
            .orElse(null);
    return new Controls(prompt, offer);
  }

  private Offer offer(Value.Preview preview, Audience to) {
    String words = catalog.render(preview.key(), preview.values(), null, to).text();
    return new Offer(preview.key(), version(preview.values()), words);
  }

  /**
   * What can be done under a message, as it is kept with it.
   *
   * @param offer the words that a yes releases; null where nothing is released
   */
  record Controls(Effect.Prompt prompt, Offer offer) {}

  /** Words as they are previewed: of which text, and of which state of what is released. */
  record Offer(String item, String version, String words) {
    Grant grantedBy(String owner, String couple, Instant expires) {
      return new Grant(owner, item, version, couple, words, expires);
    }

    /** Keeps people's words out of logs. */
    @Override
    public String toString() {
      return "Offer[" + item + "]";
    }
  }

  private Platform.Purpose purpose(Effect.Tell tell) {
    return switch (tell.sort()) {
      case RELEASED -> Platform.Purpose.RELAY;
      case NUDGE -> Platform.Purpose.REMINDER;
      case LINE -> answers(tell.to()) ? Platform.Purpose.ANSWER : Platform.Purpose.PROMPT;
    };
  }

  /** Whether its reader has just acted; the room has when either of the two has. */
  private boolean answers(Effect.To to) {
    return actor != null
        && switch (to) {
          case Effect.To.Private(String person) -> person.equals(actor);
          case Effect.To.Aside(String person) -> person.equals(actor);
          case Effect.To.Room room -> true;
        };
  }

  private Outbox.Terms terms(Platform.Purpose purpose) {
    return new Outbox.Terms(purpose.name(), purpose.ordinal(), now.at().plus(purpose.lasts()));
  }

  /** A change comes with what made it, and is never a line of its own. */
  private Outbox.Post change(
      Outbox.Destination to, Message message, Effect.Prompt prompt, String controls) {
    String key = prompt == null ? null : key(prompt);
    return new Outbox.Post(to, Json.write(message), key, controls, terms(Platform.Purpose.ANSWER));
  }

  private Timer timer(Effect.Wake wake) {
    return new Timer(
        circle.owner(wake.track()), wake.kind().name(), wake.number(), wake.detail(), wake.at());
  }

  private void change(Effect.Change change) {
    Outbox.Destination to = destination(change.to());
    if (to == null) {
      return;
    }
    Message message =
        catalog.render(change.key(), change.values(), change.prompt(), audience(change.to()));
    Controls controls = controls(change.prompt(), change.values(), audience(change.to()));
    store
        .outbox()
        .latest(to, key(change.prompt()))
        .ifPresent(number ->
            store
                .outbox()
                .edit(number, change(to, message, change.prompt(), Json.write(controls))));
  }

  private void close(Effect.Close close) {
    Outbox.Destination to = destination(close.to());
    if (to == null) {
      return;
    }
    String label =
        close.chosen() == null ? null : catalog.label(close.key(), close.chosen(), LANGUAGE);
    for (Outbox.Open open : store.outbox().close(to, key(close.track(), close.number()))) {
      Message closed = Json.read(open.body(), Message.class).closed(label);
      store.outbox().closed(open.number(), change(to, closed, null, null));
    }
  }

  static String key(Effect.Prompt prompt) {
    return key(prompt.track(), prompt.number());
  }

  static String key(String track, long number) {
    return track + "#" + number;
  }

  /**
   * Null when that reader cannot be reached: they never wrote to us in private, or there is no
   * room.
   */
  private Outbox.Destination destination(Effect.To to) {
    return switch (to) {
      case Effect.To.Private(String id) -> direct(circle.person(id));
      case Effect.To.Room room ->
          circle.hasRoom()
              ? new Outbox.Destination(circle.couple().platform(), circle.couple().room(), null)
              : null;
      case Effect.To.Aside(String id) ->
          new Outbox.Destination(here.platform(), here.chat().id(), circle.person(id).account());
    };
  }

  private static Outbox.Destination direct(Person person) {
    return person.chat() == null
        ? null
        : new Outbox.Destination(person.platform(), person.chat(), null);
  }

  private Audience audience(Effect.To to) {
    return switch (to) {
      case Effect.To.Private(String id) -> audience(id);
      case Effect.To.Aside(String id) -> audience(id);
      case Effect.To.Room room -> {
        List<ZoneId> zones =
            circle.conversation().members().stream().map(Member::zone).distinct().toList();
        yield new Audience(null, LANGUAGE, zones, now.at(), now.luck());
      }
    };
  }

  private Audience audience(String person) {
    ZoneId zone = circle.conversation().member(person).zone();
    return new Audience(person, LANGUAGE, List.of(zone), now.at(), now.luck());
  }
}
