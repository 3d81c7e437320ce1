package org.twopaths.config.proof;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.twopaths.bot.Bell;
import org.twopaths.bot.Bot;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform;
import org.twopaths.bot.Writer;
import org.twopaths.bot.background.OutboxRelay;
import org.twopaths.bot.background.TimerClock;
import org.twopaths.config.proof.Act.Who;
import org.twopaths.config.stage.Shipped;
import org.twopaths.engine.Engine;
import org.twopaths.state.Conversation;
import org.twopaths.state.Event;
import org.twopaths.state.Transition;
import org.twopaths.store.Couples;
import org.twopaths.store.Database;
import org.twopaths.store.People.Person;
import org.twopaths.store.Store;

/**
 * The real bot on a real database, with many couples who know nothing of each other and one clock.
 *
 * <p>What chance says depends on the seed and the time alone, so that one more private event of one
 * person shifts nothing for anyone.
 */
final class Town implements AutoCloseable {
  private static final Instant START = Instant.parse("2026-03-02T18:59:00Z");

  private final Database database = Database.inMemory();
  private final Writer writer = new Writer(database);
  private final Map<String, Couple> byAccount = new ConcurrentHashMap<>();
  private final Map<String, Couple> byChat = new ConcurrentHashMap<>();
  private final Set<String> failing = ConcurrentHashMap.newKeySet();
  private final Hand hand;
  private final Bot bot;
  private final OutboxRelay relay;
  private final TimerClock timers;
  private volatile Instant now = START;
  private volatile long seed;
  private long events;

  Town(Hand hand, int remembered) {
    this.hand = hand;
    Engine engine = Shipped.engine();
    bot =
        new Bot(
            new Bot.Parts(
                engine,
                Shipped.catalog(),
                writer,
                () -> now,
                ZoneOffset.UTC,
                remembered,
                this::luck,
                Shipped.CHEAP,
                new Bell(),
                this::saw));
    relay = new OutboxRelay(writer, () -> now, List.of(new Screens()));
    timers = new TimerClock(bot, writer, () -> now);
  }

  private long luck() {
    long mixed = (seed ^ now.toEpochMilli()) * 0x9E3779B97F4A7C15L;
    return mixed ^ mixed >>> 29;
  }

  private void saw(Conversation before, Event event, Transition transition) {
    Couple couple = byAccount.get(before.members().getFirst().id());
    if (couple != null) {
      if (failing.contains(couple.name()) && isSaid(event, couple.account(Who.SUBJECT))) {
        throw new IllegalStateException("a bug that tells: " + ((Event.Said) event).words());
      }
      couple.saw(before, event, transition, now);
    }
  }

  private static boolean isSaid(Event event, String person) {
    return event instanceof Event.Said said && said.by().equals(person) && !said.inRoom();
  }

  /**
   * Lets these couples live side by side, from the first of their acts to the day after the last.
   */
  void live(List<Couple> couples, long newSeed) {
    seed = newSeed;
    now = START;
    couples.forEach(this::moveIn);
    TreeSet<Instant> instants = new TreeSet<>();
    couples.forEach(couple -> couple.acts().forEach(act -> instants.add(act.at())));
    for (Instant instant : instants) {
      passTo(instant);
      act(couples, instant);
    }
    passTo(now.plus(Duration.ofHours(9)));
    couples.forEach(this::moveOut);
  }

  private void moveIn(Couple couple) {
    for (Who who : Who.values()) {
      byAccount.put(couple.account(who), couple);
      byChat.put(couple.account(who), couple);
    }
    byChat.put(couple.room(), couple);
    List<Who> two = couple.inOrder();
    String first = couple.account(two.getFirst());
    String second = couple.account(two.getLast());
    work(store -> {
      two.forEach(who -> store.people().insert(person(couple, who)));
      store.couples().insert(new Couples.Couple(couple.name(), first, second, null, null));
      store.couples().linkRoom(couple.name(), Screens.NAME, couple.room());
    });
    if (couple.variation() == Variation.BUG) {
      failing.add(couple.name());
    }
  }

  private static Person person(Couple couple, Who who) {
    String account = couple.account(who);
    return new Person(account, Screens.NAME, account, account, couple.shownName(who), "{}", null);
  }

  /** Nothing of them comes due any more. */
  private void moveOut(Couple couple) {
    work(store -> {
      store.timers().removeAll("joint:" + couple.name());
      for (Who who : Who.values()) {
        store.timers().removeAll("solo:" + couple.account(who));
      }
      store.outbox().dropQueued(Screens.NAME, couple.account(Who.SUBJECT));
    });
    for (Who who : Who.values()) {
      byAccount.remove(couple.account(who));
      byChat.remove(couple.account(who));
    }
    byChat.remove(couple.room());
  }

  private void work(Consumer<Store> work) {
    writer
        .submit(store -> {
          work.accept(store);
          return null;
        })
        .join();
  }

  private void act(List<Couple> couples, Instant instant) {
    List<CompletableFuture<Void>> done = new ArrayList<>();
    for (Couple couple : couples) {
      for (Act act : couple.acts()) {
        if (act.at().equals(instant)) {
          Hand.Done does = hand.does(couple, act);
          if (does != null) {
            done.add(bot.receive(inbound(couple, does)));
          }
        }
      }
    }
    done.forEach(CompletableFuture::join);
    relay.drain();
  }

  private Inbound inbound(Couple couple, Hand.Done done) {
    String account = couple.account(done.who());
    Set<String> in = new TreeSet<>();
    Stream.of(Who.values()).map(couple::account).forEach(in::add);
    if (done.act() instanceof Inbound.RoomChanged) {
      in.add("somebody");
    }
    return new Inbound(
        Screens.NAME,
        String.valueOf(++events),
        new Inbound.Chat(done.room() ? couple.room() : account, done.room() ? in : null),
        new Inbound.Sender(account, couple.shownName(done.who())),
        done.act(),
        done.message());
  }

  private void passTo(Instant target) {
    timers.runTo(
        target,
        at -> {
          relay.drain();
          now = at;
        });
    relay.drain();
  }

  /** Whether an event was set aside because a reader would have seen what they may not. */
  boolean refused() {
    return parked("%.Leak") > 0;
  }

  /** How many events were set aside for an error of that name. */
  long parked(String error) {
    return writer
        .submit(store -> {
          try (PreparedStatement query =
              database
                  .writer()
                  .prepareStatement("select count(*) from parked where error like ?")) {
            query.setString(1, error);
            ResultSet row = query.executeQuery();
            row.next();
            return row.getLong(1);
          }
        })
        .join();
  }

  @Override
  public void close() {
    timers.close();
    relay.close();
    writer.close();
    database.close();
  }

  /** A platform that shows everything, but has trouble with some private chats. */
  private final class Screens implements Platform {
    static final String NAME = "town";

    private final Map<String, Integer> tries = new HashMap<>();

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public Delivery send(Outgoing out) {
      Couple couple = byChat.get(out.chat());
      if (couple == null) {
        return new Delivery.Never("moved out");
      }
      boolean trouble =
          couple.variation() == Variation.FAULT && out.chat().equals(couple.account(Who.SUBJECT));
      int tried = trouble ? tries.merge(out.chat(), 1, Integer::sum) : 0;
      switch (trouble ? (couple.name().hashCode() & 3) * 8 + tried % 8 : 0) {
        case 8, 9, 10, 11, 12, 13, 14, 15 -> {
          return new Delivery.Never("blocked");
        }
        case 17, 20 -> {
          return new Delivery.Later(Duration.ofSeconds(40));
        }
        case 27 -> throw new IllegalStateException("trouble with " + out.message().text());
        default -> {}
      }
      couple.shown(out, now);
      return new Delivery.Sent("m" + out.number());
    }
  }
}
