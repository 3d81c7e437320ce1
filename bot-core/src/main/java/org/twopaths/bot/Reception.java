package org.twopaths.bot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twopaths.bot.Scene.Outcome;
import org.twopaths.bot.discreet.Typed;
import org.twopaths.bot.discreet.Veil;
import org.twopaths.bot.rights.Forgetting;
import org.twopaths.bot.rights.Keeping;
import org.twopaths.engine.answer.Twice;
import org.twopaths.flow.Setting;
import org.twopaths.state.Conversation;
import org.twopaths.state.Effect;
import org.twopaths.state.Event;
import org.twopaths.state.Frame;
import org.twopaths.state.Track;
import org.twopaths.store.Outbox;
import org.twopaths.store.Store;

/**
 * Finds out what a person meant, and has it answered: by the house, by pairing, or by the engine.
 */
final class Reception {
  /** The track of the question whether to drop words; the message's id follows. */
  private static final String ERASE = "erase:";

  private static final String ERASE_ASK = "house.erase.ask";
  private static final Set<String> OF_MINORS =
      Set.of("privacy", "mydata", "export", "clear", "forget");

  private final Bot.Parts parts;
  private final Circles circles;
  private final Store store;
  private final Scene scene;
  private final House house;

  Reception(Bot.Parts parts, Circles circles, Store store, Scene scene) {
    this.parts = parts;
    this.circles = circles;
    this.store = store;
    this.scene = scene;
    this.house = new House(parts, circles, store, scene);
  }

  Outcome answer() {
    // In a room they are answered as everyone who is not paired: nobody there learns why.
    if (isMinor(scene.circle().conversation()) && !scene.inRoom() && !isRightOfMinors()) {
      return house.says("house.minor");
    }
    return switch (scene.here().act()) {
      case Inbound.Command(String name, String argument) -> command(name, argument);
      case Inbound.Text(String words) -> text(words);
      case Inbound.Press press -> press(press);
      case Inbound.Unreadable(Inbound.Unreadable.Beside beside) ->
          scene.inRoom()
              ? Outcome.nothing(scene)
              : decide(
                  new Event.Unreadable(self(), Event.Unreadable.Beside.valueOf(beside.name())));
      case Inbound.Secret(Typed.Made made) -> readBack().made(made);
      case Inbound.Edited(String words) -> edited(words);
      case Inbound.Deleted deleted -> deleted();
      case Inbound.Report report -> Outcome.nothing(scene);
    };
  }

  private boolean isMinor(Conversation conversation) {
    return "minor".equals(conversation.member(self()).settings().get(Setting.AGE));
  }

  /** To see, take along and drop what is held of them is for everyone. */
  private boolean isRightOfMinors() {
    return switch (scene.here().act()) {
      case Inbound.Command(String name, String argument) ->
          OF_MINORS.contains(name.toLowerCase(Locale.ROOT));
      case Inbound.Press press ->
          prompt(press).filter(p -> p.track().equals(Forgetting.TRACK)).isPresent();
      case Inbound.Secret secret -> true;
      default -> false;
    };
  }

  private Outcome command(String word, String argument) {
    Optional<Command> found = Command.of(word.toLowerCase(Locale.ROOT));
    if (found.isEmpty()) {
      return house.unknown(word);
    }
    Command command = found.get();
    if (scene.inRoom() && !command.inRoom()) {
      return house.says("house.pointer.private");
    }
    if (!scene.inRoom() && !command.inPrivate() && !scene.inMirror()) {
      return house.says("house.pointer.room");
    }
    return switch (command) {
      case HELP -> house.help();
      case ABOUT -> house.says("house.about");
      case PRIVACY -> house.privacy();
      case MYDATA, EXPORT, KEEP -> readBack().asked(command, argument);
      case CLEAR -> house.clear();
      case FORGET -> house.told(List.of(new Forgetting(house.asker()).ask()));
      case PAIR -> new Pairing(circles, store, scene).command(argument);
      case UNPAIR -> house.unpairAsked();
      case HERE -> house.here();
      case STOP -> inOwnPlace(new Event.Stop(self(), scene.inRoom()));
      case EXIT -> exit();
      default -> begin(command.flow(scene.inRoom()).orElseThrow());
    };
  }

  private ReadBack readBack() {
    return new ReadBack(parts, store, scene);
  }

  private Outcome begin(String flow) {
    if (!scene.inRoom()) {
      return decide(new Event.Start(self(), flow, false));
    }
    if (scene.inOwnRoom() && !house.onlyTheTwo()) {
      return house.says("house.here.not-alone");
    }
    return pointed(flow, inOwnPlace(new Event.Start(self(), flow, true)));
  }

  /**
   * A private flow that was asked for in the room goes on in private; the room says so to its
   * caller.
   */
  private Outcome pointed(String flow, Outcome begun) {
    if (!parts.engine().isPrivate(flow) || begun.after() == null) {
      return begun;
    }
    boolean reachable = scene.self().chat() != null;
    return begun.and(Lines.here(scene, reachable ? "house.pointer.begun" : "house.pointer.first"));
  }

  /** In a room that is not this couple's own, nothing is begun or stopped. */
  private Outcome inOwnPlace(Event event) {
    return !scene.inRoom() || scene.inOwnRoom() ? decide(event) : house.says("common.no-room");
  }

  /** Nothing more reaches them until they write again. */
  private Outcome exit() {
    Outcome left = decide(new Event.Exit(self()));
    store.timers().removeAll(Circles.SOLO + self());
    store.outbox().dropQueued(scene.here().platform(), scene.here().chat().id());
    store.people().met(scene.self(), scene.self().name(), null);
    return left;
  }

  private Outcome text(String words) {
    if (scene.inRoom() && !scene.inOwnRoom()) {
      return Outcome.nothing(scene);
    }
    if (words.startsWith("/")) {
      return house.unknown(words.substring(1));
    }
    String track = scene.inRoom() || isForMirror() ? Track.JOINT : self();
    Frame top = scene.circle().conversation().track(track).top();
    if (!scene.inRoom() && Twice.is(top, words, scene.now().at(), parts.catalog()::says)) {
      return decide(new Event.Unreadable(self(), Event.Unreadable.Beside.TWICE));
    }
    return pressedInWords(track, words)
        .map(option -> decide(pressOf(track, option)))
        .orElseGet(() -> decide(written(words)));
  }

  /**
   * Where the room is mirrored, whoever has nothing private open and is awaited in what is shared
   * answers that. What is private goes first: it must never be taken for something shared.
   */
  private boolean isForMirror() {
    Conversation conversation = scene.circle().conversation();
    return scene.inMirror()
        && conversation.track(self()).idle()
        && !conversation.track(Track.JOINT).idle();
  }

  private Event written(String words) {
    String message = scene.here().message();
    return isForMirror() && parts.engine().awaitsWords(scene.circle().conversation(), self())
        ? new Event.Drafted(self(), words, message)
        : new Event.Said(self(), words, scene.inRoom(), message);
  }

  private Outcome edited(String words) {
    String message = scene.here().message();
    return scene.inRoom() && !scene.inOwnRoom()
        ? Outcome.nothing(scene)
        : decide(new Event.Edited(self(), words, scene.inRoom(), message));
  }

  /**
   * Asks whether the words are to be dropped here too. Says nothing when there is nothing to drop:
   * whoever takes a message away may not want a new one in its place.
   */
  private Outcome deleted() {
    String message = scene.here().message();
    boolean held =
        !scene.inRoom() && parts.engine().holds(scene.circle().conversation(), self(), message);
    return held
        ? Outcome.says(scene, Lines.ask(self(), ERASE_ASK, Map.of(), ERASE + message))
        : Outcome.nothing(scene);
  }

  private Outcome erasePressed(String track, String option) {
    Effect close = new Effect.Close(new Effect.To.Private(self()), ERASE_ASK, track, 0, option);
    if (!option.equals("yes")) {
      return Outcome.says(scene, close);
    }
    Outcome erased = decide(new Event.Erased(self(), track.substring(ERASE.length())));
    return erased.after(close);
  }

  /** Whoever cannot or will not press may write what the button says. */
  private Optional<String> pressedInWords(String track, String words) {
    List<String> options = parts.engine().options(scene.circle().conversation(), track);
    Frame top = scene.circle().conversation().track(track).top();
    String typed = words.strip();
    return options.stream()
        .filter(option -> parts.catalog().says(top.flow() + "." + top.step(), option, typed))
        .findFirst();
  }

  private Event pressOf(String track, String option) {
    long number = scene.circle().conversation().track(track).top().pending().number();
    return new Event.Pressed(self(), track, number, option);
  }

  /** What a press means is in our record of that message, never in the press itself. */
  private Outcome press(Inbound.Press press) {
    Optional<Effect.Prompt> prompt = prompt(press);
    boolean stranger = scene.inRoom() && !scene.inOwnRoom();
    if (prompt.isEmpty() || stranger) {
      return house.says("common.closed");
    }
    return prompt.get().track().equals(Veil.TRACK)
        ? house.unveiled(press.message())
        : pressed(prompt.get(), prompt.get().options().get(press.button()));
  }

  private Optional<Effect.Prompt> prompt(Inbound.Press press) {
    Outbox.Destination chat =
        new Outbox.Destination(scene.here().platform(), scene.here().chat().id(), null);
    return circles
        .asked(store, chat, press.message())
        .filter(p -> press.button() >= 0 && press.button() < p.options().size());
  }

  private Outcome pressed(Effect.Prompt prompt, String option) {
    String track = prompt.track();
    if (track.startsWith(Pairing.TRACK)) {
      String id = track.substring(Pairing.TRACK.length());
      return new Pairing(circles, store, scene).pressed(id, option);
    }
    if (track.startsWith(ERASE)) {
      return erasePressed(track, option);
    }
    if (track.equals(Forgetting.TRACK)) {
      return house.forgetPressed(option);
    }
    if (track.startsWith(Keeping.LIST)) {
      return house.told(new Keeping(house.asker()).chosen(track, option));
    }
    if (track.startsWith(Keeping.DROP)) {
      return house.told(new Keeping(house.asker()).decided(track, option));
    }
    if (track.equals(House.UNPAIR)) {
      return house.unpairPressed(option);
    }
    return decide(new Event.Pressed(self(), track, prompt.number(), option));
  }

  private Outcome decide(Event event) {
    Release.allow(store, event);
    Outcome outcome = Bot.decide(parts, scene, event);
    boolean tooYoung = scene.circle().couple() != null && isMinor(outcome.after());
    return tooYoung ? house.parted(outcome) : outcome;
  }

  private String self() {
    return scene.self().id();
  }
}
