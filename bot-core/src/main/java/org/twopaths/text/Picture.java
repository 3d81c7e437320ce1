package org.twopaths.text;

/**
 * Two circles that overlap, in the words that stand in them. The message that it comes with says
 * the same, for whoever would rather read, or hears it read.
 *
 * @param above what belongs to one alone; its first line is whose it is
 * @param between what is where the two meet
 * @param below what belongs to the other alone
 */
public record Picture(String above, String between, String below) {

  /** Keeps people's words out of logs. */
  @Override
  public String toString() {
    return "Picture[]";
  }
}
