package org.twopaths.adapters.discord.look;

import java.util.Set;

/**
 * The few words the adapter itself needs, and what it has to know of the labels to lay them out.
 *
 * @param write the button that opens a window to write in
 * @param window the title of that window
 * @param yourWords what stands above its field
 * @param notPosted what a person is told alone when their words could not be put into the channel
 * @param elsewhere what a person is told alone in a channel when the answer came in private
 * @param shut what a person is told alone in a channel when Discord lets nobody write to them
 * @param noNotes what a person is told who writes a note where private notes are off
 * @param agreeing words that a label begins with when its button agrees to something
 * @param footer labels of buttons that are always there, for the last row
 */
public record Wording(
    String write,
    String window,
    String yourWords,
    String notPosted,
    String elsewhere,
    String shut,
    String noNotes,
    Set<String> agreeing,
    Set<String> footer) {
  public Wording {
    agreeing = Set.copyOf(agreeing);
    footer = Set.copyOf(footer);
  }
}
