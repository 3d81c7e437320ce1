package org.twopaths.adapters.discord;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.twopaths.adapters.discord.fake.FakeChannel;
import org.twopaths.adapters.discord.fake.FakeDiscord;
import org.twopaths.adapters.discord.fake.FakeUser;
import org.twopaths.adapters.discord.look.Wording;
import org.twopaths.adapters.discord.menu.CommandEntry;
import org.twopaths.adapters.discord.menu.CommandEntry.Label;
import org.twopaths.adapters.discord.menu.CommandEntry.Place;
import org.twopaths.adapters.discord.wire.Address;
import org.twopaths.bot.Platform.Delivery;
import org.twopaths.bot.Platform.Outgoing;
import org.twopaths.bot.Platform.Purpose;
import org.twopaths.text.Message;
import org.twopaths.text.Spoken;

/** The adapter between a fake Discord and a bot that only remembers. */
final class DiscordStage implements AutoCloseable {
  static final Wording WORDING =
      new Wording(
          "Write",
          "In your words",
          "What would you like to say?",
          "That could not be posted here.",
          "Look in our private chat.",
          "You let nobody write to you.",
          "Notes are off here.",
          Set.of("Yes"),
          Set.of("Stop", "Help now"));

  static final List<CommandEntry> COMMANDS =
      List.of(
          entry("settle", "Steady yourself", null, Place.PRIVATE),
          entry("here", "Link this room", null, Place.ROOM),
          new CommandEntry(
              "reflect",
              Map.of(
                  "en", new Label("reflect", "One question for each", null),
                  "de", new Label("nachdenken", "Eine Frage", null),
                  "es", new Label("reflect", "Una pregunta", null)),
              Place.BOTH),
          entry("pair", "Join with your partner", "A code", Place.PRIVATE));

  final FakeDiscord discord = FakeDiscord.start();
  final TestIntake intake = new TestIntake();
  private final AtomicLong numbers = new AtomicLong();
  private final boolean privateNotes;
  String token = discord.token();
  boolean compressed;
  DiscordAdapter adapter;

  private static CommandEntry entry(String name, String words, String argument, Place place) {
    return new CommandEntry(name, Map.of("en", new Label(name, words, argument)), place);
  }

  DiscordStage(boolean privateNotes) {
    this.privateNotes = privateNotes;
  }

  static DiscordStage open() {
    DiscordStage stage = new DiscordStage(true);
    stage.startBot();
    return stage;
  }

  void startBot() {
    start();
    discord.awaitBot();
  }

  void start() {
    Address address = new Address(token, discord.api(), discord.gateway(), compressed);
    adapter =
        new DiscordAdapter(
            new DiscordSetup(
                address,
                privateNotes,
                intake,
                COMMANDS,
                Spoken.only(WORDING),
                InstantSource.system()));
    adapter.start();
  }

  /** As when the process ends. */
  void stopBot() {
    adapter.close();
  }

  Outgoing outgoing(FakeChannel chat, Message message) {
    return new Outgoing(
        chat.id(), null, numbers.incrementAndGet(), false, null, Purpose.ANSWER, message);
  }

  Outgoing aside(FakeChannel chat, FakeUser reader, Message message) {
    return new Outgoing(
        chat.id(), reader.id(), numbers.incrementAndGet(), false, null, Purpose.ANSWER, message);
  }

  /** With the same number. */
  static Outgoing saying(Outgoing first, Message message) {
    return new Outgoing(first.chat(), null, first.number(), false, null, Purpose.ANSWER, message);
  }

  static Outgoing edit(Outgoing first, String sentAs, Message message) {
    return new Outgoing(
        first.chat(), first.onlyFor(), first.number(), true, sentAs, Purpose.ANSWER, message);
  }

  /** Sends until it is sent, as the outbox does, but without its pauses. */
  String send(Outgoing outgoing) {
    Delivery delivery = adapter.send(outgoing);
    if (delivery instanceof Delivery.Sent(String id)) {
      return id;
    }
    throw new AssertionError("not sent: " + delivery);
  }

  String show(FakeChannel chat, String words, String... buttons) {
    return send(outgoing(chat, new Message(words, List.of(buttons), false, null)));
  }

  @Override
  public void close() {
    adapter.close();
    discord.close();
    if (!discord.complaints().isEmpty()) {
      throw new AssertionError(String.join("\n", discord.complaints()));
    }
  }
}
