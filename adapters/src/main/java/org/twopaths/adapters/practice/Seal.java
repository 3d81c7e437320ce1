package org.twopaths.adapters.practice;

/** Keeps the room's file from being read by anyone but the bot. */
public interface Seal {

  /**
   * One entry as it may lie in a file: a line of letters that opens at its place alone.
   *
   * @param line the place, from 0
   */
  String sealed(String entry, long line);

  /** Throws {@link RuntimeException} when it is not what was sealed for that place. */
  String opened(String sealed, long line);
}
