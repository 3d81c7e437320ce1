package org.twopaths.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.twopaths.bot.Circles.Circle;
import org.twopaths.bot.Scene.Outcome;
import org.twopaths.bot.discreet.Veil;
import org.twopaths.bot.rights.Asker;
import org.twopaths.bot.rights.Forgetting;
import org.twopaths.state.Conversation;
import org.twopaths.state.Effect;
import org.twopaths.state.Event;
import org.twopaths.state.Track;
import org.twopaths.state.Value;
import org.twopaths.store.Couples.Couple;
import org.twopaths.store.Outbox;
import org.twopaths.store.People.Person;
import org.twopaths.store.Store;
import org.twopaths.text.Message;

/** What belongs to no flow: help, who we are, linking the room, leaving. */
final class House {
  /** The track of the question whether to unpair. */
  static final String UNPAIR = "unpair";

  private final Bot.Parts parts;
  private final Circles circles;
  private final Store store;
  private final Scene scene;

  House(Bot.Parts parts, Circles circles, Store store, Scene scene) {
    this.circles = circles;
    this.parts = parts;
    this.store = store;
    this.scene = scene;
  }

  Outcome help() {
    if (scene.inRoom() && !scene.inMirror()) {
      return says("house.help.room");
    }
    List<Effect> lines = new ArrayList<>();
    lines.add(Lines.here(scene, "house.help.private"));
    lines.add(Lines.here(scene, "house.help.words"));
    if (scene.inMirror()) {
      lines.add(Lines.here(scene, "house.help.apart"));
    }
    return new Outcome(scene.circle(), null, lines);
  }

  Outcome privacy() {
    return told(
        List.of(Lines.here(scene, "house.privacy"), Lines.here(scene, "house.privacy.rights")));
  }

  Outcome says(String key) {
    return Outcome.says(scene, Lines.here(scene, key));
  }

  Outcome unknown(String word) {
    Map<String, Value> nearest =
        Map.of("nearest", Lines.plain("/" + Command.nearest(word.toLowerCase(Locale.ROOT)).word()));
    return Outcome.says(scene, Lines.here(scene, "house.unknown", nearest));
  }

  /** Links this room, if exactly the two partners are in it. */
  Outcome here() {
    if (scene.circle().couple() == null) {
      return says("house.here.unpaired");
    }
    if (scene.circle().isApart()) {
      return says("house.here.apart");
    }
    if (!onlyTheTwo()) {
      return says("house.here.not-alone");
    }
    boolean unsure = !scene.circle().conversation().joint().unsure().isEmpty();
    if (scene.inOwnRoom()) {
      return unsure
          ? decide(new Event.RoomConfirmed(scene.self().id()))
          : says("house.here.already");
    }
    store
        .couples()
        .linkRoom(scene.circle().couple().id(), scene.here().platform(), scene.here().chat().id());
    Circle linked = circles.of(store, store.people().byId(scene.self().id()).orElseThrow());
    Conversation known = linked.conversation();
    Conversation sure =
        new Conversation(
            known.members(), known.room(), known.joint().unsureFor(Set.of()), known.solo());
    return new Outcome(linked, sure, List.of(Lines.room("house.here.done", Map.of())));
  }

  private Outcome decide(Event event) {
    return Bot.decide(parts, scene, event);
  }

  /** What a platform says about the couple's room, or about one person's private chat. */
  Outcome reported(Inbound.Report report) {
    return switch (report) {
      case Inbound.RoomChanged changed -> onlyTheTwo() ? Outcome.nothing(scene) : roomChanged();
      case Inbound.RoomGone gone -> roomGone();
      case Inbound.ChatClosed closed -> reachedBy(null);
      case Inbound.ChatOpened opened -> reachedBy(scene.here().chat().id());
    };
  }

  /** What waits for the room was meant for other readers. */
  private Outcome roomChanged() {
    dropQueuedForRoom();
    return decide(new Event.RoomChanged());
  }

  private Outcome roomGone() {
    dropQueuedForRoom();
    Outcome ended = decide(new Event.RoomGone());
    Circle circle = scene.circle();
    store.couples().linkRoom(circle.couple().id(), null, null);
    Couple without =
        new Couple(
            circle.couple().id(), circle.couple().first(), circle.couple().second(), null, null);
    Circle roomless = new Circle(circle.people(), without, circle.conversation());
    return new Outcome(roomless, ended.after(), ended.effects());
  }

  /** Says nothing to anyone: the partner's view is the same whether a chat is open or not. */
  private Outcome reachedBy(String chat) {
    Person person = scene.circle().person(scene.here().platform(), scene.here().sender().id());
    if (chat == null && person.chat() != null) {
      store.outbox().dropQueued(person.platform(), person.chat());
    }
    store.people().met(person, person.name(), chat);
    return Outcome.nothing(scene);
  }

  /** Whether the room holds nobody but the two. */
  boolean onlyTheTwo() {
    Set<String> two =
        scene.circle().people().stream()
            .filter(person -> person.platform().equals(scene.here().platform()))
            .map(Person::account)
            .collect(Collectors.toSet());
    return two.size() == 2 && two.equals(scene.here().chat().members());
  }

  Outcome unpairAsked() {
    if (scene.circle().couple() == null) {
      return says("house.unpair.none");
    }
    return Outcome.says(scene, Lines.ask(scene.self().id(), "house.unpair.ask", Map.of(), UNPAIR));
  }

  /** At once, by one alone, and without a sign to the other. */
  Outcome unpairPressed(String option) {
    String self = scene.self().id();
    Effect close =
        new Effect.Close(new Effect.To.Private(self), "house.unpair.ask", UNPAIR, 0, option);
    if (scene.circle().couple() == null || !option.equals("yes")) {
      return Outcome.says(scene, close);
    }
    part(scene.circle().conversation());
    return Outcome.says(scene, close, Lines.here(scene, "house.unpair.done"));
  }

  /** One of two who turns out too young is in no couple here: it ends as if they had parted. */
  Outcome parted(Outcome outcome) {
    part(outcome.after());
    return new Outcome(scene.circle(), null, outcome.effects());
  }

  /** Ends the couple: nothing flows between the two any more, what waits to be shown included. */
  private void part(Conversation from) {
    Circle circle = new Circle(scene.circle().people(), scene.circle().couple(), from);
    Scene then = new Scene(circle, scene.self(), scene.here(), scene.now());
    Outcome parted = Bot.decide(parts, then, new Event.Part(scene.self().id()));
    Circles.save(store, scene.circle(), parted.after());
    String joint = scene.circle().owner(Track.JOINT);
    store.timers().removeAll(joint);
    store.tracks().remove(joint);
    dropQueuedForRoom();
    scene.circle().people().stream()
        .filter(person -> person.chat() != null)
        .forEach(person ->
            store
                .outbox()
                .dropQueued(person.platform(), person.chat(), Platform.Purpose.RELAY.name()));
    closeMirror();
    store.couples().delete(scene.circle().couple().id());
  }

  /** The shared questions in both private chats cannot be pressed any more; nothing shows it. */
  private void closeMirror() {
    if (scene.circle().isApart()) {
      scene.circle().people().stream()
          .filter(person -> person.chat() != null)
          .map(person -> new Outbox.Destination(person.platform(), person.chat(), null))
          .forEach(chat -> store.outbox().closeAll(chat, Track.JOINT + "#"));
    }
  }

  /** Drops what is a person's own, as far as they chose, without a sign to the other. */
  Outcome forgetPressed(String option) {
    Forgetting forgetting = new Forgetting(asker());
    Effect close = forgetting.close(option);
    return switch (option) {
      case Forgetting.EVERYTHING -> {
        Outbox.Destination aside = aside();
        if (scene.circle().couple() != null) {
          part(scene.circle().conversation());
        }
        yield Outcome.says(scene, close, forgetting.everything(aside));
      }
      case Forgetting.WORDS -> {
        Effect done = forgetting.words();
        yield decide(new Event.Forget(scene.self().id())).after(close).and(done);
      }
      default -> Outcome.says(scene, close);
    };
  }

  /** Where they alone are shown something in their room; null without a room. */
  private Outbox.Destination aside() {
    Couple couple = scene.circle().couple();
    return couple == null || couple.room() == null
        ? null
        : new Outbox.Destination(couple.platform(), couple.room(), scene.self().account());
  }

  Outcome told(List<Effect> effects) {
    return new Outcome(scene.circle(), null, effects);
  }

  /** Who asks about what is held of them. */
  Asker asker() {
    Conversation conversation = scene.circle().conversation();
    return new Asker(parts.engine(), store, conversation, scene.self(), scene.now().at());
  }

  /**
   * Takes what stands in this chat out of sight; what is kept stays kept, and is not asked anew.
   */
  Outcome clear() {
    String until = scene.here().message() == null ? "" : scene.here().message();
    Outbox.Terms terms = Platform.Purpose.CLEAR.from(scene.now().at());
    store
        .outbox()
        .add(new Outbox.Post(chat(), Json.write(Message.plain(until)), null, null, terms));
    return says("house.cleared");
  }

  private Outbox.Destination chat() {
    return new Outbox.Destination(scene.here().platform(), scene.here().chat().id(), null);
  }

  /** A tap on a note that told nothing: it reads as what came, and whoever taps is not silent. */
  Outcome unveiled(long number) {
    Outbox.Destination chat = chat();
    String controls = store.outbox().controls(chat, number).orElseThrow();
    Outbox.Post under = Veil.under(controls, chat, Platform.Purpose.ANSWER.from(scene.now().at()));
    if (under.prompt() == null) {
      store.outbox().close(chat, number);
      store.outbox().closed(number, under);
    } else {
      store.outbox().edit(number, under);
    }
    circles.recent().answered(chat);
    return decide(new Event.Heard(scene.self().id()));
  }

  private void dropQueuedForRoom() {
    if (scene.circle().couple().room() != null) {
      store.outbox().dropQueued(scene.circle().couple().platform(), scene.circle().couple().room());
    }
  }
}
