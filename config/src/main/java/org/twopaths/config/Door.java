package org.twopaths.config;

import org.twopaths.bot.Platform;

/** A way to people: a platform that can be opened. */
interface Door extends AutoCloseable {
  Platform platform();

  /**
   * Lets people in.
   *
   * @return what to tell whoever started the program
   */
  String open();

  @Override
  void close();
}
