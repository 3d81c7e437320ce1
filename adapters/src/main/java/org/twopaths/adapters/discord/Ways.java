package org.twopaths.adapters.discord;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionHook;
import org.twopaths.adapters.discord.kept.Pieces;
import org.twopaths.adapters.discord.look.Wording;
import org.twopaths.adapters.discord.wire.Line;
import org.twopaths.text.Spoken;

/**
 * The ways to answer somebody so that only they see it: each act of theirs opens one for 15
 * minutes. Kept durably where something stands for the answer, so that a restart ends none, and
 * knows which of them was given to which message.
 */
final class Ways {
  /** How long Discord takes answers to an act (Receiving and Responding to Interactions). */
  private static final Duration LIFETIME = Duration.ofMinutes(15);

  /** How long "is thinking" may stand after an act is done with, before it is taken away. */
  private static final Duration THINKING = Duration.ofSeconds(3);

  /** The same after a restart, when what was under way comes first. */
  private static final Duration THINKING_STILL = Duration.ofSeconds(10);

  private static final Comparator<Way> BY_AGE = Comparator.comparingLong(way -> way.act().until());

  private final List<Way> open = new CopyOnWriteArrayList<>();
  private final Queue<Way> restored = new ConcurrentLinkedQueue<>();
  private final Spoken<Wording> wording;
  private final Line line;
  private final Pieces pieces;

  /** Knows what to say to somebody in a channel whose answer came in private. */
  Ways(Spoken<Wording> wording, Line line, Intake intake) {
    this.wording = wording;
    this.line = line;
    this.pieces = new Pieces(intake, "ways");
  }

  /** Reads those that were open when the last life of this process ended. */
  void load() {
    pieces.load().stream()
        .map(text -> Way.of(text, line::hook))
        .sorted(BY_AGE)
        .peek(restored::add)
        .forEach(open::add);
    forgetSpent();
  }

  /** Connected: what nothing comes for is soon taken away where a last life left it standing. */
  void resume() {
    for (Way way = restored.poll(); way != null; way = restored.poll()) {
      after(THINKING_STILL, way::settle);
    }
  }

  /** Opens a way to answer what somebody did. */
  Way open(Interaction event, InteractionHook hook, Way.Sign sign) {
    Way.Act act =
        new Way.Act(
            event.getChannelId(),
            event.getUser().getId(),
            sign,
            event.getUserLocale().getLocale(),
            event.getToken(),
            event.getTimeCreated().toInstant().plus(LIFETIME).toEpochMilli());
    Way fresh = new Way(act, () -> hook);
    open.add(fresh);
    return fresh;
  }

  /** Keeps it, if something stands for the answer. The future ends when that is durable. */
  CompletableFuture<Void> keep(Way way) {
    forgetSpent();
    return way.isKept() ? write(way) : CompletableFuture.completedFuture(null);
  }

  /** What can no longer be answered is kept no longer than to the next act of anyone. */
  private void forgetSpent() {
    List<Way> spent = open.stream().filter(Way::isSpent).toList();
    open.removeAll(spent);
    spent.stream().filter(way -> way.act().sign() != Way.Sign.NONE).forEach(this::write);
  }

  private CompletableFuture<Void> write(Way way) {
    return pieces.keep(way.act().person(), this::entries);
  }

  private Stream<Pieces.Entry> entries() {
    return open.stream()
        .filter(Way::isKept)
        .map(way -> new Pieces.Entry(way.act().person(), way.toText()));
  }

  /**
   * The way to put a message for one person where something stands for an answer: the one that it
   * was given, else the first that is free.
   */
  Optional<Way> place(String chat, String person, long message) {
    return in(chat, person)
        .filter(way -> way.isFor(message))
        .findFirst()
        .or(() -> in(chat, person).filter(Way::isThinking).findFirst());
  }

  /** The newest way to answer a person in a chat. */
  Optional<Way> newest(String chat, String person) {
    return in(chat, person).max(BY_AGE);
  }

  private Stream<Way> in(String chat, String person) {
    return of(person).filter(way -> way.act().chat().equals(chat));
  }

  private Stream<Way> of(String person) {
    return open.stream().filter(way -> way.act().person().equals(person) && !way.isSpent());
  }

  /**
   * Gives what stands there for an answer to a message, durably. So another life that does not know
   * whether the message came through puts it there once more, and not a second time beside it.
   */
  void give(Way way, long message) {
    if (way.give(message)) {
      keep(way).join();
    }
  }

  /** The newest way to answer a person, wherever they acted. */
  Optional<Way> newest(String person) {
    return of(person).max(BY_AGE);
  }

  /** All in the chat have seen an answer: nobody needs to be shown that the bot is thinking. */
  void answered(String chat) {
    open.stream().filter(way -> way.act().chat().equals(chat)).forEach(Way::settle);
  }

  /** The act is done with; should no answer have come this way, none will. */
  void done(Way way) {
    after(THINKING, () -> way.point(wording.to(way.act().language()).elsewhere()));
  }

  private static void after(Duration time, Runnable deed) {
    CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS).execute(deed);
  }
}
