package org.twopaths.text;

import java.util.List;

/**
 * What one reader sees, in their language.
 *
 * @param text plain words; never markup
 * @param buttons labels in order; a press is told by the place of the label in this list
 * @param writes whether an answer in the person's own words is awaited under this message
 * @param chosen the label that was pressed, once the buttons are gone; null while it is open or
 *     when the choice is not to be shown
 */
public record Message(String text, List<String> buttons, boolean writes, String chosen) {

  public Message {
    buttons = List.copyOf(buttons);
  }

  public static Message plain(String text) {
    return new Message(text, List.of(), false, null);
  }

  /** The same message after it was answered: nothing to press any more. */
  public Message closed(String chosenLabel) {
    return new Message(text, List.of(), false, chosenLabel);
  }

  /** Keeps people's words out of logs. */
  @Override
  public String toString() {
    return "Message[" + buttons.size() + " buttons]";
  }
}
