package org.twopaths.config.stage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.twopaths.bot.Bell;
import org.twopaths.bot.Bot;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Writer;
import org.twopaths.bot.background.OutboxRelay;
import org.twopaths.bot.background.TimerClock;
import org.twopaths.flow.Setting;
import org.twopaths.safety.Consents;
import org.twopaths.state.Conversation;
import org.twopaths.state.Event;
import org.twopaths.state.Transition;
import org.twopaths.state.Transition.Edge;
import org.twopaths.store.Database;
import org.twopaths.text.Message;
import org.twopaths.vault.Vault;

/**
 * The real bot on a real database with two people, a room and a clock that only moves when told to.
 *
 * <p>Everything that follows from an act has happened when the act returns.
 */
public final class Stage implements AutoCloseable {
  public static final Instant MONDAY_EVENING = Instant.parse("2026-03-02T19:00:00Z");
  public static final String ADA = "ada";
  public static final String BEN = "ben";
  public static final String ROOM = "room";

  /** The name of the second platform, where Ben is when the two are apart. */
  public static final String ELSEWHERE = "elsewhere";

  private final Path directory;
  private final int remembered;
  private final Messenger messenger;
  private final RecordingPlatform platform;
  private final Set<Edge> walked = ConcurrentHashMap.newKeySet();
  private final AtomicLong luck = new AtomicLong();
  private final AtomicLong events = new AtomicLong();
  private final Map<String, String> messages = new ConcurrentHashMap<>();
  private final Map<String, String> languages = new ConcurrentHashMap<>();
  private final Vault vault = Vault.inMemory();
  private Set<String> members = Set.of(ADA, BEN);
  private String bensPlatform;
  private String room = ROOM;
  private boolean operatorIsPartner;
  private Consents consents = Shipped.LIBRARY.consents();
  private volatile Instant now = MONDAY_EVENING;
  private volatile Conversation latest;
  private final List<Runnable> tried = new CopyOnWriteArrayList<>();
  private volatile Bot.Observer observer = Bot.Observer.NOBODY;
  private Database database;
  private Writer writer;
  private Bot bot;
  private OutboxRelay relay;
  private TimerClock timers;

  /**
   * @param directory where the database lies; null for one in memory, which cannot be restarted
   */
  public Stage(Path directory) {
    this(directory, 0);
  }

  /**
   * @param messenger through which the two and the bot speak with each other
   */
  public Stage(Path directory, Messenger messenger) {
    this(directory, 0, messenger);
  }

  /**
   * @param remembered how many people the bot remembers; with 0 everything is written to the
   *     database and read back between any two events
   */
  public Stage(Path directory, int remembered) {
    this(directory, remembered, new RecordingPlatform());
  }

  private Stage(Path directory, int remembered, Messenger messenger) {
    this.messenger = messenger;
    this.platform = messenger.screen();
    this.bensPlatform = platform.name();
    this.directory = directory;
    this.remembered = remembered;
    open();
  }

  private void open() {
    database = directory == null ? Database.inMemory() : Database.open(directory, vault);
    writer = new Writer(database);
    writer.onTakenBack(tried::clear);
    bot =
        new Bot(
            new Bot.Parts(
                Shipped.engine(operatorIsPartner, consents),
                Shipped.catalog(),
                writer,
                () -> now,
                ZoneOffset.UTC,
                remembered,
                luck::getAndIncrement,
                Shipped.CHEAP,
                new Bell(),
                this::observe));
    relay = new OutboxRelay(writer, () -> now, messenger.open(bot, () -> now));
    timers = new TimerClock(bot, writer, () -> now);
  }

  /** From now on whoever runs the bot is one of the two. */
  public void operatorIsPartner() {
    operatorIsPartner = true;
    restart();
  }

  /** From now on the words of all that people agree to are of a newer version. */
  void wordsRise() {
    Map<Setting, Integer> newer = new EnumMap<>(Setting.class);
    consents.versions().forEach((setting, version) -> newer.put(setting, version + 1));
    consents = new Consents(newer);
    restart();
  }

  private void observe(Conversation before, Event event, Transition transition) {
    tried.add(() -> {
      walked.addAll(transition.walked());
      latest = transition.after();
      observer.saw(before, event, transition);
    });
  }

  /** Sees what was kept of what was tried since this was last called. */
  private void look() {
    List<Runnable> kept = List.copyOf(tried);
    tried.clear();
    kept.forEach(Runnable::run);
  }

  /** Lets somebody look on. */
  public void watchedBy(Bot.Observer watcher) {
    look();
    observer = watcher;
  }

  /** What the newest event left behind; null before the first. */
  public Conversation latest() {
    look();
    return latest;
  }

  /** Ends the program and starts it again on the same database. */
  public void restart() {
    close();
    open();
  }

  /** Ends the program as a power cut does, and starts it again. */
  void cutPower() {
    writer.close();
    try (Statement off = database.writer().createStatement()) {
      off.execute("shutdown immediately");
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
    restart();
  }

  /** From now on Ben is on another platform. */
  public void apart() {
    bensPlatform = ELSEWHERE;
  }

  /** Pairs the two, of whom Ben is on another platform. */
  public void pairApart() {
    apart();
    pairByCode();
    platform.news();
  }

  /** Pairs the two and links their room, by the commands that people use. */
  public void pair() {
    pairByCode();
    act(ADA, ROOM, new Inbound.Command("here", ""));
    platform.news();
  }

  private void pairByCode() {
    act(ADA, ADA, new Inbound.Command("pair", ""));
    String code = last(ADA).text().replaceAll("(?s).*?([A-Z2-9]{4}-[A-Z2-9]{4}).*", "$1");
    act(BEN, BEN, new Inbound.Command("pair", code));
    press(BEN, BEN, 0);
    press(ADA, ADA, 0);
  }

  /** The room goes on under another id, as a group does that grows. */
  public void roomMoves(String to) {
    bot.moved(platform.name(), room, to).join();
    room = to;
  }

  public void members(Set<String> inRoom) {
    members = inRoom;
  }

  Set<String> members() {
    return members;
  }

  /** One person does something in a chat: their own, called by their name, or the room. */
  public void act(String who, String chat, Inbound.Act act) {
    submit(who, chat, act).join();
    relay.drain();
  }

  /** One person does something to a message that was there before. */
  public void act(String who, String chat, Inbound.Act act, String message) {
    Inbound inbound = inbound(who, chat, act);
    again(
        new Inbound(
            inbound.platform(), inbound.event(), inbound.chat(), inbound.sender(), act, message));
  }

  /** The newest message with those words in a chat. */
  public String messageOf(String chat, String words) {
    String message = messages.get(chat + ": " + words);
    if (message == null) {
      throw new AssertionError("nobody wrote \"" + words + "\" in " + chat);
    }
    return message;
  }

  /** Begins an act without waiting for it, so that two can happen at once. */
  public CompletableFuture<Void> submit(String who, String chat, Inbound.Act act) {
    return messenger.submit(inbound(who, chat, act));
  }

  /** Begins one that was made elsewhere; what follows from it stays in the outbox. */
  public CompletableFuture<Void> submit(Inbound inbound) {
    look();
    return bot.receive(inbound);
  }

  public Inbound inbound(String who, String chat, Inbound.Act act) {
    String name = Character.toUpperCase(who.charAt(0)) + who.substring(1);
    String event = String.valueOf(events.incrementAndGet());
    String message = act instanceof Inbound.Text ? "message " + event : null;
    if (act instanceof Inbound.Text(String words)) {
      messages.put(chat + ": " + words, message);
    }
    return new Inbound(
        who.equals(BEN) ? bensPlatform : platform.name(),
        event,
        new Inbound.Chat(chat, chat.equals(room) ? members : null),
        new Inbound.Sender(who, name, languages.get(who)),
        act,
        message);
  }

  /** From now on the app of one person speaks that language; until then it does not say. */
  void reads(String who, String tag) {
    languages.put(who, tag);
  }

  /** Hands the bot the very same event once more. */
  public void again(Inbound inbound) {
    look();
    messenger.submit(inbound).join();
    relay.drain();
  }

  public void drain() {
    relay.drain();
  }

  /** Presses a button of the newest message in that chat that has any. */
  public void press(String who, String chat, int button) {
    act(who, chat, pressOf(chat, button));
  }

  private Inbound.Press pressOf(String chat, int button) {
    long newest =
        platform.chat(chat).entrySet().stream()
            .filter(message -> !message.getValue().buttons().isEmpty())
            .mapToLong(Map.Entry::getKey)
            .max()
            .orElseThrow();
    return new Inbound.Press(newest, button);
  }

  /** The press of the newest button with that label in a chat; the failure lists what there is. */
  public Inbound.Press pressOf(String chat, String label) {
    List<String> seen = new ArrayList<>();
    for (var message : new ArrayList<>(platform.chat(chat).entrySet()).reversed()) {
      int place = message.getValue().buttons().indexOf(label);
      if (place >= 0) {
        return new Inbound.Press(message.getKey(), place);
      }
      seen.addAll(message.getValue().buttons());
    }
    throw new AssertionError("no button [" + label + "] in " + chat + "; there are " + seen);
  }

  /** Lets time pass, firing what falls due at its own time. */
  public void pass(Duration duration) {
    passTo(now.plus(duration));
  }

  public void passTo(Instant target) {
    timers.runTo(
        target,
        at -> {
          relay.drain();
          now = at;
        });
    relay.drain();
  }

  /** What can be pressed in a chat now. */
  public List<Inbound.Press> presses(String chat) {
    List<Inbound.Press> presses = new ArrayList<>();
    platform
        .chat(chat)
        .forEach((number, message) -> {
          for (int i = 0; i < message.buttons().size(); i++) {
            presses.add(new Inbound.Press(number, i));
          }
        });
    return presses;
  }

  /** How many messages were shown or changed so far. */
  public int shown() {
    return platform.all().size();
  }

  public Instant now() {
    return now;
  }

  /** Decides what chance will say next. */
  public void luck(long next) {
    luck.set(next);
  }

  public Message last(String chat) {
    return new ArrayList<>(platform.chat(chat).values()).getLast();
  }

  public RecordingPlatform platform() {
    return platform;
  }

  public Set<Edge> walked() {
    look();
    return Set.copyOf(walked);
  }

  public <T> T store(Writer.Work<T> work) {
    return writer.submit(work).join();
  }

  @Override
  public void close() {
    messenger.close();
    timers.close();
    relay.close();
    writer.close();
    database.close();
  }
}
