package org.twopaths.config.kills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.twopaths.adapters.discord.fake.FakeChannel;
import org.twopaths.adapters.discord.fake.FakeDiscord;
import org.twopaths.adapters.discord.fake.FakeUser;
import org.twopaths.adapters.discord.fake.Shown;
import org.twopaths.adapters.discord.fake.Until;
import org.twopaths.config.Script;
import org.twopaths.config.Words;
import org.twopaths.config.stage.discord.Introductions;

/**
 * Two people press, choose commands and write into windows, in private and in their room, and the
 * real process is ended by kill -9 around each of those acts, and as time brings something (I1, I2,
 * I11, I20, I29).
 *
 * <p>Discord tells nobody of a press or a window while the bot is away, and shows its person that
 * it failed: they do it again, which has to be possible. What the bot says is never there twice.
 *
 * <p>Ordinarily the begin of a talk is killed in one turn of all; in the profile {@code kills}
 * every walk in every turn. {@code -Dkills.turn=N} takes that one.
 */
class DiscordPressKillTest {
  private static final boolean ALL = "all".equals(System.getProperty("kills"));

  /** To where both say whose hurt it is, and what about. */
  private static final int BEGIN = 11;

  /** So many acts lie between two kills; {@link MortalBot} says why. */
  private static final int APART = 5;

  /** In so many turns together the process is killed at every moment of every act. */
  private static final int TURNS = APART * Moment.values().length;

  /** The one turn that is wanted; null for none in particular. */
  private static final Integer ONE = Integer.getInteger("kills.turn");

  /** So long somebody waits before they do it again. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /** So long after an act all that follows from it has come, however often it was killed. */
  private static final Duration GIVEN_UP = Duration.ofMinutes(3);

  /** What the adapter says of itself, and not for the bot. */
  private static final Set<String> BESIDE =
      Set.of(Words.of("common.closed"), Words.of("house.discord.elsewhere"));

  /** When the process is killed: before an act, with it, or at a message that follows from it. */
  private enum Moment {
    BEFORE,
    WITH,
    AS_THE_FIRST_MESSAGE_COMES,
    BEFORE_THE_FIRST_IS_ANSWERED,
    AS_THE_SECOND_MESSAGE_COMES,
    BEFORE_THE_SECOND_IS_ANSWERED
  }

  @TempDir Path data;
  private final FakeDiscord discord = FakeDiscord.start();
  private final FakeUser ada = discord.user("Ada");
  private final FakeUser ben = discord.user("Ben");
  private final FakeChannel room = discord.server(ada, ben).channel("ours");
  private final Map<String, Integer> wanted = new HashMap<>();
  private final List<String> again = new ArrayList<>();
  private MortalBot bot;

  static Stream<Arguments> turns() {
    if (!ALL) {
      int turn = ONE == null ? (int) (System.nanoTime() % TURNS) : ONE;
      return Stream.of(arguments("begin", turn, Walks.talk().subList(0, BEGIN)));
    }
    Map<String, List<Script.Act>> walks = new TreeMap<>();
    walks.put("talk", Walks.talk());
    walks.put("pause", Walks.pause());
    walks.put("reflection", Walks.reflection());
    return walks.entrySet().stream()
        .flatMap(walk ->
            IntStream.range(0, TURNS)
                .filter(turn -> ONE == null || turn == ONE)
                .mapToObj(turn -> arguments(walk.getKey(), turn, walk.getValue())));
  }

  @AfterEach
  void close() {
    bot.close();
    discord.close();
    assertThat(discord.complaints()).isEmpty();
  }

  @ParameterizedTest(name = "{0}, turn {1}")
  @MethodSource("turns")
  void everyActIsSurvived(String walk, int turn, List<Script.Act> acts) {
    bot = MortalBot.on(discord, data);
    start();
    Introductions.pair(ada, ben, room);
    List.of("Ada", "Ben", "room").forEach(where -> wanted.put(where, once(where).size()));
    for (int i = 0; i < acts.size(); i++) {
      Script.Act act = acts.get(i);
      act.news().forEach((where, many) -> wanted.merge(where, many, Integer::sum));
      act.asides().forEach((where, many) -> wanted.merge(where, many, Integer::sum));
      // What is written in the window is put into the room by the bot.
      wanted.merge("room", act.inRoom() && act.isWritten() ? 1 : 0, Integer::sum);
      if (i % APART == turn % APART) {
        disturbed(act, Moment.values()[(i + turn) / APART % Moment.values().length]);
      } else {
        untilDone(act, false);
      }
    }
    Until.so("nobody waits whose act was heard", () -> thinking() <= again.size());
    List<String> twice = wanted.keySet().stream().flatMap(where -> twice(where).stream()).toList();
    System.out.printf(
        "kill -9 on Discord, %s, turn %d: %d kills around %d acts: 0 lost, %d done once more by"
            + " their person %s; %d there twice%n",
        walk, turn, bot.kills(), acts.size(), again.size(), again, twice.size());
    assertThat(twice).allMatch(text -> again.stream().anyMatch(words -> text.endsWith(words)));
    wanted.forEach((where, many) -> assertThat(once(where)).as(where).hasSize(many));
  }

  private long thinking() {
    return Stream.of(room.seenBy(ada), room.seenBy(ben), ada.dm().shown(), ben.dm().shown())
        .flatMap(List::stream)
        .filter(Shown::thinking)
        .count();
  }

  private void start() {
    bot.start();
    discord.awaitBot();
  }

  private void disturbed(Script.Act act, Moment moment) {
    int before = bot.kills();
    switch (moment) {
      case BEFORE -> bot.kill();
      case WITH -> {
        perform(act);
        bot.kill();
      }
      default -> {
        int hop = moment.ordinal() - Moment.AS_THE_FIRST_MESSAGE_COMES.ordinal();
        discord.faults().at(hop, bot::kill);
        perform(act);
        Until.so("killed, or done before", () -> bot.kills() > before || isDone());
        if (bot.kills() == before) {
          discord.faults().at(hop, () -> {});
          bot.kill();
        }
      }
    }
    discord.awaitGone();
    start();
    untilDone(act, moment != Moment.BEFORE);
  }

  /** As people do: what has no effect is done once more. */
  private void untilDone(Script.Act act, boolean begun) {
    boolean asked = begun;
    Instant first = Instant.now();
    Instant late = first.plus(PATIENCE);
    while (!isDone()) {
      boolean failed = asked && !act.isTime() && Instant.now().isAfter(late);
      if (failed) {
        again.add(act.words());
      }
      if (!asked || failed) {
        perform(act);
        asked = true;
        late = Instant.now().plus(PATIENCE);
      }
      if (first.plus(GIVEN_UP).isBefore(Instant.now())) {
        throw new AssertionError("%s: %s of %s".formatted(act, wanted, seen()));
      }
      LockSupport.parkNanos(5_000_000);
    }
  }

  private void perform(Script.Act act) {
    if (act.isTime()) {
      // It comes whoever is killed meanwhile.
      Thread.startVirtualThread(() -> bot.pass(act.lasts()));
      return;
    }
    FakeUser who = act.who().equals("Ada") ? ada : ben;
    FakeChannel chat = act.inRoom() ? room : who.dm();
    if (act.isPress()) {
      press(who, chat, act.label());
    } else if (!act.isWritten()) {
      who.command(chat, act.words().substring(1), null);
    } else if (act.inRoom()) {
      who.write(chat, newest(chat, "Write"), act.words());
    } else {
      who.say(act.words());
    }
  }

  /** A button that is gone was pressed with effect, only that this is not to be seen yet. */
  private void press(FakeUser who, FakeChannel chat, String label) {
    if (chat.shown().stream().anyMatch(shown -> shown.buttons().contains(label))) {
      who.press(chat, newest(chat, label), label);
    }
  }

  private static Shown newest(FakeChannel chat, String label) {
    return Until.found(
        "[" + label + "]",
        () ->
            chat.shown().reversed().stream()
                .filter(shown -> shown.buttons().contains(label))
                .findFirst()
                .orElse(null));
  }

  private Map<String, List<String>> seen() {
    return wanted.keySet().stream().collect(Collectors.toMap(where -> where, this::seen));
  }

  private boolean isDone() {
    return wanted.entrySet().stream()
        .allMatch(entry -> once(entry.getKey()).size() >= entry.getValue());
  }

  /**
   * What the bot said there, and what is there twice only once: one of these must not be taken for
   * the next. Messages to a chat go in order, so what a kill repeats stands right below itself.
   */
  private List<String> once(String where) {
    List<String> all = seen(where);
    return IntStream.range(0, all.size())
        .filter(i -> i == 0 || !all.get(i).equals(all.get(i - 1)))
        .mapToObj(all::get)
        .toList();
  }

  private List<String> twice(String where) {
    List<String> all = seen(where);
    return IntStream.range(1, all.size())
        .filter(i -> all.get(i).equals(all.get(i - 1)))
        .mapToObj(all::get)
        .toList();
  }

  /** What the bot said there; to one person in private and in the room alone. */
  private List<String> seen(String where) {
    if (where.equals("room")) {
      return texts(room.shown());
    }
    FakeUser reader = where.equals("Ada") ? ada : ben;
    List<Shown> aside =
        room.seenBy(reader).stream().filter(shown -> shown.onlyFor() != null).toList();
    List<String> all = new ArrayList<>(texts(reader.dm().shown()));
    all.addAll(texts(aside));
    return all;
  }

  private List<String> texts(List<Shown> all) {
    return all.stream()
        .filter(shown -> shown.author().equals(discord.botId()) && !shown.thinking())
        .map(Shown::text)
        .filter(text -> !BESIDE.contains(text))
        .toList();
  }
}
