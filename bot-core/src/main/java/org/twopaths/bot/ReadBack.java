package org.twopaths.bot;

import java.util.List;
import java.util.Objects;
import org.twopaths.bot.Circles.Circle;
import org.twopaths.bot.Scene.Outcome;
import org.twopaths.bot.discreet.Lock;
import org.twopaths.bot.discreet.Typed;
import org.twopaths.bot.rights.Asker;
import org.twopaths.bot.rights.Export;
import org.twopaths.bot.rights.Keeping;
import org.twopaths.bot.rights.MyData;
import org.twopaths.flow.Expects.Secret.Kind;
import org.twopaths.state.Effect;
import org.twopaths.state.Event;
import org.twopaths.state.Frame;
import org.twopaths.store.Store;

/**
 * Shows people again what is held of them: at once, or behind their passphrase if they set one.
 * What typed words come to is decided here, by their trace alone.
 */
final class ReadBack {
  private static final String KEEP = "keep";
  private static final String UNLOCK = "unlock";

  private final Bot.Parts parts;
  private final Store store;
  private final Scene scene;
  private final Lock lock;

  ReadBack(Bot.Parts parts, Store store, Scene scene) {
    this.parts = parts;
    this.store = store;
    this.scene = scene;
    this.lock = Lock.read(scene.self().lock());
  }

  /** What somebody types now is a passphrase; null when it is not. */
  Typed typed() {
    boolean words =
        !scene.inRoom()
            && scene.here().act() instanceof Inbound.Text(String written)
            && !written.startsWith("/")
            && !saysAButton(written);
    return words
        ? parts
            .engine()
            .awaitsSecret(scene.circle().conversation(), self())
            .map(kind -> new Typed(kind, ((Inbound.Text) scene.here().act()).words(), known(kind)))
            .orElse(null)
        : null;
  }

  /** Whoever cannot or will not press may write what the button says, here too. */
  private boolean saysAButton(String written) {
    Frame top = scene.circle().conversation().track(self()).top();
    return parts.engine().options(scene.circle().conversation(), self()).stream()
        .anyMatch(
            option -> parts.catalog().says(top.flow() + "." + top.step(), option, written.strip()));
  }

  private String known(Kind kind) {
    return switch (kind) {
      case NEW -> null;
      case AGAIN -> lock.pending();
      case KNOWN -> lock.trace();
    };
  }

  /** Words to keep show nothing, and need no passphrase. */
  Outcome asked(Command command, String argument) {
    boolean onlyAdds = command == Command.KEEP && !argument.isBlank() && keeping().takesMore();
    if (!lock.isSet(scene.now().at()) || onlyAdds) {
      return shown(command, argument);
    }
    keep(lock.wanting(command.name()));
    return Bot.decide(parts, scene, new Event.Start(self(), UNLOCK, false));
  }

  private Outcome shown(Command command, String argument) {
    return switch (command) {
      case MYDATA -> told(new MyData(asker()).list());
      case EXPORT -> told(new Export(asker()).copy());
      case KEEP -> kept(argument);
      default -> throw new IllegalStateException(command + " shows nothing again");
    };
  }

  /** A passphrase was typed, and became a trace meanwhile. */
  Outcome made(Typed.Made made) {
    boolean awaited =
        parts
            .engine()
            .awaitsSecret(scene.circle().conversation(), self())
            .filter(made.kind()::equals)
            .isPresent();
    if (!awaited) {
      return Outcome.says(scene, Lines.here(scene, "common.closed"));
    }
    return switch (made.kind()) {
      case NEW -> first(made);
      case AGAIN -> second(made);
      case KNOWN -> tried(made);
    };
  }

  private Outcome first(Typed.Made made) {
    keep(lock.typedOnce(made.trace()));
    return came(made.trace() == null ? "unfit" : "taken");
  }

  private Outcome second(Typed.Made made) {
    boolean same = made.fits() && Objects.equals(made.trace(), lock.pending());
    keep(same ? lock.typedTwice() : lock.typedOnce(null));
    return came(same ? "same" : "other");
  }

  /** Looks at the tries once more: others may have been made while this one became a trace. */
  private Outcome tried(Typed.Made made) {
    boolean shut = lock.isSet(scene.now().at()) && lock.isShut(scene.now().at());
    boolean right =
        !lock.isSet(scene.now().at()) || made.fits() && Objects.equals(made.trace(), lock.trace());
    if (shut) {
      return came("wait");
    }
    Lock after = right ? lock.opened() : lock.tried(scene.now().at());
    keep(after);
    return right ? opened() : came(after.isShut(scene.now().at()) ? "wait" : "wrong");
  }

  /** What was asked for comes at once. */
  private Outcome opened() {
    Frame top = scene.circle().conversation().track(self()).top();
    Outcome told = came("right");
    if (!top.flow().equals(UNLOCK) || lock.wants() == null) {
      return told;
    }
    Outcome shown = new ReadBack(parts, store, now(told)).shown(Command.valueOf(lock.wants()), "");
    return new Outcome(
            scene.circle(), shown.after() == null ? told.after() : shown.after(), shown.effects())
        .behind(told.effects());
  }

  private Outcome came(String outcome) {
    return Bot.decide(parts, scene, new Event.Secret(self(), outcome));
  }

  /** Shows what is kept already; words that were typed behind the command answer its question. */
  private Outcome kept(String words) {
    boolean adds = keeping().takesMore();
    List<Effect> list =
        lock.isSet(scene.now().at()) && !words.isBlank() ? List.of() : keeping().list();
    if (!adds) {
      return told(list);
    }
    Outcome begun = Bot.decide(parts, scene, new Event.Start(self(), KEEP, false)).behind(list);
    Frame top = begun.after().track(self()).top();
    if (words.isBlank() || top == null || !top.flow().equals(KEEP)) {
      return begun;
    }
    Event written = new Event.Said(self(), words, false, scene.here().message());
    Outcome said = Bot.decide(parts, now(begun), written);
    return new Outcome(scene.circle(), said.after(), said.effects()).behind(begun.effects());
  }

  /** The same scene after something else came of it. */
  private Scene now(Outcome outcome) {
    Circle known = scene.circle();
    Circle circle = new Circle(known.people(), known.couple(), outcome.after());
    return new Scene(circle, scene.self(), scene.here(), scene.now());
  }

  private void keep(Lock after) {
    store.people().lock(self(), after.written());
  }

  private Outcome told(List<Effect> effects) {
    return new Outcome(scene.circle(), null, effects);
  }

  private Keeping keeping() {
    return new Keeping(asker());
  }

  private Asker asker() {
    return new Asker(
        parts.engine(), store, scene.circle().conversation(), scene.self(), scene.now().at());
  }

  private String self() {
    return scene.self().id();
  }
}
