package org.twopaths.bot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.twopaths.bot.Circles.Circle;
import org.twopaths.bot.Scene.Outcome;
import org.twopaths.engine.Engine;
import org.twopaths.state.Effect;
import org.twopaths.state.Event;
import org.twopaths.state.Track;
import org.twopaths.state.Transition;
import org.twopaths.state.Value;
import org.twopaths.store.People.Person;
import org.twopaths.store.Store;

/** What belongs to no flow: help, who we are, linking the room, leaving. */
final class House {
  /** The track of the question whether to unpair. */
  static final String UNPAIR = "unpair";

  private final Engine engine;
  private final Circles circles;
  private final Store store;
  private final Scene scene;

  House(Engine engine, Circles circles, Store store, Scene scene) {
    this.circles = circles;
    this.engine = engine;
    this.store = store;
    this.scene = scene;
  }

  Outcome help() {
    return says(scene.inRoom() ? "house.help.room" : "house.help.private");
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
    if (!onlyTheTwo()) {
      return says("house.here.not-alone");
    }
    if (scene.inOwnRoom()) {
      return says("house.here.already");
    }
    store
        .couples()
        .linkRoom(scene.circle().couple().id(), scene.here().platform(), scene.here().chat().id());
    Circle linked = circles.of(store, store.people().byId(scene.self().id()).orElseThrow());
    return new Outcome(linked, null, List.of(Lines.room("house.here.done", Map.of())));
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
    Transition parted =
        engine.transition(scene.circle().conversation(), new Event.Part(self), scene.now());
    Circles.save(store, scene.circle(), parted.after());
    String joint = scene.circle().owner(Track.JOINT);
    store.timers().removeAll(joint);
    store.tracks().remove(joint);
    dropQueuedForRoom();
    store.couples().delete(scene.circle().couple().id());
    return Outcome.says(scene, close, Lines.here(scene, "house.unpair.done"));
  }

  private void dropQueuedForRoom() {
    if (scene.circle().hasRoom()) {
      store.outbox().dropQueued(scene.circle().couple().platform(), scene.circle().couple().room());
    }
  }
}
