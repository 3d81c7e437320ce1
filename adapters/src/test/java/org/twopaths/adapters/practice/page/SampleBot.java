package org.twopaths.adapters.practice.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.twopaths.adapters.practice.CommandHint;
import org.twopaths.adapters.practice.PracticeAdapter;
import org.twopaths.adapters.practice.PracticeClock;
import org.twopaths.adapters.practice.PracticeSetup;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform.Outgoing;
import org.twopaths.bot.Platform.Purpose;
import org.twopaths.text.Message;

/**
 * A bot without a mind that shows everything the page can show, to look at the page by. Start it
 * with a port and a directory.
 */
final class SampleBot {

  static final List<CommandHint> COMMANDS =
      List.of(
          new CommandHint("start", "Say hello", true, false),
          new CommandHint("settle", "Steady yourself, in about three minutes", true, false),
          new CommandHint("pause", "Take a break from a hard talk", true, true),
          new CommandHint("reflect", "One question for each of you", true, true),
          new CommandHint("pair", "Join with your partner", true, false),
          new CommandHint("forget", "Delete what is kept about you", true, false),
          new CommandHint("here", "Link this room to the two of you", false, true),
          new CommandHint("ready", "A check-in to repair, when both are ready", false, true),
          new CommandHint("thanks", "Say thank you for one thing", false, true),
          new CommandHint("help", "What you can ask for, and help right now", true, true));

  private static final String[] BREATHS = {
    "Breathe in\n●",
    "Breathe in\n● ●",
    "Breathe in\n● ● ●",
    "Breathe out slowly\n● ●",
    "Breathe out slowly\n●",
    "Breathe out slowly\n"
  };

  private final Map<String, Long> numbers = new ConcurrentHashMap<>();
  private final Map<String, String> readers = new ConcurrentHashMap<>();
  private final Map<String, Message> shown = new ConcurrentHashMap<>();
  private PracticeAdapter adapter;

  public static void main(String[] arguments) throws IOException {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0;
    Path data =
        arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("practice");
    System.out.println(new SampleBot().start(port, data));
  }

  Object start(int port, Path data) {
    PracticeClock clock = new PracticeClock(data);
    PracticeSetup setup =
        new PracticeSetup(
            port, data, TestRoom.SEAL, this::receive, clock, to -> moved(clock, to), COMMANDS);
    adapter = new PracticeAdapter(setup);
    Object page = new PracticeServer(setup, adapter.room()).start();
    adapter.start();
    return page;
  }

  private void moved(PracticeClock clock, Instant to) {
    clock.moveTo(to);
    if (numbers.containsKey("ada")) {
      show("ada", null, Message.plain("Good to see you again. How is it now?"));
    }
  }

  private CompletableFuture<Void> receive(Inbound inbound) {
    String chat = inbound.chat().id();
    switch (inbound.act()) {
      case Inbound.Command(String name, String argument) -> command(inbound, name);
      case Inbound.Press(long message, int button) -> pressed(inbound, message, button);
      case Inbound.Text(String words) -> show(chat, null, Message.plain("You wrote: " + words));
      case Inbound.Unreadable unreadable -> show(chat, null, Message.plain("That I cannot read."));
      case Inbound.Secret secret -> {} // no adapter makes one
      case Inbound.Edited edited -> {} // the practice room lets nobody do the rest
      case Inbound.Deleted deleted -> {}
      case Inbound.Report report -> {}
    }
    return CompletableFuture.completedFuture(null);
  }

  private void command(Inbound inbound, String name) {
    String chat = inbound.chat().id();
    boolean shared = inbound.chat().shared();
    switch (name) {
      case "start" -> hello(chat);
      case "settle" -> {
        if (shared) {
          show(chat, inbound.sender().id(), Message.plain("That one is for our private chat."));
        } else {
          loudest(chat);
        }
      }
      case "ready" -> {
        show(chat, null, Message.plain("Thank you. I ask each of you in private now."));
        show(
            chat,
            inbound.sender().id(),
            buttons("Which size fits today?", "1 minute", "10 minutes", "25 minutes", "Not today"));
      }
      case "here" ->
          show(
              chat,
              null,
              Message.plain(
                  "This room is yours now.\n\n"
                      + "What is said here, both of you see. Private things stay in your own"
                      + " chats."));
      case "reflect" ->
          show(
              chat,
              null,
              new Message(
                  "What is one small thing that was kind today?\n\nThere is no hurry.",
                  List.of("Skip", "Stop"),
                  true,
                  null));
      default -> show(chat, null, Message.plain("I do not know /" + name + "."));
    }
  }

  private void hello(String chat) {
    show(
        chat,
        null,
        buttons(
            "Hello. I am Two Paths, a program that helps two people steady themselves and talk.\n\n"
                + "Would you like to settle first? It takes three minutes.",
            "Steady me now",
            "What you should know",
            "Pair with my partner"));
  }

  private void loudest(String chat) {
    show(
        chat,
        null,
        buttons(
            "What is loudest right now?",
            "Hot",
            "On guard",
            "Replaying it",
            "Shut down",
            "Not sure",
            "Stop",
            "Help now"));
    show(
        chat,
        null,
        buttons(
            "How strong is it, from 0 to 10?",
            "0",
            "1",
            "2",
            "3",
            "4",
            "5",
            "6",
            "7",
            "8",
            "9",
            "10"));
  }

  private void pressed(Inbound inbound, long number, int button) {
    String chat = inbound.chat().id();
    String reader = readers.get(chat + "/" + number);
    Message message = shown.get(chat + "/" + number);
    if (message == null || button >= message.buttons().size()) {
      return;
    }
    String label = message.buttons().get(button);
    edit(chat, reader, number, message.closed(label));
    if (label.equals("Steady me now")) {
      breathe(chat);
    } else {
      show(chat, reader, Message.plain("You chose “" + label + "”."));
    }
  }

  private void breathe(String chat) {
    long number = show(chat, null, buttons(BREATHS[0], "Enough", "Help now"));
    breath(chat, number, 1);
  }

  private void breath(String chat, long number, int count) {
    Executor inASecond = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);
    inASecond.execute(() -> {
      boolean open = !shown.get(chat + "/" + number).buttons().isEmpty();
      if (open && count < 24) {
        edit(chat, null, number, buttons(BREATHS[count % BREATHS.length], "Enough", "Help now"));
        breath(chat, number, count + 1);
      }
    });
  }

  private long show(String chat, String onlyFor, Message message) {
    long number = numbers.merge(chat, 1L, Long::sum);
    shown.put(chat + "/" + number, message);
    if (onlyFor != null) {
      readers.put(chat + "/" + number, onlyFor);
    }
    adapter.send(new Outgoing(chat, onlyFor, number, false, null, Purpose.ANSWER, message));
    return number;
  }

  private void edit(String chat, String onlyFor, long number, Message message) {
    shown.put(chat + "/" + number, message);
    adapter.send(new Outgoing(chat, onlyFor, number, true, "x", Purpose.ANSWER, message));
  }

  private static Message buttons(String text, String... labels) {
    return new Message(text, List.of(labels), false, null);
  }
}
