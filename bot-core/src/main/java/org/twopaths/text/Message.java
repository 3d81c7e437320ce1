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
 * @param file under which name the text may be handed over to be saved, where a platform can do
 *     that; null for what is only to be read
 * @param language the tag of the language it is in; null when nobody said
 * @param picture what the text says, drawn; null for none
 */
public record Message(
    String text,
    List<String> buttons,
    boolean writes,
    String chosen,
    String file,
    String language,
    Picture picture) {

  public Message {
    buttons = List.copyOf(buttons);
  }

  /** One that is only to be read. */
  public Message(String text, List<String> buttons, boolean writes, String chosen) {
    this(text, buttons, writes, chosen, null, null, null);
  }

  public static Message plain(String text) {
    return new Message(text, List.of(), false, null);
  }

  /** The same, said to be in a language. */
  public Message in(String tag) {
    return new Message(text, buttons, writes, chosen, file, tag, picture);
  }

  /** The same text, to be saved rather than read. */
  public Message savedAs(String name) {
    return new Message(text, buttons, writes, chosen, name, language, picture);
  }

  /** The same message with a picture of it. */
  public Message drawnAs(Picture drawn) {
    return new Message(text, buttons, writes, chosen, file, language, drawn);
  }

  /** The same message after it was answered: nothing to press any more. */
  public Message closed(String chosenLabel) {
    return new Message(text, List.of(), false, chosenLabel, null, language, null);
  }

  /** Keeps people's words out of logs. */
  @Override
  public String toString() {
    return "Message[" + buttons.size() + " buttons]";
  }
}
