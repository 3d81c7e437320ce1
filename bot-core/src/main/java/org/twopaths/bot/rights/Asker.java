package org.twopaths.bot.rights;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.twopaths.engine.Engine;
import org.twopaths.engine.owned.Belongings;
import org.twopaths.state.Conversation;
import org.twopaths.state.Effect;
import org.twopaths.state.Value;
import org.twopaths.store.Notes.Note;
import org.twopaths.store.People.Person;
import org.twopaths.store.Store;
import org.twopaths.store.Tracks;

/** A person who asks about what is held of them; whatever they are told, they are told alone. */
public record Asker(
    Engine engine, Store store, Conversation conversation, Person self, Instant now) {

  Belongings belongings() {
    return engine.belongings(conversation, self.id());
  }

  /** Their notes whose time is not over. */
  List<Note> notes() {
    return store.notes().of(self.id()).stream().filter(note -> note.until().isAfter(now)).toList();
  }

  /** When later questions to them are due. */
  List<Instant> laterQuestions() {
    return store.timers().dueOf(Tracks.SOLO + self.id(), Effect.Timer.BEGIN.name());
  }

  boolean paired() {
    return conversation.members().size() == 2;
  }

  Effect tell(String key, Map<String, Value> values) {
    return new Effect.Tell(new Effect.To.Private(self.id()), key, values, null, Effect.Sort.LINE);
  }

  /** A text to be saved rather than read, where the platform can do that. */
  Effect file(String key, Map<String, Value> values) {
    return new Effect.Tell(new Effect.To.Private(self.id()), key, values, null, Effect.Sort.FILE);
  }

  /** A question whose buttons come back as presses of that track. */
  Effect ask(String key, Map<String, Value> values, String track, List<String> options) {
    Effect.Prompt prompt = new Effect.Prompt(track, 0, key, options, false);
    return new Effect.Tell(new Effect.To.Private(self.id()), key, values, prompt, Effect.Sort.LINE);
  }

  Effect close(String key, String track, String chosen) {
    return new Effect.Close(new Effect.To.Private(self.id()), key, track, 0, chosen);
  }

  /** A line within another text, for their eyes. */
  Value.Preview row(String key, Map<String, Value> values) {
    return new Value.Preview(key, values, self.id());
  }

  static Value plain(Object shown) {
    return new Value.Plain(shown.toString());
  }
}
