package org.twopaths.config.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
 * real process is ended by kill -9 around each of those acts (I1, I2, I11, I20, I29).
 *
 * <p>Discord tells nobody of a press or a window while the bot is away, and shows its person that
 * it failed: they do it again, which has to be possible. What the bot says is never there twice.
 */
@EnabledIfSystemProperty(named = "kills", matches = "all")
class DiscordPressKillTest {
  /** To the released words, and what the other heard in them. */
  private static final int ACTS = 18;

  /** So many acts lie between two kills; {@link MortalBot} says why. */
  private static final int APART = 5;

  /** So long somebody waits before they do it again. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

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

  /** In all turns together the process is killed at every moment of every act. */
  static Stream<Integer> turns() {
    return IntStream.range(0, APART * Moment.values().length).boxed();
  }

  @AfterEach
  void close() {
    bot.close();
    discord.close();
    assertThat(discord.complaints()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("turns")
  void everyActIsSurvived(int turn) {
    bot = MortalBot.on(discord, data);
    start();
    Introductions.pair(ada, ben, room);
    List.of("Ada", "Ben", "room").forEach(where -> wanted.put(where, once(where)));
    List<Script.Act> acts = Script.of("repair/heard").subList(0, ACTS);
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
    List<String> twice = new ArrayList<>();
    Stream.of("Ada", "Ben", "room").forEach(where -> twice.addAll(twice(where)));
    System.out.printf(
        "kill -9 on Discord, turn %d: %d kills around %d presses, commands and windows: 0 lost, %d"
            + " done once more by their person %s; %d there twice%n",
        turn, bot.kills(), acts.size(), again.size(), again, twice.size());
    assertThat(twice).allMatch(text -> again.stream().anyMatch(words -> text.endsWith(words)));
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
    Instant late = Instant.now().plus(PATIENCE);
    while (!isDone()) {
      if (!asked || Instant.now().isAfter(late)) {
        if (asked) {
          again.add(act.words());
        }
        assertThat(again).as("given up").hasSizeLessThan(60);
        perform(act);
        asked = true;
        late = Instant.now().plus(PATIENCE);
      }
      LockSupport.parkNanos(5_000_000);
    }
  }

  private void perform(Script.Act act) {
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

  private boolean isDone() {
    return wanted.entrySet().stream().allMatch(entry -> once(entry.getKey()) >= entry.getValue());
  }

  /** One that is there twice must not be taken for the next. */
  private int once(String where) {
    return (int) seen(where).stream().distinct().count();
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
        .filter(text -> !text.equals(Words.of("common.closed")))
        .toList();
  }

  private List<String> twice(String where) {
    List<String> all = new ArrayList<>(seen(where));
    new HashSet<>(all).forEach(all::remove);
    return all;
  }
}
