package org.twopaths.bot;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twopaths.bot.Circles.Circle;
import org.twopaths.bot.discreet.Veil;
import org.twopaths.bot.rights.Retention;
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
import org.twopaths.text.Language;
import org.twopaths.text.Message;

/**
 * Turns what the engine decided into rows: messages to the outbox, waits to the timers. Everything
 * is put into words here, inside the transaction, so that a text that may not be shown undoes the
 * whole event.
 */
final class Dispatch {
  private static final String FILE = "two-paths.json";

  /** A change comes with what made it, and is never a line of its own. */
  private static final Platform.Purpose CHANGE = Platform.Purpose.ANSWER;

  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

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
      case Effect.Note(String person, String words) ->
          store.notes().keep(person, words, Retention.NOTE.after(now.at()));
      case Effect.Revoke(String person, String key) -> store.grants().revoke(person, key);
      case Effect.Report(String kind) -> LOG.warn("Somebody reported: {}", kind);
      case Effect.Keep keep -> {} // saved with the members of the conversation
    }
  }

  private void tell(Effect.Tell tell) {
    List<Place> places = isWithheld(tell.to()) ? List.of() : places(tell.to());
    if (places.isEmpty()) {
      return;
    }
    String released = released(tell);
    for (Place place : places) {
      Message said =
          released == null ? words(tell, place) : Message.plain(released).in(language(place));
      Message shown = marked(said, place);
      Outbox.Post post = post(place.to(), shown, tell.prompt(), purpose(tell, place));
      boolean veiled = isVeiled(place);
      long number = store.outbox().add(veiled ? Veil.over(post, note(tell.to(), place)) : post);
      if (tell.prompt() != null) {
        recent.asked(place.to(), number, shown, veiled ? Veil.PROMPT : tell.prompt());
      }
    }
  }

  /**
   * What was released is shown in the very bytes of its preview, and by no other way: in its
   * owner's language, whoever reads it. Null when nothing is.
   */
  private String released(Effect.Tell tell) {
    return tell.sort() == Effect.Sort.RELEASED || tell.sort() == Effect.Sort.LETTER
        ? new Release(store, catalog, circle, now).words(tell)
        : null;
  }

  private Message words(Effect.Tell tell, Place place) {
    Audience to = audience(tell.to(), place);
    if (tell.prompt() != null) {
      new Release(store, catalog, circle, now).offer(tell, key(tell.prompt()), to);
    }
    Message message = catalog.render(tell.key(), tell.values(), tell.prompt(), to);
    return switch (tell.sort()) {
      case FILE -> message.savedAs(FILE);
      case DRAWN -> message.drawnAs(catalog.draw(tell.key(), tell.values(), to));
      default -> message;
    };
  }

  /** What is shared says so wherever private things stand beside it. */
  private Message marked(Message shared, Place place) {
    if (!place.mirrors()) {
      return shared;
    }
    Map<String, Value> values = Map.of("text", Lines.plain(shared.text()));
    Audience anyone = new Audience(null, shared.language(), List.of(), now.at(), now.luck());
    String text = catalog.render("house.shared", values, null, anyone).text();
    return new Message(text, shared.buttons(), shared.writes(), shared.chosen())
        .in(shared.language())
        .drawnAs(shared.picture());
  }

  /** A second check, apart from the engine's: a room whose members changed is shown nothing. */
  private boolean isWithheld(Effect.To to) {
    return to instanceof Effect.To.Room && !circle.conversation().paired();
  }

  private Platform.Purpose purpose(Effect.Tell tell, Place place) {
    return switch (tell.sort()) {
      case RELEASED -> Platform.Purpose.RELAY;
      case NUDGE -> Platform.Purpose.REMINDER;
      case LINE, DRAWN, LETTER, FILE ->
          place.answers(actor) ? Platform.Purpose.ANSWER : Platform.Purpose.PROMPT;
    };
  }

  /** Who wants quiet words gets whatever they did not just ask for behind a tap. */
  private boolean isVeiled(Place place) {
    return place.reader() != null
        && !place.answers(actor)
        && Veil.isWantedBy(circle.conversation().member(place.reader()));
  }

  private Message note(Effect.To to, Place place) {
    return catalog.render(Veil.KEY, Map.of(), Veil.PROMPT, audience(to, place));
  }

  /** A message; without a prompt it is never changed again. */
  private Outbox.Post post(
      Outbox.Destination to, Message message, Effect.Prompt prompt, Platform.Purpose purpose) {
    String body = Json.write(message);
    return prompt == null
        ? new Outbox.Post(to, body, null, null, purpose.from(now.at()))
        : new Outbox.Post(to, body, key(prompt), Json.write(prompt), purpose.from(now.at()));
  }

  private Timer timer(Effect.Wake wake) {
    return new Timer(
        circle.owner(wake.track()), wake.kind().name(), wake.number(), wake.detail(), wake.at());
  }

  private void change(Effect.Change change) {
    List<Place> places = isWithheld(change.to()) ? List.of() : places(change.to());
    if (places.isEmpty()) {
      return;
    }
    for (Place place : places) {
      Audience reader = audience(change.to(), place);
      Message said = catalog.render(change.key(), change.values(), change.prompt(), reader);
      Message shown = marked(said, place);
      store
          .outbox()
          .latest(place.to(), key(change.prompt()))
          .ifPresent(number -> {
            store.outbox().edit(number, post(place.to(), shown, change.prompt(), CHANGE));
            recent.asked(place.to(), number, shown, change.prompt());
          });
    }
  }

  private void close(Effect.Close close) {
    for (Place place : places(close.to())) {
      String label =
          close.chosen() == null
              ? null
              : catalog.label(close.key(), close.chosen(), language(place));
      Optional<Recent.Asked> asked = recent.askedOnce(place.to(), close.track(), close.number());
      if (asked.isPresent()) {
        store.outbox().close(place.to(), asked.get().number());
        show(place, asked.get().number(), asked.get().message().closed(label));
      } else {
        closeAll(place, key(close.track(), close.number()), label);
      }
      recent.answered(place.to());
    }
  }

  private void closeAll(Place place, String prompt, String label) {
    for (Outbox.Open open : store.outbox().close(place.to(), prompt)) {
      Message asked = Json.read(open.body(), Message.class);
      show(place, open.number(), asked.closed(label));
    }
  }

  private void show(Place place, long number, Message closed) {
    store.outbox().closed(number, post(place.to(), closed, null, CHANGE));
  }

  static String key(Effect.Prompt prompt) {
    return key(prompt.track(), prompt.number());
  }

  static String key(String track, long number) {
    return track + "#" + number;
  }

  /**
   * Where a reader is shown something.
   *
   * @param reader the one person who reads there; null for a room
   * @param mirrors whether it is a private chat that shows what is shared
   */
  private record Place(Outbox.Destination to, String reader, boolean mirrors) {

    /** Whether its reader has just acted; a room has when either of the two has. */
    boolean answers(String actor) {
      return actor != null && (reader == null || reader.equals(actor));
    }
  }

  /**
   * Empty when that reader cannot be reached: they never wrote to us in private, or there is no
   * room. The room of two who are apart is both of their private chats.
   */
  private List<Place> places(Effect.To to) {
    return switch (to) {
      case Effect.To.Private(String id) -> direct(circle.person(id), false);
      case Effect.To.Aside(String id) -> aside(circle.person(id));
      case Effect.To.Room room when circle.isApart() ->
          circle.people().stream().flatMap(person -> direct(person, true).stream()).toList();
      case Effect.To.Room room when circle.hasRoom() ->
          List.of(
              new Place(
                  new Outbox.Destination(circle.couple().platform(), circle.couple().room(), null),
                  null,
                  false));
      case Effect.To.Room nowhere -> List.of();
    };
  }

  private List<Place> aside(Person person) {
    if (!here.chat().shared()) {
      return direct(person, false);
    }
    Outbox.Destination to =
        new Outbox.Destination(here.platform(), here.chat().id(), person.account());
    return List.of(new Place(to, person.id(), false));
  }

  private static List<Place> direct(Person person, boolean mirrors) {
    return person.chat() == null
        ? List.of()
        : List.of(
            new Place(
                new Outbox.Destination(person.platform(), person.chat(), null),
                person.id(),
                mirrors));
  }

  private Audience audience(Effect.To to, Place place) {
    boolean room = to instanceof Effect.To.Room;
    List<ZoneId> zones =
        circle.conversation().members().stream()
            .filter(member -> room || member.id().equals(place.reader()))
            .map(Member::zone)
            .distinct()
            .toList();
    String reader = room ? null : place.reader();
    return new Audience(reader, language(place), zones, now.at(), now.luck());
  }

  /** A reader's own; in a room the one that both read, else the common one. */
  private String language(Place place) {
    List<String> spoken =
        circle.conversation().members().stream()
            .filter(member -> place.reader() == null || member.id().equals(place.reader()))
            .map(Member::language)
            .distinct()
            .toList();
    return spoken.size() == 1 ? spoken.getFirst() : Language.COMMON;
  }
}
