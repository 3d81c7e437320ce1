package org.twopaths.config.stage.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.twopaths.adapters.telegram.Intake;
import org.twopaths.adapters.telegram.Pace;
import org.twopaths.adapters.telegram.Phrases;
import org.twopaths.adapters.telegram.Receiving;
import org.twopaths.adapters.telegram.TelegramAdapter;
import org.twopaths.adapters.telegram.TelegramSetup;
import org.twopaths.adapters.telegram.api.Access;
import org.twopaths.adapters.telegram.fake.FakeTelegram;
import org.twopaths.adapters.telegram.fake.Person;
import org.twopaths.adapters.telegram.fake.Seen;
import org.twopaths.adapters.telegram.fake.Shown;
import org.twopaths.bot.Bot;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform;
import org.twopaths.bot.drawing.Png;
import org.twopaths.config.stage.Messenger;
import org.twopaths.config.stage.RecordingPlatform;
import org.twopaths.config.stage.Stage;
import org.twopaths.text.Message;
import org.twopaths.text.Spoken;

/** The real adapter and a fake Telegram: each act and each message goes over HTTP. */
public final class TelegramMessenger implements Messenger {
  static final long GROUP = -4001;

  private final RecordingPlatform screen;
  private final FakeTelegram telegram = FakeTelegram.start(() -> this.clock.instant());
  private final Map<String, Person> people =
      Map.of(
          Stage.ADA,
          telegram.user(1001, "Ada").whoStarted(),
          Stage.BEN,
          telegram.user(1002, "Ben").whoStarted(),
          "cleo",
          telegram.user(1003, "Cleo").whoStarted());
  private final Map<Key, Shown> pressable = new HashMap<>();
  private volatile InstantSource clock = InstantSource.fixed(Instant.EPOCH);
  private Set<String> members = Set.of(Stage.ADA, Stage.BEN);
  private final Map<String, Shown> written = new HashMap<>();
  private TelegramAdapter adapter;
  private Bot bot;

  /** A message by the numbers of the bot. */
  private record Key(String chat, long number) {}

  TelegramMessenger() {
    this(new RecordingPlatform());
  }

  /**
   * @param screen where what people see is remembered
   */
  public TelegramMessenger(RecordingPlatform screen) {
    this.screen = screen;
    telegram.group(GROUP, people.get(Stage.ADA), people.get(Stage.BEN));
  }

  @Override
  public List<Platform> open(Bot begun, InstantSource time) {
    bot = begun;
    clock = time;
    adapter =
        new TelegramAdapter(
            new TelegramSetup(
                new Access(FakeTelegram.TOKEN, telegram.url()),
                new Receiving.Poll(),
                Pace.local(),
                Intake.of(begun),
                Map.of(),
                Spoken.only(
                    new Phrases(
                        Set.of("Stop", "Help now"),
                        "One moment.",
                        "Open our chat first.",
                        "Open it")),
                time,
                false));
    adapter.start();
    return List.of(new Carried(), screen.called(Stage.ELSEWHERE));
  }

  /** The adapter, looked at. */
  private final class Carried implements Platform {
    @Override
    public String name() {
      return adapter.name();
    }

    @Override
    public synchronized Delivery send(Outgoing outgoing) {
      return carry(outgoing);
    }
  }

  @Override
  public CompletableFuture<Void> submit(Inbound inbound) {
    if (inbound.platform().equals(Stage.ELSEWHERE)) {
      return bot.receive(inbound);
    }
    Person person = people.get(inbound.sender().id());
    if (inbound.sender().language() != null) {
      person.reads(inbound.sender().language());
    }
    boolean room = inbound.chat().shared();
    if (room) {
      gather(person, inbound);
      telegram.letIn(GROUP, person);
    }
    act(person, room ? GROUP : person.id(), inbound);
    return CompletableFuture.runAsync(telegram::awaitConfirmed, Thread::startVirtualThread);
  }

  /** Telegram tells of who comes and goes only where the stage does. */
  private void gather(Person person, Inbound inbound) {
    Set<String> wanted = inbound.chat().members();
    if (inbound.act() instanceof Inbound.RoomChanged && wanted.size() > members.size()) {
      telegram.join(GROUP, person);
    } else if (inbound.act() instanceof Inbound.RoomChanged) {
      telegram.leave(GROUP, person);
    } else if (!wanted.equals(members)) {
      telegram.holds(GROUP, wanted.stream().map(people::get).toList());
    }
    members = wanted;
  }

  private void act(Person person, long chat, Inbound inbound) {
    boolean room = inbound.chat().shared();
    switch (inbound.act()) {
      case Inbound.Command(String name, String argument) ->
          person.say(chat, ("/" + name + " " + argument).strip());
      case Inbound.Text(String words) ->
          written.put(
              inbound.message(), room ? person.reply(chat, words) : person.say(chat, words));
      case Inbound.Edited(String words) -> person.edit(chat, written.get(inbound.message()), words);
      case Inbound.Deleted unheard -> {}
      case Inbound.Secret secret -> {} // no person does that
      case Inbound.RoomChanged gathered -> {}
      case Inbound.RoomGone gone -> telegram.putOut(GROUP, person);
      case Inbound.ChatClosed closed -> person.block();
      case Inbound.ChatOpened opened -> person.unblock();
      case Inbound.Unreadable unreadable when room -> person.replyWith(chat, "photo");
      case Inbound.Unreadable(Inbound.Unreadable.Beside beside) ->
          person.send(
              switch (beside) {
                case NOTHING -> "sticker";
                case CAPTION -> "photo";
                case PASSED_ON -> "forward";
              });
      case Inbound.Press(long number, int button) -> {
        Shown post = pressable.get(new Key(inbound.chat().id(), number));
        List<String> labels = post.labels().stream().flatMap(List::stream).toList();
        person.press(chat, post, post.data(labels.get(button)));
      }
    }
  }

  /** Has it carried, and writes down what became visible by it. */
  private Platform.Delivery carry(Platform.Outgoing out) {
    int before = telegram.seen().size();
    Platform.Delivery delivery = adapter.send(out);
    // Only when this computer is very busy; then as the relay does.
    while (delivery instanceof Platform.Delivery.Later) {
      delivery = adapter.send(out);
    }
    List<Seen> news = telegram.seen().subList(before, telegram.seen().size());
    List<Seen> read =
        news.stream().filter(seen -> !seen.post().asksReply() && !seen.post().isPicture()).toList();
    long pictures = news.stream().filter(seen -> seen.post().isPicture()).count();
    assertThat(pictures).isEqualTo(out.message().picture() != null && Png.canDraw() ? 1 : 0);
    // Released words take the place of a line that says nothing.
    boolean relay = out.purpose() == Platform.Purpose.RELAY && !out.edits();
    if (!read.isEmpty()) {
      assertThat(read).as("one message, one change").hasSize(relay ? 2 : 1);
      assertThat(read.getLast().edits()).isEqualTo(relay || out.edits());
      show(out, read.getLast());
    }
    return delivery;
  }

  private void show(Platform.Outgoing out, Seen seen) {
    String chat = name(out.chat());
    String reader = out.onlyFor() == null ? null : name(out.onlyFor());
    if (reader != null) {
      assertThat(people.get(reader).id()).isIn(seen.chat(), seen.onlyFor());
    } else {
      assertThat(name(String.valueOf(seen.chat()))).isEqualTo(chat);
      assertThat(seen.onlyFor()).isZero();
    }
    if (!seen.post().keyboard().isEmpty()) {
      pressable.put(new Key(chat, out.number()), seen.post());
    }
    List<String> labels = seen.post().labels().stream().flatMap(List::stream).toList();
    Message message =
        new Message(seen.post().text(), labels, out.message().writes(), null)
            .drawnAs(out.message().picture());
    screen.send(
        new Platform.Outgoing(
            chat, reader, out.number(), out.edits(), out.sentAs(), out.purpose(), message));
  }

  private String name(String id) {
    return people.entrySet().stream()
        .collect(Collectors.toMap(one -> String.valueOf(one.getValue().id()), Map.Entry::getKey))
        .getOrDefault(id, Stage.ROOM);
  }

  @Override
  public RecordingPlatform screen() {
    return screen;
  }

  @Override
  public void close() {
    adapter.close();
  }

  /** How often people saw something new. */
  public int seen() {
    return telegram.seen().size();
  }

  FakeTelegram telegram() {
    return telegram;
  }

  Person person(String name) {
    return people.get(name);
  }

  /** Ends Telegram too. */
  public void end() {
    telegram.close();
    assertThat(telegram.findings()).as("against the published description").isEmpty();
  }
}
