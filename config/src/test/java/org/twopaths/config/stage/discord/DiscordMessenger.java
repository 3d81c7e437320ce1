package org.twopaths.config.stage.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.twopaths.adapters.discord.DiscordAdapter;
import org.twopaths.adapters.discord.fake.FakeChannel;
import org.twopaths.adapters.discord.fake.FakeServer;
import org.twopaths.adapters.discord.fake.FakeUser;
import org.twopaths.adapters.discord.fake.Shown;
import org.twopaths.bot.Bot;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform;
import org.twopaths.bot.drawing.Png;
import org.twopaths.config.stage.Messenger;
import org.twopaths.config.stage.RecordingPlatform;
import org.twopaths.config.stage.Shipped;
import org.twopaths.config.stage.Stage;
import org.twopaths.text.Message;
import org.twopaths.text.Picture;

/** The real adapter and a fake Discord: each act comes by the gateway, each message by HTTP. */
public final class DiscordMessenger implements Messenger {
  private static final Set<String> WRITE =
      Set.copyOf(
          Shipped.catalog()
              .spoken(tag -> Shipped.catalog().label("house.discord", "write", tag))
              .byLanguage()
              .values());
  private static final int HEARD_WITHIN_SECONDS = 15;

  private final DiscordHouse house;
  private final RecordingPlatform screen;
  private final Map<String, FakeUser> people = new HashMap<>();
  private final FakeServer server;
  private FakeChannel room;
  private Set<String> members = Set.of(Stage.ADA, Stage.BEN);
  private final Map<Key, Shown> pressable = new ConcurrentHashMap<>();

  /** What people wrote: the stage's name of a message and Discord's. */
  private final Map<String, String> written = new ConcurrentHashMap<>();

  private final Map<String, Deque<CompletableFuture<Void>>> expected = new HashMap<>();
  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
  private DiscordAdapter adapter;
  private Bot served;
  private int heard;

  /** A message by the numbers of the bot. */
  private record Key(String chat, long number) {}

  DiscordMessenger(DiscordHouse house) {
    this(house, new RecordingPlatform());
  }

  /**
   * @param screen where what people see is remembered
   */
  public DiscordMessenger(DiscordHouse house, RecordingPlatform screen) {
    this.house = house;
    this.screen = screen;
    for (String name : List.of(Stage.ADA, Stage.BEN, "cleo")) {
      String shown = Character.toUpperCase(name.charAt(0)) + name.substring(1);
      people.put(name, house.discord.user(shown));
    }
    server = house.discord.server(people.get(Stage.ADA), people.get(Stage.BEN), people.get("cleo"));
    openRoom();
  }

  private void openRoom() {
    room = server.channel("ours");
    room.holds(among(members));
  }

  private FakeUser[] among(Set<String> names) {
    return names.stream().map(people::get).toArray(FakeUser[]::new);
  }

  @Override
  public List<Platform> open(Bot bot, InstantSource time) {
    if (adapter != null) {
      house.end();
    }
    adapter = house.serve(bot, time, this::taken);
    served = bot;
    return List.of(
        new Platform() {
          @Override
          public String name() {
            return adapter.name();
          }

          @Override
          public Delivery send(Outgoing outgoing) {
            return carry(outgoing);
          }
        },
        screen.called(Stage.ELSEWHERE));
  }

  /** Of two who act at once the first is always heard first: a transcript has one order. */
  @Override
  public CompletableFuture<Void> submit(Inbound inbound) {
    last.join();
    last = begin(inbound);
    return last;
  }

  private synchronized CompletableFuture<Void> begin(Inbound inbound) {
    if (inbound.platform().equals(Stage.ELSEWHERE)) {
      return served.receive(inbound);
    }
    FakeUser person = people.get(inbound.sender().id());
    if (inbound.sender().language() != null) {
      person.reads(inbound.sender().language());
    }
    boolean shared = inbound.chat().shared();
    boolean report = inbound.act() instanceof Inbound.Report;
    if (shared && !report) {
      settle(inbound.chat().members());
    }
    CompletableFuture<Void> done =
        new CompletableFuture<Void>().orTimeout(HEARD_WITHIN_SECONDS, TimeUnit.SECONDS);
    Deque<CompletableFuture<Void>> waiting =
        expected.computeIfAbsent(shared && report ? "" : person.id(), whose -> new ArrayDeque<>());
    waiting.addLast(done);
    if (!act(person, shared ? room : person.dm(), inbound)) {
      waiting.removeLast();
      done.complete(null);
    }
    return done;
  }

  /** How much the bot took for good so far. */
  synchronized int heard() {
    return heard;
  }

  /** Whom the stage calls so. */
  FakeUser called(String name) {
    return people.get(name);
  }

  FakeChannel room() {
    return room;
  }

  /** The bot has something for good. */
  private synchronized void taken(Inbound inbound) {
    heard++;
    Deque<CompletableFuture<Void>> waiting = expected.get(inbound.sender().id());
    if (waiting != null && !waiting.isEmpty()) {
      waiting.removeFirst().complete(null);
    }
  }

  /** Somebody was given a role, or lost one: Discord does not tell of that. */
  private void settle(Set<String> wanted) {
    if (!wanted.equals(members)) {
      members = wanted;
      room.holds(among(wanted));
    }
    if (room.isDeleted()) {
      openRoom();
    }
  }

  /** Does it, and says whether the bot hears of it. */
  private boolean act(FakeUser person, FakeChannel chat, Inbound inbound) {
    boolean shared = inbound.chat().shared();
    switch (inbound.act()) {
      case Inbound.Command command -> {
        return command(person, chat, command);
      }
      case Inbound.Text(String words) when shared -> {
        return answer(person, words);
      }
      case Inbound.Text(String words) -> written.put(inbound.message(), person.say(words));
      case Inbound.Unreadable unreadable when shared -> {
        return false;
      }
      case Inbound.Unreadable(Inbound.Unreadable.Beside beside) -> {
        switch (beside) {
          case NOTHING -> person.sendPicture();
          case CAPTION -> person.send("attachments", "the view from here");
          case PASSED_ON -> person.send("message_snapshots", "");
        }
      }
      case Inbound.Press(long number, int button) -> {
        Shown shown = pressable.get(new Key(inbound.chat().id(), number));
        person.pressId(chat, shown, "m" + number + "." + button);
      }
      case Inbound.Edited(String words) when shared -> {
        // What was written in a window cannot be changed on Discord.
        return false;
      }
      case Inbound.Edited(String words) -> person.rewrite(written.get(inbound.message()), words);
      case Inbound.Deleted deleted -> person.takeBack(written.get(inbound.message()));
      case Inbound.Secret secret -> {} // no person does that
      case Inbound.Report report -> {
        return happens(person, report, inbound.chat().members());
      }
    }
    return true;
  }

  /** What nobody says to the bot. */
  private boolean happens(FakeUser person, Inbound.Report report, Set<String> now) {
    switch (report) {
      case Inbound.RoomChanged changed -> {
        members = now;
        room.holds(among(members));
        room.tellOfChange();
      }
      case Inbound.RoomGone gone -> {
        return deleteRoom();
      }
      case Inbound.ChatClosed closed -> {
        person.dm().refuse(50_007);
        return false;
      }
      case Inbound.ChatOpened opened -> {
        person.dm().refuse(0);
        return false;
      }
    }
    return true;
  }

  private boolean deleteRoom() {
    boolean open = !room.isDeleted();
    if (open) {
      room.delete();
    }
    return open;
  }

  /** What the menu does not offer there is typed, and in a channel nobody hears it. */
  private boolean command(FakeUser person, FakeChannel chat, Inbound.Command command) {
    String argument = command.argument();
    if (house.discord.offers(chat, command.name(), !argument.isEmpty())) {
      person.command(chat, command.name(), argument.isEmpty() ? null : argument);
      return true;
    }
    if (chat == room && house.discord.offers(chat, command.name(), false)) {
      // Discord's menu leaves no place for words behind it.
      person.command(chat, command.name(), null);
      return true;
    }
    person.say(chat, ("/" + command.name() + " " + argument).strip());
    return chat != room;
  }

  /**
   * In the window under the newest question. Where only a press counts, whoever would type what a
   * button says presses it; what else is said there is not heard.
   */
  private boolean answer(FakeUser person, String words) {
    List<Shown> asked = room.shown().stream().filter(shown -> !shown.buttons().isEmpty()).toList();
    if (asked.isEmpty()) {
      person.say(room, words);
      return false;
    }
    Optional<String> write = asked.getLast().buttons().stream().filter(WRITE::contains).findFirst();
    if (write.isPresent()) {
      person.write(room, asked.getLast(), write.get(), words);
      return true;
    }
    return asked.getLast().buttons().stream()
        .filter(words::equalsIgnoreCase)
        .findFirst()
        .map(label -> {
          person.press(room, asked.getLast(), label);
          return true;
        })
        .orElse(false);
  }

  /** Has it carried, and writes down what is to be seen by it. */
  private Platform.Delivery carry(Platform.Outgoing out) {
    Platform.Delivery delivery = adapter.send(out);
    if (delivery instanceof Platform.Delivery.Sent(String ids)) {
      show(out, ids);
    }
    return delivery;
  }

  private void show(Platform.Outgoing out, String sentAs) {
    FakeUser reader = out.onlyFor() == null ? null : person(out.onlyFor());
    boolean direct = reader != null && sentAs.startsWith("d");
    FakeChannel chat = direct ? reader.dm() : chat(out.chat());
    String ids = reader == null ? sentAs : sentAs.substring(direct ? sentAs.indexOf(':') + 1 : 1);
    List<Shown> sheets =
        chat.seenBy(reader).stream()
            .filter(shown -> Arrays.asList(ids.split(",")).contains(shown.id()))
            .toList();
    assertThat(sheets).isNotEmpty();
    String name = chat(out.chat()) == room ? Stage.ROOM : name(chat(out.chat()).id());
    if (!sheets.getLast().buttons().isEmpty()) {
      pressable.put(new Key(name, out.number()), sheets.getLast());
    }
    String text = sheets.stream().map(sheet -> plain(sheet.text())).collect(Collectors.joining());
    List<String> labels =
        sheets.getLast().buttons().stream().filter(label -> !WRITE.contains(label)).toList();
    screen.send(
        new Platform.Outgoing(
            name,
            reader == null ? null : name(reader.dm().id()),
            out.number(),
            out.edits(),
            sentAs,
            out.purpose(),
            new Message(
                    text, inOrder(labels, out.message().buttons()), out.message().writes(), null)
                .drawnAs(drawn(out, sheets))));
  }

  /** That there is a picture where one belongs; what is in it only people could read. */
  private static Picture drawn(Platform.Outgoing out, List<Shown> sheets) {
    Picture picture = out.message().picture();
    long pictures = sheets.stream().mapToLong(sheet -> sheet.pictures().size()).sum();
    assertThat(pictures).isEqualTo(picture != null && Png.canDraw() ? 1 : 0);
    return picture;
  }

  /** Buttons stand in rows by their kind; a transcript has them as they were authored. */
  private static List<String> inOrder(List<String> seen, List<String> authored) {
    assertThat(seen).containsExactlyInAnyOrderElementsOf(authored);
    return authored;
  }

  /** As Discord shows it. */
  private static String plain(String words) {
    return words
        .replaceAll("\n-# ✓ [^\n]*$", "")
        .replace("\u200B", "")
        .replaceAll("\\\\([\\\\*_~`|<\\[\\]#>+-])", "$1");
  }

  private FakeUser person(String id) {
    return people.values().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private FakeChannel chat(String id) {
    return people.values().stream()
        .map(FakeUser::dm)
        .filter(dm -> dm.id().equals(id))
        .findFirst()
        .orElse(room);
  }

  private String name(String dm) {
    return people.entrySet().stream()
        .filter(entry -> entry.getValue().dm().id().equals(dm))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public RecordingPlatform screen() {
    return screen;
  }

  /** The house stays; {@link #open} after this is another life of the process. */
  @Override
  public void close() {}
}
