package org.twopaths.bot.discreet;

import java.util.List;
import org.twopaths.bot.Json;
import org.twopaths.flow.Setting;
import org.twopaths.state.Effect;
import org.twopaths.state.Member;
import org.twopaths.store.Outbox.Destination;
import org.twopaths.store.Outbox.Post;
import org.twopaths.store.Outbox.Terms;
import org.twopaths.text.Message;

/**
 * What lies under a note that tells nothing, until its reader taps. It is kept where the meaning of
 * the note's own button is, and reads as that for whoever looks who may press it: its first five
 * parts are those of a prompt.
 *
 * @param body of the message underneath
 * @param prompt under which that one is found and closed; null for one with nothing to press
 * @param controls what its buttons mean; null for none
 */
public record Veil(
    String track,
    long number,
    String question,
    List<String> options,
    boolean writes,
    String body,
    String prompt,
    String controls) {
  /** The track of the note's button. */
  public static final String TRACK = "veil";

  public static final String KEY = "house.note";
  public static final Effect.Prompt PROMPT =
      new Effect.Prompt(TRACK, 0, KEY, List.of("open"), false);

  /** Whether that is how they want to be written to. */
  public static boolean isWantedBy(Member reader) {
    return reader.setting(Setting.WORDING, "plain").equals("quiet");
  }

  /** The same post with a note in front; it is found and closed as before. */
  public static Post over(Post post, Message note) {
    Veil veil =
        new Veil(
            PROMPT.track(),
            PROMPT.number(),
            PROMPT.question(),
            PROMPT.options(),
            PROMPT.writes(),
            post.body(),
            post.prompt(),
            post.controls());
    String prompt = post.prompt() == null ? TRACK + "#0" : post.prompt();
    return new Post(post.to(), Json.write(note), prompt, Json.write(veil), post.terms());
  }

  /** What lies under a note whose button means that. */
  public static Post under(String controls, Destination to, Terms terms) {
    Veil veil = Json.read(controls, Veil.class);
    return new Post(to, veil.body, veil.prompt, veil.controls, terms);
  }

  /** Keeps people's words out of logs. */
  @Override
  public String toString() {
    return "Veil[]";
  }
}
