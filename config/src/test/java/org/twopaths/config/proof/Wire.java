package org.twopaths.config.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.twopaths.adapters.discord.DiscordAdapter;
import org.twopaths.adapters.discord.DiscordSetup;
import org.twopaths.adapters.discord.fake.FakeChannel;
import org.twopaths.adapters.discord.fake.FakeDiscord;
import org.twopaths.adapters.discord.fake.FakeUser;
import org.twopaths.adapters.discord.wire.Address;
import org.twopaths.adapters.telegram.Pace;
import org.twopaths.adapters.telegram.Phrases;
import org.twopaths.adapters.telegram.Receiving;
import org.twopaths.adapters.telegram.TelegramAdapter;
import org.twopaths.adapters.telegram.TelegramSetup;
import org.twopaths.adapters.telegram.api.Access;
import org.twopaths.adapters.telegram.fake.FakeTelegram;
import org.twopaths.adapters.telegram.fake.Person;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform;
import org.twopaths.bot.Platform.Outgoing;
import org.twopaths.config.DiscordWords;
import org.twopaths.config.proof.Act.Who;
import org.twopaths.config.stage.Shipped;
import org.twopaths.text.Spoken;

/**
 * A real adapter and a fake of its platform: what the other one's app comes to show when it carries
 * what the bot said in a life.
 */
abstract class Wire implements AutoCloseable {
  /** Whom a couple's ids stand for on the platform. */
  record Chats(String subject, String subjectsChat, String other, String othersChat, String room) {
    private String chat(Couple couple, String id) {
      return id.equals(couple.room()) ? room : isSubject(couple, id) ? subjectsChat : othersChat;
    }

    private String person(Couple couple, String id) {
      return isSubject(couple, id) ? subject : other;
    }

    private static boolean isSubject(Couple couple, String id) {
      return id.equals(couple.account(Who.SUBJECT));
    }
  }

  private record Key(String chat, long number) {}

  private volatile Instant now = Instant.parse("2026-03-02T19:00:00Z");

  Instant now() {
    return now;
  }

  abstract Platform adapter();

  /** Two new people and a room with both. */
  abstract Chats moveIn(Couple couple);

  /** All that the other one can see now, in their own chat and in the room. */
  abstract List<String> othersScreens(Chats chats);

  /** What the other one's screens showed, one after the other, while all that was carried. */
  List<List<String>> carry(Couple couple) {
    Chats chats = moveIn(couple);
    Map<Key, String> sent = new HashMap<>();
    List<List<String>> shown = new ArrayList<>(List.of(List.of()));
    for (Outgoing out : couple.traces().sent) {
      String reader = out.onlyFor() == null ? null : chats.person(couple, out.onlyFor());
      Key key = new Key(out.chat(), out.number());
      Outgoing carried =
          new Outgoing(
              chats.chat(couple, out.chat()),
              reader,
              out.number(),
              out.edits() && sent.containsKey(key),
              sent.get(key),
              out.purpose(),
              out.message());
      if (send(carried) instanceof Platform.Delivery.Sent(String as)) {
        sent.put(key, as);
      }
      List<String> screens = othersScreens(chats);
      if (!shown.getLast().equals(screens)) {
        shown.add(screens);
      }
    }
    return shown;
  }

  private Platform.Delivery send(Outgoing out) {
    Platform.Delivery delivery = adapter().send(out);
    while (delivery instanceof Platform.Delivery.Later(Duration pause)) {
      now = now.plus(pause);
      delivery = adapter().send(out);
    }
    return delivery;
  }

  @Override
  public abstract void close();

  /** Nobody is heard here. */
  private static final class Deaf
      implements org.twopaths.adapters.telegram.Intake, org.twopaths.adapters.discord.Intake {
    private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

    @Override
    public CompletableFuture<Void> receive(Inbound inbound) {
      return DONE;
    }

    @Override
    public CompletableFuture<Void> setAside(String platform, String event, String raw) {
      return DONE;
    }

    @Override
    public CompletableFuture<Optional<String>> cursor(String platform, String name) {
      return CompletableFuture.completedFuture(Optional.empty());
    }

    @Override
    public CompletableFuture<Void> cursor(String platform, String name, String at) {
      return DONE;
    }

    @Override
    public CompletableFuture<Optional<String>> partnerOf(String platform, String account) {
      return CompletableFuture.completedFuture(Optional.empty());
    }

    @Override
    public CompletableFuture<Void> moved(String platform, String oldChat, String newChat) {
      return DONE;
    }
  }

  static Wire to(String platform) {
    return platform.equals("Telegram") ? new Telegram() : new Discord();
  }

  private static final class Telegram extends Wire {
    private final FakeTelegram telegram = FakeTelegram.start(this::now);
    private final TelegramAdapter adapter =
        new TelegramAdapter(
            new TelegramSetup(
                new Access(FakeTelegram.TOKEN, telegram.url()),
                new Receiving.Poll(),
                Pace.local(),
                new Deaf(),
                Map.of(),
                Spoken.only(new Phrases(Set.of("Stop"), "One moment.", "Open our chat.", "Open")),
                this::now,
                false));
    private long people = 1000;

    @Override
    Platform adapter() {
      return adapter;
    }

    @Override
    Chats moveIn(Couple couple) {
      Person subject = telegram.user(++people, couple.shownName(Who.SUBJECT)).whoStarted();
      Person other = telegram.user(++people, couple.shownName(Who.OTHER)).whoStarted();
      long room = -people;
      telegram.group(room, subject, other);
      String first = String.valueOf(subject.id());
      String second = String.valueOf(other.id());
      return new Chats(first, first, second, second, String.valueOf(room));
    }

    @Override
    List<String> othersScreens(Chats chats) {
      return Stream.of(chats.othersChat(), chats.room())
          .flatMap(chat -> telegram.shows(Long.parseLong(chat)).stream())
          .map(post -> post.text() + post.entities() + post.keyboard() + post.silent())
          .toList();
    }

    @Override
    public void close() {
      adapter.close();
      telegram.close();
    }
  }

  private static final class Discord extends Wire {
    private final FakeDiscord discord = FakeDiscord.start();
    private final DiscordAdapter adapter =
        new DiscordAdapter(
            new DiscordSetup(
                new Address(discord.token(), discord.api(), discord.gateway(), false),
                true,
                new Deaf(),
                DiscordWords.entries(Shipped.catalog(), true),
                DiscordWords.wording(Shipped.catalog()),
                this::now));
    private final Map<Chats, FakeUser> others = new HashMap<>();
    private final Map<Chats, FakeChannel> rooms = new HashMap<>();

    private Discord() {
      adapter.start();
      discord.awaitBot();
    }

    @Override
    Platform adapter() {
      return adapter;
    }

    @Override
    Chats moveIn(Couple couple) {
      FakeUser subject = discord.user(couple.shownName(Who.SUBJECT));
      FakeUser other = discord.user(couple.shownName(Who.OTHER));
      FakeChannel room = discord.server(subject, other).channel("ours");
      Chats chats =
          new Chats(subject.id(), subject.dm().id(), other.id(), other.dm().id(), room.id());
      others.put(chats, other);
      rooms.put(chats, room);
      return chats;
    }

    @Override
    List<String> othersScreens(Chats chats) {
      FakeUser other = others.get(chats);
      return Stream.of(other.dm(), rooms.get(chats))
          .flatMap(channel -> channel.seenBy(other).stream())
          .map(post -> post.text() + post.rows() + post.thinking() + post.pictures())
          .toList();
    }

    @Override
    public void close() {
      adapter.close();
      discord.close();
    }
  }
}
