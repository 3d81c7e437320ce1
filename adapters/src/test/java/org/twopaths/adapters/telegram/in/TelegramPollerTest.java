package org.twopaths.adapters.telegram.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twopaths.adapters.telegram.Pace;
import org.twopaths.adapters.telegram.api.Access;
import org.twopaths.adapters.telegram.api.BotApi;
import org.twopaths.adapters.telegram.fake.FakeTelegram;
import org.twopaths.adapters.telegram.fake.Person;
import org.twopaths.adapters.telegram.out.Answers;

/** Telegram is asked for news, one question at a time, and what came is kept on a real database. */
class TelegramPollerTest {
  private static final Duration LONG = Duration.ofSeconds(10);
  private static final Duration AT_ONCE = Duration.ZERO;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration WEEK = Duration.ofDays(7);

  /** Telegram answers at once, also when it has nothing to say. */
  private static final Pace PACE = new Pace(1, 1, 1, 1, AT_ONCE, LONG, AT_ONCE, LONG, LONG);

  private final FakeTelegram telegram = FakeTelegram.start();
  private final Person ada = telegram.user(11, "Ada");
  private final BotApi api = new BotApi(new Access(FakeTelegram.TOKEN, telegram.url()), LONG);
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final KeepingIntake intake = new KeepingIntake();
  private Poller poller;

  /** Also as after a kill: nothing is left but what was kept. */
  @BeforeEach
  void begin() {
    now.updateAndGet(before -> before.plus(MINUTE));
    Rooms rooms = new Rooms(api, intake, now::get);
    Desk desk = new Desk(rooms, intake, new Self(telegram.botId(), "two"), new Answers(api, LONG));
    Pulse pulse = new Pulse(now::get);
    poller = new Poller(api, desk, new Offsets(intake, now::get), new Poller.Watch(PACE, pulse));
  }

  @AfterEach
  void close() {
    api.close();
    telegram.close();
    intake.close();
    assertThat(telegram.findings()).isEmpty();
  }

  private void ask(int times) {
    for (int i = 0; i < times; i++) {
      poller.round();
    }
  }

  /** I1, I2, I9, I18: it comes again, and goes no further, until it is kept. */
  @Test
  void whatIsNotKeptIsNotConfirmed() {
    intake.full = true;
    ada.say("one");
    ada.say("two");
    ask(3);
    assertThat(telegram.unconfirmed()).isEqualTo(2);
    intake.full = false;
    ask(2);
    assertThat(intake.words()).containsExactly("one", "two");
    assertThat(telegram.unconfirmed()).isZero();
  }

  /** I2, I3: it has the same name as before, whenever it comes again. */
  @Test
  void whatWasKeptAndNotConfirmedCountsOnce() {
    intake.stands = true;
    ada.say("one");
    ask(1);
    assertThat(intake.words()).containsExactly("one");
    begin();
    ask(1);
    intake.stands = false;
    begin();
    ada.say("two");
    ask(2);
    assertThat(intake.words()).containsExactly("one", "two");
    assertThat(telegram.unconfirmed()).isZero();
  }

  /** I4: after a quiet week numbers begin anywhere; each question confirms what came before it. */
  @Test
  void numbersMayBeginAnywhere() {
    List<String> said = new ArrayList<>();
    for (long first : List.of(500_000L, 7L, 900_000L, 7L, 6L)) {
      now.updateAndGet(before -> before.plus(WEEK));
      telegram.restartIdsAt(first);
      for (int i = 0; i < 2; i++) {
        said.add(first + " and " + i);
        ada.say(said.getLast());
      }
      ask(2);
      assertThat(telegram.unconfirmed()).isZero();
    }
    assertThat(intake.words()).isEqualTo(said);
  }

  /** I4: it is asked twice a second at most. */
  @Test
  void aServerThatDoesNotWaitIsNotAskedWithoutEnd() {
    assertThat(poller.round()).isGreaterThanOrEqualTo(Duration.ofMillis(500));
    ada.say("one");
    assertThat(poller.round()).isZero();
  }

  /** I5: it lies aside byte by byte, and what came behind it was taken by the same question. */
  @Test
  void whatNobodyCanReadHoldsUpNothing() {
    telegram.update("message", "{\"message_id\":\"no number\",\"chat\":[]}");
    ada.say("after it");
    ask(1);
    assertThat(intake.words()).containsExactly("after it");
    assertThat(intake.aside())
        .containsExactly(
            "{\"update_id\":500000,\"message\":{\"message_id\":\"no number\",\"chat\":[]}}");
  }

  /** I10: in the order in which it was done. */
  @Test
  void whatWasDoneFirstComesFirst() {
    telegram.reverse();
    for (String words : List.of("one", "two", "three")) {
      ada.say(words);
    }
    ask(1);
    assertThat(intake.words()).containsExactly("one", "two", "three");
  }

  /** I6: a question that nobody answers is given up, and then comes the longest pause. */
  @Test
  void afterAnOutageItIsBackWithinAMinute() {
    Pace pace = Pace.published();
    for (int failures = 1; failures < 50; failures++) {
      Duration longest = pace.poll().plus(Poller.SLACK).plus(pace.pauseAfter(failures));
      assertThat(longest).isLessThanOrEqualTo(MINUTE);
    }
  }
}
