package org.twopaths.adapters.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.twopaths.adapters.telegram.api.Access;
import org.twopaths.adapters.telegram.fake.FakeTelegram;
import org.twopaths.adapters.telegram.fake.Person;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform.Delivery;
import org.twopaths.bot.Platform.Outgoing;
import org.twopaths.bot.Platform.Purpose;
import org.twopaths.text.Message;
import org.twopaths.text.Spoken;

/** A fake Telegram with Ada, Ben and their group, and an adapter that a test may start again. */
final class Rig implements AutoCloseable {
  static final long ADA = 1001;
  static final long BEN = 1002;
  static final long ROOM = -4001;
  static final List<CommandHint> COMMANDS =
      List.of(
          new CommandHint("settle", "Steady yourself", true, false),
          new CommandHint("pause", "Take a break", true, true),
          new CommandHint("here", "This is our room", false, true));
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  final FakeTelegram telegram = FakeTelegram.start();
  final Person ada = telegram.user(ADA, "Ada");
  final Person ben = telegram.user(BEN, "Ben");
  final TestIntake intake = new TestIntake();
  final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  TelegramAdapter adapter;
  private boolean protects;

  Rig() {
    telegram.group(ROOM, ada, ben);
    intake.partners.put("1001", "1002");
    intake.partners.put("1002", "1001");
    adapter = adapter(new Receiving.Poll());
  }

  TelegramAdapter adapter(Receiving receiving) {
    return new TelegramAdapter(setup(access(), receiving));
  }

  /** From the next adapter on private chats are protected. */
  void protects() {
    protects = true;
  }

  Access access() {
    return new Access(FakeTelegram.TOKEN, telegram.url());
  }

  TelegramSetup setup(Access access, Receiving receiving) {
    return new TelegramSetup(
        access,
        receiving,
        Pace.local(),
        intake,
        Map.of("", COMMANDS),
        Spoken.only(
            new Phrases(
                Set.of("Stop", "Help now"), "One moment.", "Open our chat first.", "Open it")),
        () -> InstantSource.system().instant().plus(ahead.get()),
        protects);
  }

  /** Starts it and waits until it listens. */
  Rig started() {
    int before = telegram.requests("getUpdates").size();
    adapter.start();
    eventually(() -> telegram.requests("getUpdates").size() > before);
    return this;
  }

  /** As after the end of the program: nothing is left but what the bot keeps. */
  void restart() {
    adapter.close();
    adapter = adapter(new Receiving.Poll());
    started();
  }

  Inbound next() {
    try {
      Inbound inbound = intake.received.poll(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
      assertThat(inbound).as("something in time").isNotNull();
      return inbound;
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  /** What happened first, when nothing that happened before was taken for a deed. */
  void onlyThen(Inbound.Act expected) {
    assertThat(next().act()).isEqualTo(expected);
  }

  static void eventually(BooleanSupplier condition) {
    Instant end = Instant.now().plus(DEADLINE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("in time").isBefore(end);
      Thread.onSpinWait();
    }
  }

  Delivery show(long chat, long number, Message message) {
    return adapter.send(outgoing(chat, number, message));
  }

  static Outgoing outgoing(long chat, long number, Message message) {
    return new Outgoing(String.valueOf(chat), null, number, false, null, Purpose.ANSWER, message);
  }

  /** Shows it although the way is not free at first, as the relay does. */
  String shown(long chat, long number, Message message) {
    return sent(outgoing(chat, number, message));
  }

  String sent(Outgoing outgoing) {
    Delivery delivery = adapter.send(outgoing);
    for (int tries = 0; delivery instanceof Delivery.Later && tries < 50; tries++) {
      delivery = adapter.send(outgoing);
    }
    assertThat(delivery).isInstanceOf(Delivery.Sent.class);
    return ((Delivery.Sent) delivery).id();
  }

  Delivery change(long chat, long number, String sentAs, Message message) {
    return adapter.send(
        new Outgoing(String.valueOf(chat), null, number, true, sentAs, Purpose.ANSWER, message));
  }

  static Message ask(String text, String... labels) {
    return new Message(text, List.of(labels), false, null);
  }

  @Override
  public void close() {
    adapter.close();
    telegram.close();
    assertThat(telegram.findings()).as("requests against the contract").isEmpty();
  }
}
