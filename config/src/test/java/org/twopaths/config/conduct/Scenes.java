package org.twopaths.config.conduct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twopaths.bot.Inbound;
import org.twopaths.config.stage.RecordingPlatform.Shown;
import org.twopaths.config.stage.Stage;
import org.twopaths.store.People.Person;

/** What these tests do on a stage, and look at. */
final class Scenes {
  /** Somebody who is neither of the two. */
  static final String CYD = "cyd";

  private Scenes() {}

  /** In their own chat: a command, a press in brackets, or words. */
  static void says(Stage stage, String who, String... acts) {
    for (String act : acts) {
      stage.act(who, who, act(stage, who, act));
    }
  }

  static Inbound.Act act(Stage stage, String chat, String act) {
    if (act.startsWith("[")) {
      return stage.pressOf(chat, act.substring(1, act.length() - 1));
    }
    return act.startsWith("/") ? new Inbound.Command(act.substring(1), "") : new Inbound.Text(act);
  }

  /** All that comes to be shown by something that is done in a chat. */
  static List<Shown> shownBy(Stage stage, String who, String chat, Inbound.Act act) {
    stage.platform().news();
    stage.act(who, chat, act);
    return stage.platform().news();
  }

  /** Whether nobody but that person sees it. */
  static boolean isFor(Shown shown, String person) {
    return person.equals(shown.onlyFor() == null ? shown.chat() : shown.onlyFor());
  }

  static Optional<Person> person(Stage stage, String who) {
    return stage.store(store -> store.people().find(stage.platform().name(), who));
  }

  /** Where the conversations of these people stand, and all that is written down of them. */
  static List<Object> state(Stage stage, String... people) {
    List<Object> state = new ArrayList<>();
    for (String who : people) {
      Person person = person(stage, who).orElseThrow();
      state.add(person);
      state.add(track(stage, "solo:" + person.id()));
      state.add(track(stage, "joint:" + person.coupleId()));
      state.add(stage.<Object>store(store -> store.notes().of(person.id())));
    }
    return state;
  }

  private static String track(Stage stage, String owner) {
    return stage.store(store -> store.tracks().read(owner).orElse(""));
  }
}
