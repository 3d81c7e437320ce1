package org.twopaths.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twopaths.adapters.telegram.fake.FakeTelegram;
import org.twopaths.adapters.telegram.fake.FakeTelegram.Hop;
import org.twopaths.adapters.telegram.fake.Person;
import org.twopaths.adapters.telegram.fake.Shown;

/**
 * The real process is killed between the hops of a walk and started again: nothing that people did
 * is lost (I1, I2), and only a message that was on its way at a kill is there twice (I20): nobody
 * could know that it had arrived.
 *
 * <p>Ordinarily at some of the hops; with {@code -Dkills=all} once at every one of them.
 */
class TelegramKillTest {
  private static final int EVERY = "all".equals(System.getProperty("kills")) ? 1 : 23;

  /** In this time the bot has surely kept that a message arrived, however busy the computer is. */
  private static final Duration KEPT = Duration.ofSeconds(10);

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Pattern CODE = Pattern.compile("[A-Z2-9]{4}-[A-Z2-9]{4}");
  private static final Pattern FILLED = Pattern.compile("\\[.+].*", Pattern.DOTALL);
  private static final long GROUP = -100;

  @TempDir Path data;
  private final FakeTelegram telegram = FakeTelegram.start();
  private final Person ada = telegram.user(11, "Ada");
  private final Person ben = telegram.user(12, "Ben");
  private final Set<String> hops = new HashSet<>();
  private ChildBot bot;
  private boolean ended;
  private long confirmed;
  private int kills;
  private final List<Sent> sent = new ArrayList<>();
  private final Set<String> doubtful = new HashSet<>();

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

  @Test
  void nothingIsLostAndNothingIsThereTwiceThatNeedNotBe() {
    telegram.group(GROUP, ada, ben);
    telegram.watchedBy(this::kills);
    start();
    walk();
    await(() -> telegram.unconfirmed() == 0, "all is confirmed");
    List<String> twice =
        Stream.of(ada.id(), ben.id(), GROUP).flatMap(chat -> twice(chat).stream()).toList();
    System.out.printf(
        "Telegram walk: %d hops, killed at %d, with %d messages on their way: "
            + "0 lost, %d there twice%n",
        hops.size(), kills, doubtful.size(), twice.size());
    assertThat(kills).as("kills").isGreaterThanOrEqualTo(EVERY == 1 ? 60 : 3);
    assertThat(doubtful).as("whose sending nobody could know of").containsAll(twice);
    assertThat(twice).as("never more than twice").doesNotHaveDuplicates();
    assertThat(telegram.findings()).as("against the published description").isEmpty();
  }

  private void start() {
    try {
      bot =
          ChildBot.start(
              Path.of("").toAbsolutePath(),
              Places.in(
                  data,
                  Map.of(
                      "TWOPATHS_TELEGRAM_TOKEN",
                      FakeTelegram.TOKEN,
                      "TWOPATHS_TELEGRAM_API_URL",
                      telegram.url().toString())));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Kills the bot where it has not been killed before. */
  private synchronized boolean kills(Hop hop) {
    if (hop.isDone() && hop.method().equals("sendmessage")) {
      String chat = hop.arguments().path("chat_id").asText();
      String text = chat + ": " + hop.arguments().path("text").asText();
      sent.add(new Sent(text, Instant.now()));
    }
    if (ended || !isStep(hop) || !hops.add(name(hop)) || hops.size() % EVERY != 0) {
      return false;
    }
    kills++;
    Instant since = Instant.now().minus(KEPT);
    sent.stream().filter(one -> one.at().isAfter(since)).map(Sent::text).forEach(doubtful::add);
    sent.clear();
    bot.kill();
    start();
    return true;
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

  private List<String> twice(long chat) {
    List<String> said = new ArrayList<>();
    telegram.said(chat).forEach(text -> said.add(chat + ": " + text));
    new HashSet<>(said).forEach(said::remove);
    return said;
  }

  private void walk() {
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
    ada.say(GROUP, "/ready");
    for (Person person : List.of(ada, ben)) {
      press(person, person.id(), "25 minutes");
      press(person, person.id(), "Neither");
      press(person, person.id(), "2");
    }
    press(ada, GROUP, "Mine");
    press(ben, GROUP, "Theirs");
    await(() -> telegram.shows(GROUP).stream().anyMatch(Shown::asksReply), "a wish for a reply");
    ada.reply(GROUP, "Friday\u2019s dinner");
    press(ben, GROUP, "It fits");
    press(ada, GROUP, "It fits");
    sees(ada.id(), "soft-start.excuse");
  }

  private void press(Person person, long chat, String label) {
    await(
        () ->
            telegram.shows(chat).stream()
                .anyMatch(post -> post.labels().stream().anyMatch(row -> row.contains(label))),
        "[" + label + "]");
    person.press(chat, label);
  }

  private void sees(long chat, String key) {
    String words = FILLED.matcher(Words.of(key)).replaceFirst("");
    await(
        () -> telegram.said(chat).stream().anyMatch(said -> said.contains(words)),
        "'" + words + "' in " + telegram.said(chat));
  }

  private void await(BooleanSupplier wanted, String what) {
    Instant late = Instant.now().plus(PATIENCE);
    while (!wanted.getAsBoolean()) {
      assertThat(Instant.now()).as("%s, after %d kills", what, kills).isBefore(late);
      LockSupport.parkNanos(5_000_000);
    }
  }
}
