package org.twopaths.adapters.discord;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twopaths.adapters.discord.kept.Bookmarks;
import org.twopaths.adapters.discord.menu.CommandEntry;
import org.twopaths.adapters.discord.wire.Line;
import org.twopaths.adapters.discord.wire.Refused;
import org.twopaths.bot.Inbound;

/**
 * Takes what people write to the bot in private, each message once and in order.
 *
 * <p>The history is the truth and the gateway a hint: after each new session every known chat is
 * read from its bookmark on before anything heard in it counts. A message that could not be taken
 * stays before the bookmark, and the history brings it again.
 */
final class PrivateChats {
  private static final Logger LOG = LoggerFactory.getLogger(PrivateChats.class);
  private static final Pattern COMMAND =
      Pattern.compile("/(\\S{1,32})(?:\\s+(.*))?", Pattern.DOTALL);

  /**
   * A question has buttons as long as it is open, and what is answered to one that is closed is not
   * the answer to another (B28): a press that names no message of ours.
   */
  private static final Inbound.Act OVER = new Inbound.Press(0, 0);

  private static final int PAGE = 100;
  private static final Duration AGAIN = Duration.ofSeconds(2);

  private final DiscordSetup setup;
  private final Bookmarks bookmarks;
  private final Crew crew;

  /** By every word for it. */
  private final Map<String, String> commands = new HashMap<>();

  /** Whose chats they are, as far as that came up. */
  private final Map<String, Inbound.Sender> owners = new ConcurrentHashMap<>();

  /** The chats that were read up to now in this session. */
  private final Set<String> current = ConcurrentHashMap.newKeySet();

  /** What it works with. */
  record Crew(Lanes lanes, Line line, Mouth mouth) {}

  PrivateChats(DiscordSetup setup, Bookmarks bookmarks, Crew crew) {
    this.setup = setup;
    this.bookmarks = bookmarks;
    this.crew = crew;
    for (CommandEntry entry : setup.commands()) {
      entry.words().forEach(word -> commands.put(word, entry.name()));
    }
  }

  /** The gateway lost its thread: something may have been said that it will not tell. */
  void missedSomething() {
    current.clear();
  }

  /** Reads every known chat from its bookmark on. */
  void catchUp() {
    bookmarks.chats().forEach(chat -> crew.lanes().run(chat, () -> read(chat)));
  }

  void heard(Note note) {
    crew.lanes().run(note.chat(), () -> listen(note));
  }

  private void listen(Note note) {
    if (!bookmarks.knows(note.chat())) {
      meet(note.chat(), note.id());
    }
    if (!current.contains(note.chat())) {
      read(note.chat());
    } else if (note.id() > bookmarks.at(note.chat())) {
      attempt(note.chat(), () -> take(note));
    }
  }

  /** Something happens in a private chat that may be new; from now on nothing of it is missed. */
  void meet(String chat, long event) {
    if (!bookmarks.knows(chat)) {
      bookmarks.begin(chat, event);
      current.add(chat);
      bookmarks.move(chat, event - 1);
    }
  }

  private void read(String chat) {
    if (!current.contains(chat)) {
      attempt(chat, () -> readAll(chat));
    }
  }

  private void readAll(String chat) {
    List<Note> page;
    do {
      page = pageAfter(chat, bookmarks.at(chat));
      page.forEach(this::take);
    } while (page.size() == PAGE);
    current.add(chat);
  }

  private List<Note> pageAfter(String chat, long last) {
    Route.CompiledRoute route =
        Route.Messages.GET_MESSAGE_HISTORY
            .compile(chat)
            .withQueryParams("limit", String.valueOf(PAGE), "after", String.valueOf(last));
    DataArray found = crew.line().list(route);
    return found.stream(DataArray::getObject)
        .map(message -> Note.found(chat, message))
        .sorted(Comparator.comparingLong(Note::id))
        .toList();
  }

  private void take(Note note) {
    if (note.byPerson()) {
      Inbound.Act act = act(note);
      if (setup.privateNotes() || act instanceof Inbound.Command) {
        setup.intake().receive(inbound(note, act)).join();
      } else {
        String noNotes = setup.wording().to(null).noNotes();
        crew.mouth().remark(note.chat(), String.valueOf(note.id()), noNotes);
      }
    }
    bookmarks.move(note.chat(), note.id());
    current.add(note.chat());
  }

  /** Whether it is a private chat whose words the bot reads. */
  boolean reads(String chat) {
    return setup.privateNotes() && bookmarks.knows(chat);
  }

  /** The person whose chat it is; empty when Discord does not say. */
  Optional<Inbound.Sender> owner(String chat) {
    Inbound.Sender known = owners.get(chat);
    if (known != null) {
      return Optional.of(known);
    }
    try {
      DataObject channel = crew.line().call(Route.Channels.GET_CHANNEL.compile(chat), null);
      return channel.getArray("recipients").stream(DataArray::getObject)
          .map(Note::name)
          .findFirst();
    } catch (Refused unknown) {
      return Optional.empty();
    }
  }

  private Inbound inbound(Note note, Inbound.Act act) {
    return new Inbound(
        DiscordAdapter.NAME,
        Long.toUnsignedString(note.id()),
        new Inbound.Chat(note.chat(), null),
        owners.compute(note.chat(), (chat, known) -> note.author()),
        act,
        Long.toUnsignedString(note.id()));
  }

  /** The words under a picture are not taken for an answer: they may be about the picture. */
  private Inbound.Act act(Note note) {
    if (note.kind() == Note.Kind.PASSED_ON) {
      return new Inbound.Unreadable(Inbound.Unreadable.Beside.PASSED_ON);
    }
    if (note.kind() == Note.Kind.MORE_THAN_WORDS) {
      return new Inbound.Unreadable(
          note.words().isBlank()
              ? Inbound.Unreadable.Beside.NOTHING
              : Inbound.Unreadable.Beside.CAPTION);
    }
    Matcher command = COMMAND.matcher(note.words().strip());
    if (command.matches() && commands.containsKey(command.group(1).toLowerCase(Locale.ROOT))) {
      String argument = command.group(2) == null ? "" : command.group(2).strip();
      String name = commands.get(command.group(1).toLowerCase(Locale.ROOT));
      return new Inbound.Command(name, argument);
    }
    return note.kind() == Note.Kind.TO_WHAT_IS_OVER ? OVER : new Inbound.Text(note.words());
  }

  private void attempt(String chat, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException trouble) {
      current.remove(chat);
      if (trouble instanceof Refused refused && refused.isFinal()) {
        LOG.info("A private chat is closed to us: {}", refused.getMessage());
        return;
      }
      // The kind only: an exception's own words could hold what somebody wrote.
      LOG.warn("A private chat is read again soon: {}", trouble.getClass().getName());
      crew.lanes().runLater(chat, AGAIN.toMillis(), () -> read(chat));
    }
  }
}
