package org.twopaths.bot.rights;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.twopaths.flow.Setting;
import org.twopaths.state.Effect;
import org.twopaths.store.Outbox.Destination;
import org.twopaths.store.People.Person;
import org.twopaths.store.Store;
import org.twopaths.store.Tracks;

/**
 * A person is forgotten: their rows go in the very unit of work in which they said so, and their
 * key as soon as that is on the disk, so that no older copy opens anything of theirs either.
 */
public final class Forgetting {
  /** The track of the question what to forget. */
  public static final String TRACK = "forget";

  public static final String EVERYTHING = "everything";
  public static final String WORDS = "words";

  private static final String MINOR = "minor";
  private static final String ASK = "house.forget.ask";

  private final Asker asker;
  private final Store store;
  private final Person self;

  public Forgetting(Asker asker) {
    this.asker = asker;
    this.store = asker.store();
    this.self = asker.self();
  }

  public Effect ask() {
    return asker.ask(ASK, Map.of(), TRACK, List.of(EVERYTHING, WORDS, "no"));
  }

  public Effect close(String option) {
    return asker.close(ASK, TRACK, option);
  }

  /**
   * Takes away all there is of them. Whoever said they are a minor stays one, and nothing else.
   *
   * @param aside where lines for their eyes alone are shown in a room; null without one
   */
  public Effect everything(Destination aside) {
    String track = Tracks.SOLO + self.id();
    store.tracks().remove(track);
    store.timers().removeAll(track);
    store.notes().removeAll(self.id());
    store.pairings().forget(self.id());
    store.outbox().forget(new Destination(self.platform(), self.chat(), null), TRACK + "#0");
    if (aside != null) {
      store.outbox().forget(aside, "");
    }
    store.people().delete(self.id());
    boolean minor = MINOR.equals(ExportJson.settings(self).get(Setting.AGE));
    if (minor) {
      staysMinor();
    }
    return asker.tell(minor ? "house.forget.minor" : "house.forget.done", Map.of());
  }

  /** Under another id, and with a key of its own: what was under the old one is gone. */
  private void staysMinor() {
    store
        .people()
        .insert(
            new Person(
                UUID.randomUUID().toString(),
                self.platform(),
                self.account(),
                self.chat(),
                self.name(),
                "{\"age\":\"" + MINOR + "\"}",
                null));
  }

  /** Takes away what no conversation holds. */
  public Effect words() {
    store.notes().removeAll(self.id());
    return asker.tell("house.forget.words-done", Map.of());
  }
}
