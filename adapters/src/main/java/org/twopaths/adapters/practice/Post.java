package org.twopaths.adapters.practice;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.twopaths.bot.drawing.BothCircles;
import org.twopaths.bot.drawing.Drawing;
import org.twopaths.text.Message;

/**
 * A message as the page shows it, whoever it is from.
 *
 * @param id its own on the page
 * @param number the bot's number of it; null for what a person wrote
 * @param pane where it stands
 * @param from "ada", "ben" or "bot"
 * @param onlyFor the one person in the room who sees it; null for both
 * @param at milliseconds of the room's clock when it was first shown
 * @param note whether it is a small line about somebody rather than words of theirs
 */
public record Post(
    String id,
    Long number,
    Pane pane,
    String from,
    Partner onlyFor,
    long at,
    boolean note,
    Message message) {

  static String idOf(Pane pane, Partner onlyFor, long number) {
    return pane.id() + "-" + (onlyFor == null ? "" : onlyFor.id() + "-") + number;
  }

  static Post of(Entry.Shown shown) {
    return new Post(
        idOf(shown.pane(), shown.onlyFor(), shown.number()),
        shown.number(),
        shown.pane(),
        "bot",
        shown.onlyFor(),
        shown.at(),
        false,
        shown.message());
  }

  /**
   * What a person wrote; in the room a command is a line that says so and never what stood behind
   * it.
   */
  static Post of(Entry.Said said, String command) {
    boolean note = command != null && said.pane() == Pane.ROOM;
    String words = note ? said.as().shown() + " used /" + command : said.words();
    return new Post(
        said.pane().id() + "-u" + said.number(),
        null,
        said.pane(),
        said.as().id(),
        said.onlyFor(),
        said.at(),
        note,
        Message.plain(words));
  }

  /** Where the circles and words of its picture stand; null for none. */
  @JsonProperty
  Drawing drawing() {
    return message.picture() == null ? null : BothCircles.of(message.picture());
  }

  /** The same place in the chat with other content. */
  Post changedTo(Message content) {
    return new Post(id, number, pane, from, onlyFor, at, note, content);
  }

  /** The same place in the chat without anything in it: it is not shown any more. */
  Post gone() {
    return changedTo(Message.plain(""));
  }

  boolean isGone() {
    return message.text().isEmpty();
  }

  boolean visibleTo(Partner partner) {
    return pane.holds(partner) && (onlyFor == null || onlyFor == partner);
  }

  @Override
  public String toString() {
    return "Post[" + id + "]";
  }
}
