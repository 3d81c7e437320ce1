package org.twopaths.bot;

import java.util.List;
import java.util.Map;
import org.twopaths.state.Effect;
import org.twopaths.state.Value;

/** Makes the lines that the house says itself, outside all flows. */
final class Lines {
  private Lines() {}

  /** An answer where the person acted, that nobody else sees. */
  static Effect here(Scene scene, String key, Map<String, Value> values) {
    Effect.To to =
        scene.inRoom()
            ? new Effect.To.Aside(scene.self().id())
            : new Effect.To.Private(scene.self().id());
    return new Effect.Tell(to, key, values, null, Effect.Sort.LINE);
  }

  static Effect here(Scene scene, String key) {
    return here(scene, key, Map.of());
  }

  static Effect tell(String person, String key, Map<String, Value> values) {
    return new Effect.Tell(new Effect.To.Private(person), key, values, null, Effect.Sort.LINE);
  }

  /**
   * A question of the house, to be answered yes or no; its buttons come back as presses of that
   * track.
   */
  static Effect ask(String person, String key, Map<String, Value> values, String track) {
    Effect.Prompt prompt = new Effect.Prompt(track, 0, key, List.of("yes", "no"), false);
    return new Effect.Tell(new Effect.To.Private(person), key, values, prompt, Effect.Sort.LINE);
  }

  static Effect room(String key, Map<String, Value> values) {
    return new Effect.Tell(Effect.To.ROOM, key, values, null, Effect.Sort.LINE);
  }

  static Value plain(String text) {
    return new Value.Plain(text);
  }
}
