package org.twopaths.config.kills;

import java.util.List;
import java.util.stream.Stream;
import org.twopaths.config.Script;

/** What two people do while the program is killed again and again. */
final class Walks {
  /** To the question whose hurt it is about. */
  private static final int OPENED = 7;

  /** To what the other heard in the words that were released. */
  private static final int HEARD = 18;

  /** A pause in the middle of a talk, and both are back. */
  private static final List<String> PAUSE =
      List.of(
          "Ada in room: /pause",
          "  -> Ada in room | I have written to you",
          "  -> Ada | How long a pause?",
          "Ada: [30 minutes]",
          "  -> Ada | A note",
          "  -> Ben | A note",
          "  -> room | Pause.",
          "+30m",
          "  -> Ada | The time is up.",
          "  -> Ben | The time is up.",
          "Ada: [1]",
          "  -> Ada | Would you like to go on now?",
          "Ada: [Ready]",
          "  -> Ada | One thing first",
          "Ada: [Neither]",
          "  -> Ada | Thank you.",
          "Ben: [1]",
          "  -> Ben | Would you like to go on now?",
          "Ben: [Ready]",
          "  -> Ben | One thing first",
          "Ben: [Neither]",
          "  -> room | Back.",
          "  -> Ben | Thank you.",
          "  -> room | Five rules",
          "  -> room | Listening",
          "  -> room | Whose hurt");

  /** What is on the shelf from both shows on a full hour, whatever the hour is. */
  private static final String AN_HOUR = "+61m";

  private Walks() {}

  /** A talk to what one of them heard in the other's words. */
  static List<Script.Act> talk() {
    return Script.of("repair/heard").subList(0, HEARD);
  }

  /** A talk that is opened, a pause in it, and both back. */
  static List<Script.Act> pause() {
    List<Script.Act> talk = Script.of("repair/heard").subList(0, OPENED);
    return Stream.concat(talk.stream(), Script.whole(PAUSE).stream()).toList();
  }

  /** Both put something by, it shows on the hour, and each answers. */
  static List<Script.Act> reflection() {
    return Script.whole("reflect/both-show").stream()
        .map(act -> act.isTime() ? act.lasting(AN_HOUR) : act)
        .toList();
  }
}
