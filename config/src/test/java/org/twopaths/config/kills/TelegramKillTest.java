package org.twopaths.config.kills;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.twopaths.adapters.telegram.fake.FakeTelegram;
import org.twopaths.adapters.telegram.fake.FakeTelegram.Hop;
import org.twopaths.adapters.telegram.fake.Person;
import org.twopaths.adapters.telegram.fake.Shown;
import org.twopaths.config.Script;
import org.twopaths.config.Words;

/**
 * The real process is killed between the hops of a walk and started again: nothing that people did
 * is lost (I1, I2, I11), and only a message that was on its way at a kill is there once more for
 * each such kill (I20): nobody could know that it had arrived.
 *
 * <p>Ordinarily the walk goes to what the other heard and the kills are few, where a printed seed
 * says; in the profile {@code kills} it goes through settling, a whole repair check-in and the
 * reflection with what shows on the hour and each one's reply, and is killed once at every hop.
 * There another walk goes through a pause with both back. {@code -Dkills.seed=N} takes the same
 * kills again, {@code -Dkills.every=N} only some.
 */
class TelegramKillTest {
  private static final boolean ALL = "all".equals(System.getProperty("kills"));
  private static final int EVERY = Integer.getInteger("kills.every", ALL ? 1 : 43);
  private static final long SEED = Long.getLong("kills.seed", System.nanoTime() % 1_000);

  /** So long nothing is said, and nothing more is coming. */
  private static final Duration QUIET = Duration.ofSeconds(2);

  /** In this time the bot has surely kept that a message arrived, however busy the computer is. */
  private static final Duration KEPT = Duration.ofSeconds(10);

  /** Not time, which goes on while the computer lets all of this rest. */
  private static final int LOOKS = 60_000;

  private static final String COMING = Words.of("house.telegram.coming");
  private static final Pattern CODE = Pattern.compile("[A-Z2-9]{4}-[A-Z2-9]{4}");
  private static final Pattern FILLED = Pattern.compile("\\[.+].*", Pattern.DOTALL);
  private static final long GROUP = -100;

  @TempDir Path data;
  private final FakeTelegram telegram = FakeTelegram.start();
  private final Person ada = telegram.user(11, "Ada");
  private final Person ben = telegram.user(12, "Ben");
  private final Set<String> hops = new HashSet<>();
  private MortalBot bot;
  private boolean ended;
  private long confirmed;
  private volatile boolean polled;
  private volatile Instant spoke = Instant.MIN;
  private final Map<Long, Integer> wanted = new HashMap<>();

  /** What was asked to be shown last in each chat. */
  private final Map<Long, Sent> newest = new ConcurrentHashMap<>();

  /**
   * How many kills met a message, by its chat and words, of which nobody knew if it had arrived.
   */
  private final Map<String, Integer> doubts = new HashMap<>();

  private record Sent(String text, Instant at) {}

  @AfterEach
  void close() {
    end();
    bot.close();
    telegram.close();
  }

  private synchronized void end() {
    ended = true;
  }

  /** Nothing is lost, and nothing is there twice that need not be. */
  @Test
  void aTalkAndMore() {
    begin();
    if (ALL) {
      Script.of("settle/on-guard").subList(0, 11).forEach(this::perform);
      Script.of("repair/heard").forEach(this::perform);
      Walks.reflection().forEach(this::perform);
    } else {
      Walks.talk().forEach(this::perform);
    }
    end(ALL ? 200 / EVERY : 3);
  }

  @Test
  @EnabledIfSystemProperty(named = "kills", matches = "all")
  void aPauseAndBothBack() {
    begin();
    Walks.pause().forEach(this::perform);
    end(60 / EVERY);
  }

  private void begin() {
    telegram.group(GROUP, ada, ben);
    telegram.watchedBy(this::kills);
    bot = MortalBot.on(telegram, data);
    bot.start();
    pair();
  }

  private void end(int leastKills) {
    wanted.forEach(this::seesAll);
    await(() -> telegram.unconfirmed() == 0, () -> "all is confirmed");
    Map<String, Integer> more = new HashMap<>();
    Stream.of(ada.id(), ben.id(), GROUP)
        .flatMap(chat -> twice(chat).stream())
        .forEach(text -> more.merge(text, 1, Integer::sum));
    System.out.printf(
        "Telegram walk, seed %d: %d hops, killed at %d, %d times with a message on its way: "
            + "0 lost, %d there once more%n",
        SEED, hops.size(), bot.kills(), sum(doubts), sum(more));
    assertThat(bot.kills()).as("kills").isGreaterThanOrEqualTo(leastKills);
    more.forEach((text, times) ->
        assertThat(times)
            .as("once more for each kill that left it in doubt: %s", text)
            .isLessThanOrEqualTo(doubts.getOrDefault(text, 0)));
    assertThat(telegram.findings()).as("against the published description").isEmpty();
  }

  private boolean kills(Hop hop) {
    if (hop.method().equals("sendmessage")
        && !hop.arguments().path("reply_markup").has("force_reply")) {
      String text = hop.arguments().path("text").asText();
      long chat = hop.arguments().path("chat_id").asLong();
      newest.put(chat, new Sent(chat + ": " + text, Instant.now()));
    }
    return killsHere(hop);
  }

  /** Kills the bot where it has not been killed before. */
  private synchronized boolean killsHere(Hop hop) {
    watch(hop);
    if (ended || !isStep(hop) || !hops.add(name(hop)) || (hops.size() + SEED) % EVERY != 0) {
      return false;
    }
    polled = false;
    // Of what came before it in the same chat the bot knows that it arrived: they go in order.
    Instant since = Instant.now().minus(KEPT);
    newest.values().stream()
        .filter(one -> one.at().isAfter(since))
        .forEach(one -> doubts.merge(one.text(), 1, Integer::sum));
    bot.kill();
    bot.start();
    return true;
  }

  private void watch(Hop hop) {
    if (hop.method().equals("getupdates")) {
      polled = true;
    } else {
      spoke = Instant.now();
    }
  }

  /** An idle question for news is no step on the way of anything. */
  private boolean isStep(Hop hop) {
    if (!hop.method().equals("getupdates")) {
      return Set.of("sendmessage", "editmessagetext", "deletemessage", "answercallbackquery")
          .contains(hop.method());
    }
    if (hop.isDone()) {
      return hop.answer().contains("update_id");
    }
    long offset = hop.arguments().path("offset").asLong();
    boolean confirms = offset > confirmed;
    confirmed = Math.max(confirmed, offset);
    return confirms;
  }

  private static String name(Hop hop) {
    JsonNode arguments = hop.arguments();
    return String.join(
        "|",
        hop.method(),
        arguments.path("chat_id").asText(),
        arguments.path("text").asText(),
        arguments.path("offset").asText(),
        arguments.path("callback_query_id").asText(),
        String.valueOf(hop.isDone()));
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Messages to a chat go in order, so what a kill repeats stands right below itself. */
  private List<String> twice(long chat) {
    List<String> all = shown(chat);
    return IntStream.range(1, all.size())
        .filter(i -> all.get(i).equals(all.get(i - 1)))
        .mapToObj(i -> chat + ": " + all.get(i))
        .toList();
  }

  private void pair() {
    ada.say("/pair");
    sees(ada.id(), "house.pair.code");
    Matcher code = CODE.matcher(String.join("\n", telegram.said(ada.id())));
    assertThat(code.find()).isTrue();
    ben.say("/pair " + code.group());
    sees(ben.id(), "house.pair.who");
    ben.press("Yes, pair");
    sees(ada.id(), "house.pair.confirm");
    ada.press("Yes, pair");
    sees(ben.id(), "house.pair.done");
    sees(ada.id(), "house.pair.done");
    ada.say(GROUP, "/here");
    sees(GROUP, "house.here.done");
    List.of(ada.id(), ben.id(), GROUP).forEach(chat -> wanted.put(chat, said(chat).size()));
  }

  /** Each waits for what the act before brings, as people do. */
  private void perform(Script.Act act) {
    wanted.forEach(this::seesAll);
    await(() -> act.isPress() && !ALL || isQuiet(), () -> "quiet");
    if (act.isTime()) {
      bot.pass(act.lasts());
    } else {
      perform(act, act.who().equals("Ada") ? ada : ben);
    }
    act.news().forEach((name, many) -> wanted.merge(chat(name), many, Integer::sum));
  }

  private void perform(Script.Act act, Person person) {
    long chat = act.inRoom() ? GROUP : person.id();
    if (act.isPress()) {
      press(person, chat, act.label());
    } else if (act.isWritten()) {
      write(person, chat, act.words());
    } else {
      person.say(chat, act.words());
    }
  }

  private void write(Person person, long chat, String words) {
    if (chat == GROUP) {
      person.reply(chat, words);
    } else {
      person.say(words);
    }
  }

  private long chat(String name) {
    return name.equals("room") ? GROUP : name.equals("Ada") ? ada.id() : ben.id();
  }

  private void seesAll(long chat, int many) {
    await(() -> said(chat).size() >= many, () -> many + " messages in " + said(chat));
  }

  /**
   * What the bot said, and what is there twice only once: the walk goes on when all has come that
   * is to come, and not before. Whoever pressed too early would press an older question.
   */
  private List<String> said(long chat) {
    List<String> all = shown(chat);
    return IntStream.range(0, all.size())
        .filter(i -> i == 0 || !all.get(i).equals(all.get(i - 1)))
        .mapToObj(all::get)
        .toList();
  }

  /** Without what only asks for a reply or keeps a place free, and without what was chosen. */
  private List<String> shown(long chat) {
    return telegram.shows(chat).stream()
        .filter(post -> post.from() == telegram.botId() && !post.asksReply())
        .map(Shown::text)
        .filter(text -> !text.equals(COMING))
        .map(text -> text.replaceFirst("\n\n✓ [^\n]*$", ""))
        .toList();
  }

  /** One that is there twice must not be taken for the next. */
  private boolean isQuiet() {
    return polled && telegram.unconfirmed() == 0 && spoke.plus(QUIET).isBefore(Instant.now());
  }

  private void press(Person person, long chat, String label) {
    await(
        () ->
            telegram.shows(chat).stream()
                .anyMatch(post -> post.labels().stream().anyMatch(row -> row.contains(label))),
        () -> "[" + label + "] in " + said(chat));
    person.press(chat, label);
  }

  private void sees(long chat, String key) {
    String words = FILLED.matcher(Words.of(key)).replaceFirst("");
    await(
        () -> telegram.said(chat).stream().anyMatch(said -> said.contains(words)),
        () -> "'" + words + "' in " + said(chat));
  }

  private void await(BooleanSupplier wanted, Supplier<String> what) {
    for (int look = 0; !wanted.getAsBoolean(); look++) {
      if (look == LOOKS) {
        throw new AssertionError(what.get() + ", after " + bot.kills() + " kills");
      }
      LockSupport.parkNanos(5_000_000);
    }
  }
}
