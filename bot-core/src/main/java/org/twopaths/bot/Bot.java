package org.twopaths.bot;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twopaths.bot.Circles.Circle;
import org.twopaths.bot.Scene.Outcome;
import org.twopaths.bot.discreet.Cost;
import org.twopaths.bot.discreet.Typed;
import org.twopaths.engine.Engine;
import org.twopaths.state.Conversation;
import org.twopaths.state.Effect;
import org.twopaths.state.Event;
import org.twopaths.state.Moment;
import org.twopaths.state.Transition;
import org.twopaths.store.People.Person;
import org.twopaths.store.Store;
import org.twopaths.store.Timers.Timer;
import org.twopaths.text.Catalog;
import org.twopaths.vault.Unopened;

/**
 * Takes one event at a time through one atomic unit of work: seen before? who is it? what happens
 * next? in which words? all of it kept, or none.
 *
 * <p>Safe for use by many threads; the work itself is done by the one {@link Writer}.
 */
public final class Bot {
  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);
  private static final CompletableFuture<Void> NOTHING = CompletableFuture.completedFuture(null);
  private static final String TOLD_FIRST = "house.operator-is-partner";

  private final Parts parts;
  private final Circles circles;
  private final Recent recent;

  /**
   * What a bot is made of.
   *
   * @param zone of people who have not named theirs
   * @param remembered how many people's state is kept in memory between events; never needed
   * @param luck random numbers for what chance decides
   * @param cost of the trace of a passphrase
   * @param bell is rung when an event is durable
   * @param observer is told every transition, durable or not; for tests
   */
  public record Parts(
      Engine engine,
      Catalog catalog,
      Writer writer,
      InstantSource clock,
      ZoneId zone,
      int remembered,
      LongSupplier luck,
      Cost cost,
      Bell bell,
      Observer observer) {}

  /** Looks on, for tests. */
  public interface Observer {
    Observer NOBODY = (before, event, transition) -> {};

    void saw(Conversation before, Event event, Transition transition);
  }

  public Bot(Parts parts) {
    this.parts = parts;
    this.recent = new Recent(parts.remembered());
    this.circles = new Circles(parts.zone(), parts.catalog(), recent);
    parts.writer().onTakenBack(recent::forgetAll);
  }

  /**
   * Handles what a person did. The future is done when everything that follows from it is durable;
   * only then may the platform be told that the event was received.
   */
  public CompletableFuture<Void> receive(Inbound inbound) {
    return unit(inbound)
        .thenCompose(typed -> typed == null ? NOTHING : traced(inbound, typed))
        .whenComplete((done, failed) -> parts.bell().ring());
  }

  private CompletableFuture<Typed> unit(Inbound inbound) {
    return parts
        .writer()
        .submit(store -> handle(store, inbound), (store, bug) -> park(store, inbound, bug));
  }

  /** The slow part of a passphrase is on a thread of its own, while the writer goes on. */
  private CompletableFuture<Void> traced(Inbound inbound, Typed typed) {
    return CompletableFuture.supplyAsync(() -> typed.made(parts.cost()), Thread::startVirtualThread)
        .thenCompose(made -> unit(inbound.without(made)))
        .thenAccept(done -> {});
  }

  /**
   * Sets an event aside that its adapter could not read, with all it held; it counts as received.
   */
  public CompletableFuture<Void> setAside(String platform, String event, String raw) {
    return parts
        .writer()
        .submit(store -> {
          if (store.inbox().isNew(platform, event, now().at())) {
            store.parked().insert(raw, "unreadable", now().at());
          }
          return null;
        });
  }

  /** How far an adapter had come; it keeps that itself with {@link #cursor}. */
  public CompletableFuture<Optional<String>> cursor(String platform, String name) {
    return parts.writer().submit(store -> store.cursors().read(platform, name));
  }

  /** Keeps how far an adapter has come, durably. */
  public CompletableFuture<Void> cursor(String platform, String name, String at) {
    return parts
        .writer()
        .submit(store -> {
          store.cursors().write(platform, name, at);
          return null;
        });
  }

  /**
   * The account of a person's partner on the same platform, for who has to look who is in a room.
   */
  public CompletableFuture<Optional<String>> partnerOf(String platform, String account) {
    return parts
        .writer()
        .submit(store ->
            store
                .people()
                .find(platform, account)
                .flatMap(self -> partner(circles.of(store, self), self))
                .filter(partner -> partner.platform().equals(platform))
                .map(Person::account));
  }

  private static Optional<Person> partner(Circle circle, Person self) {
    return circle.people().stream().filter(p -> !p.id().equals(self.id())).findFirst();
  }

  /** A room goes on under another id, as some platforms do when a group grows. */
  public CompletableFuture<Void> moved(String platform, String oldChat, String newChat) {
    return parts
        .writer()
        .submit(store -> {
          recent.forgetAll();
          store.couples().moveRoom(platform, oldChat, newChat);
          store.outbox().moveChat(platform, oldChat, newChat);
          return null;
        });
  }

  /** Handles a time that came. */
  public CompletableFuture<Void> fire(Timer timer) {
    return parts
        .writer()
        .submit(store -> handle(store, timer), (store, bug) -> park(store, timer, bug))
        .whenComplete((done, failed) -> parts.bell().ring());
  }

  /** Does all that follows; or, for a passphrase, nothing yet: it is to become a trace first. */
  private Typed handle(Store store, Inbound inbound) {
    Moment now = now();
    if (!store.inbox().isNew(inbound.platform(), inbound.event(), now.at())) {
      return null;
    }
    if (inbound.act() instanceof Inbound.Report report) {
      take(store, inbound, report, now);
      return null;
    }
    boolean untold =
        parts.engine().operatorIsPartner()
            && !inbound.chat().shared()
            && !store.people().reaches(inbound.platform(), inbound.sender().id());
    Circle circle = circles.of(store, inbound);
    Person self = circle.person(inbound.platform(), inbound.sender().id());
    Scene scene = new Scene(circle, self, inbound, now);
    Typed typed = new ReadBack(parts, store, scene).typed();
    if (typed != null) {
      store.inbox().unmark(inbound.platform(), inbound.event());
      return typed;
    }
    Outcome answer = new Reception(parts, circles, store, scene).answer();
    Outcome outcome = Hearing.heard(parts, scene, answer);
    keep(store, scene, untold ? outcome.after(Lines.here(scene, TOLD_FIRST)) : outcome);
    return null;
  }

  /** What concerns nobody we know is nothing to us. */
  private void take(Store store, Inbound inbound, Inbound.Report report, Moment now) {
    circles
        .concernedBy(store, inbound)
        .ifPresent(circle -> {
          Scene scene = new Scene(circle, null, inbound, now);
          keep(store, scene, new House(parts, circles, store, scene).reported(report));
        });
  }

  private Void handle(Store store, Timer timer) {
    store.timers().delete(timer.id());
    Optional<Circle> circle = circles.ofOwner(store, timer.owner());
    if (circle.isPresent()) {
      Scene scene = new Scene(circle.get(), null, null, now());
      String track = Circles.track(timer.owner());
      Effect.Timer kind = Effect.Timer.valueOf(timer.kind());
      Event fired = new Event.TimerFired(track, kind, timer.number(), timer.detail());
      keep(store, scene, decide(parts, scene, fired));
    }
    return null;
  }

  /** Asks the engine what an event leads to. */
  static Outcome decide(Parts parts, Scene scene, Event event) {
    Conversation before = scene.circle().conversation();
    Transition transition = parts.engine().transition(before, event, scene.now());
    parts.observer().saw(before, event, transition);
    return new Outcome(scene.circle(), transition.after(), transition.effects());
  }

  private void keep(Store store, Scene scene, Outcome outcome) {
    Circle before = outcome.circle();
    if (outcome.after() != null) {
      Circles.save(store, before, outcome.after());
    }
    Conversation known = outcome.after() == null ? before.conversation() : outcome.after();
    Circle circle = new Circle(before.people(), before.couple(), known);
    if (isOrdinary(scene, outcome)) {
      recent.keep(circle);
    } else {
      recent.forget(scene.circle());
      recent.forget(circle);
    }
    Scene reached = new Scene(circle, scene.self(), scene.here(), scene.now());
    new Dispatch(store, parts.catalog(), recent, reached).perform(outcome.effects());
  }

  /** Whether nothing but conversations changed. */
  private static boolean isOrdinary(Scene scene, Outcome outcome) {
    Inbound.Act act = scene.here() == null ? null : scene.here().act();
    return !(act instanceof Inbound.Command)
        && !(act instanceof Inbound.Secret)
        && !(act instanceof Inbound.Report)
        && outcome.after() != null
        && outcome.after().members().equals(outcome.circle().conversation().members());
  }

  private Moment now() {
    Instant at = parts.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    return new Moment(at, parts.luck().getAsLong());
  }

  /** A bug: nothing is kept of the event but the event itself, and the person is told something. */
  private Typed park(Store store, Inbound inbound, Throwable bug) {
    LOG.error("An event was set aside: {}", Trouble.of(bug));
    store.inbox().isNew(inbound.platform(), inbound.event(), now().at());
    store.parked().insert(Json.write(inbound), bug.getClass().getName(), now().at());
    boolean opens = !(bug instanceof Unopened);
    // To guess whom it concerns would be worse than to say nothing.
    if (opens && !(inbound.act() instanceof Inbound.Report)) {
      Person self = Circles.whoIs(store, inbound);
      Scene scene = new Scene(circles.of(store, self), self, inbound, now());
      keep(store, scene, Outcome.says(scene, Lines.here(scene, "common.trouble")));
    }
    return null;
  }

  private Void park(Store store, Timer timer, Throwable bug) {
    LOG.error("A timer was set aside: {}", Trouble.of(bug));
    store.timers().delete(timer.id());
    store.parked().insert(Json.write(timer), bug.getClass().getName(), now().at());
    return null;
  }
}
