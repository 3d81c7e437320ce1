package org.twopaths.adapters.telegram.out;

import org.twopaths.adapters.telegram.Intake;

/**
 * Which messages stand where released words are to be: kept for good, so that after the end of the
 * program the same words go to the same place and are never there twice. Of each chat only the
 * newest, as they go in order.
 */
final class Relays {
  private static final String PLATFORM = "telegram";

  private final Intake intake;

  Relays(Intake intake) {
    this.intake = intake;
  }

  /** What stands there for this message; an empty handle when nothing does. */
  Handle placed(String key, String chat) {
    return intake
        .cursor(PLATFORM, name(key))
        .join()
        .filter(kept -> kept.startsWith(number(key)))
        .map(kept -> Handle.read(chat + "/" + kept.substring(number(key).length())))
        .orElseGet(() -> Handle.empty(chat));
  }

  void place(String key, Handle placed) {
    String ids = placed.text().substring(placed.chat().length() + 1);
    intake.cursor(PLATFORM, name(key), number(key) + ids).join();
  }

  /** Nothing stands there any more. */
  void forget(String key) {
    intake.cursor(PLATFORM, name(key), "").join();
  }

  /** Of the chat: what stands behind a cursor's first word is kept as a keyed hash. */
  private static String name(String key) {
    return "relay " + key.substring(0, key.lastIndexOf('|'));
  }

  private static String number(String key) {
    return key.substring(key.lastIndexOf('|') + 1) + " ";
  }
}
