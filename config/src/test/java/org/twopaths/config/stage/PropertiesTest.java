package org.twopaths.config.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.twopaths.bot.Inbound;
import org.twopaths.config.Words;
import org.twopaths.engine.Engine;
import org.twopaths.state.Conversation;
import org.twopaths.state.Effect;
import org.twopaths.state.Event;
import org.twopaths.state.Frame;
import org.twopaths.state.Moment;
import org.twopaths.state.Track;
import org.twopaths.state.Transition;

/**
 * What holds whatever two people do: random lives of a couple, each from a printed seed. Every act
 * is told twice (I3).
 *
 * <p>A failure names its seed; {@code -Dseed=…} plays that one alone.
 */
class PropertiesTest {
  private static final int LIVES = 24;
  private static final int ACTS = 120;
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(4),
          Duration.ofMinutes(20),
          Duration.ofHours(3),
          Duration.ofDays(1),
          Duration.ofDays(8));

  private static final List<Effect.Timer> OF_A_WAIT =
      List.of(Effect.Timer.LATE, Effect.Timer.REST, Effect.Timer.BEAT, Effect.Timer.RESUME);

  private final Engine engine = Shipped.engine();

  @TestFactory
  Stream<DynamicTest> whateverTwoPeopleDo() {
    String seed = System.getProperty("seed");
    Stream<Long> seeds =
        seed == null
            ? Stream.iterate(System.nanoTime(), last -> last * 31 + 7).limit(LIVES)
            : Stream.of(Long.valueOf(seed));
    return seeds.map(s -> DynamicTest.dynamicTest("-Dseed=" + s, () -> live(s)));
  }

  private void live(long seed) {
    Chance chance = new Chance(seed);
    try (Stage stage = new Stage(null, chance.below(2) * 100)) {
      AtomicReference<Conversation> left = new AtomicReference<>();
      List<String> lost = new ArrayList<>();
      if (chance.below(4) > 0) {
        stage.pair();
      }
      stage.watchedBy((before, event, transition) -> {
        sameAsLeft(left.get(), before, lost);
        left.set(transition.after());
      });
      for (int i = 0; i < ACTS; i++) {
        oneAct(stage, chance);
        if (stage.latest() != null) {
          checkState(stage.latest(), stage);
        }
      }
      assertThat(lost).as("what was written is what is read, -Dseed=%d", seed).isEmpty();
      assertThat(stage.<Long>store(store -> store.parked().count())).as("bugs").isZero();
    }
  }

  /** Written to the database and read back, a conversation is what it was (state is never lost). */
  private static void sameAsLeft(Conversation left, Conversation read, List<String> lost) {
    boolean samePeople = left != null && left.members().equals(read.members());
    if (samePeople && left.room() == read.room() && !left.equals(read)) {
      lost.add("after an event something else was read than was left");
    }
  }

  private void oneAct(Stage stage, Chance chance) {
    if (chance.below(6) == 0) {
      stage.pass(chance.one(PAUSES));
      return;
    }
    String who = chance.person();
    String chat = chance.below(3) == 0 ? Stage.ROOM : who;
    Inbound inbound = stage.inbound(who, chat, chance.act(stage, chat));
    int before = stage.shown();
    stage.again(inbound);
    int after = stage.shown();
    if (chat.equals(who) && after == before) {
      assertThat(isSlowedDown(stage, who)).as("everything said in private gets an answer").isTrue();
    }
    stage.again(inbound);
    assertThat(stage.shown()).as("the same event twice").isEqualTo(after);
  }

  /** Whoever sent too much that is no answer was told so, and for how long. */
  private static boolean isSlowedDown(Stage stage, String who) {
    String slowDown = Words.of("common.slow-down");
    return stage.platform().chat(who).values().stream()
        .anyMatch(message -> message.text().startsWith(slowDown));
  }

  private void checkState(Conversation conversation, Stage stage) {
    Moment now = new Moment(stage.now(), 0);
    List<String> tracks = new ArrayList<>(List.of(Track.JOINT));
    conversation.members().forEach(member -> tracks.add(member.id()));
    for (String track : tracks) {
      Frame top = conversation.track(track).top();
      assertThat(top == null || top.pending() != null).as("someone or a time is awaited").isTrue();
      staleWaitChangesNothing(conversation, track, now);
    }
    conversation.members().forEach(member -> stopWorks(conversation, member.id(), now));
  }

  private void staleWaitChangesNothing(Conversation before, String track, Moment now) {
    long stale = before.track(track).waits() + 1;
    for (Effect.Timer kind : OF_A_WAIT) {
      Event fired = new Event.TimerFired(track, kind, stale, null);
      Transition nothing = engine.transition(before, fired, now);
      assertThat(nothing.after()).isEqualTo(before);
      assertThat(nothing.effects()).isEmpty();
    }
  }

  /** From every state, in private and in the room, with the same words to both. */
  private void stopWorks(Conversation before, String person, Moment now) {
    Transition alone = engine.transition(before, new Event.Stop(person, false), now);
    assertThat(alone.after().track(person).idle()).as("stopped in private").isTrue();
    boolean talking = before.joint().track().top() != null;
    Transition left = engine.transition(before, new Event.Exit(person), now);
    assertThat(left.after().track(person).idle()).as("gone in private").isTrue();
    assertThat(left.after().track(person).held()).as("nothing comes back").isEmpty();
    Transition room = engine.transition(before, new Event.Stop(person, true), now);
    assertThat(room.after().joint().track().idle()).as("stopped in the room").isTrue();
    if (talking) {
      assertThat(said(room)).containsExactly("common.stopped");
    }
  }

  private static List<String> said(Transition transition) {
    return transition.effects().stream()
        .filter(Effect.Tell.class::isInstance)
        .map(effect -> ((Effect.Tell) effect).key())
        .toList();
  }
}
