package org.twopaths.vault;

import java.time.Instant;

/**
 * A person's leave to show others these words, and no others, once. Made by that person's own press
 * under a preview of the very words; what is shown are the words of the preview, byte for byte, so
 * a change of anything in between cannot change them.
 *
 * @param item which text it is for
 * @param version of what was released: another one is another item
 * @param recipient the couple it was given for
 * @param words as they were previewed
 * @param expires from then on it allows nothing
 */
public record Grant(
    String owner, String item, String version, String recipient, String words, Instant expires) {

  public boolean covers(String askedVersion, String askedRecipient, Instant now) {
    return version.equals(askedVersion) && recipient.equals(askedRecipient) && expires.isAfter(now);
  }

  /** Keeps people's words out of logs. */
  @Override
  public String toString() {
    return "Grant[" + item + "]";
  }
}
