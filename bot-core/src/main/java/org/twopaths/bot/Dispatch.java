package org.twopaths.bot;

import java.time.ZoneId;
import java.util.List;
import org.twopaths.bot.Circles.Circle;
import org.twopaths.bot.Circles.Recent;
import org.twopaths.state.Effect;
import org.twopaths.state.Member;
import org.twopaths.state.Moment;
import org.twopaths.store.Outbox;
import org.twopaths.store.People.Person;
import org.twopaths.store.Store;
import org.twopaths.store.Timers.Timer;
import org.twopaths.text.Audience;
import org.twopaths.text.Catalog;
import org.twopaths.text.Message;

/**
 * Turns what the engine decided into rows: messages to the outbox, waits to the timers. Everything
 * is put into words here, inside the transaction, so that a text that may not be shown undoes the
 * whole event.
 */
final class Dispatch {
  static final String LANGUAGE = "en";

  private final Store store;
  private final Catalog catalog;
  private final Recent recent;
  private final Circle circle;
  private final Inbound here;
  private final String actor;
  private final Moment now;

  Dispatch(Store store, Catalog catalog, Recent recent, Scene scene) {
    this.store = store;
    this.catalog = catalog;
    this.recent = recent;
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
    if (to == null || isWithheld(tell.to())) {
      return;
    }
    Message message = catalog.render(tell.key(), tell.values(), tell.prompt(), audience(tell.to()));
    String prompt = tell.prompt() == null ? null : key(tell.prompt());
    String controls = tell.prompt() == null ? null : Json.write(tell.prompt());
    String body = Json.write(message);
    long number =
        store.outbox().add(new Outbox.Post(to, body, prompt, controls, terms(purpose(tell))));
    if (tell.prompt() != null) {
      recent.asked(to, new Recent.Asked(number, message, tell.prompt()));
    }
  }

  /** A second check, apart from the engine's: a room whose members changed is shown nothing. */
  private boolean isWithheld(Effect.To to) {
    return to instanceof Effect.To.Room && !circle.conversation().paired();
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
  private Outbox.Post change(Outbox.Destination to, Message message, String controls) {
    return new Outbox.Post(to, Json.write(message), null, controls, terms(Platform.Purpose.ANSWER));
  }

  private Timer timer(Effect.Wake wake) {
    return new Timer(
        circle.owner(wake.track()), wake.kind().name(), wake.number(), wake.detail(), wake.at());
  }

  private void change(Effect.Change change) {
    Outbox.Destination to = destination(change.to());
    if (to == null || isWithheld(change.to())) {
      return;
    }
    Message message =
        catalog.render(change.key(), change.values(), change.prompt(), audience(change.to()));
    store
        .outbox()
        .latest(to, key(change.prompt()))
        .ifPresent(number -> {
          store.outbox().edit(number, change(to, message, Json.write(change.prompt())));
          recent.asked(to, new Recent.Asked(number, message, change.prompt()));
        });
  }

  private void close(Effect.Close close) {
    Outbox.Destination to = destination(close.to());
    if (to == null) {
      return;
    }
    String label =
        close.chosen() == null ? null : catalog.label(close.key(), close.chosen(), LANGUAGE);
    for (Outbox.Open open : store.outbox().close(to, key(close.track(), close.number()))) {
      Message asked =
          recent
              .asked(to, open.number())
              .map(Recent.Asked::message)
              .orElseGet(() -> Json.read(open.body(), Message.class));
      Message closed = asked.closed(label);
      recent.answered(to);
      store.outbox().closed(open.number(), change(to, closed, null));
    }
  }

  private static String key(Effect.Prompt prompt) {
    return key(prompt.track(), prompt.number());
  }

  private static String key(String track, long number) {
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
