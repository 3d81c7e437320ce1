package org.twopaths.adapters.telegram.in;

import org.twopaths.bot.Inbound;

/** What an update means to us. */
sealed interface Reading {

  /** Nothing. */
  record Nothing() implements Reading {}

  /**
   * A person did something.
   *
   * @param query what a press wants to be answered by; null without one
   * @param message the id of the message that was written or changed; null without one
   */
  record Deed(
      String chat,
      boolean shared,
      Inbound.Sender sender,
      Inbound.Act act,
      String query,
      String message)
      implements Reading {}

  /** A press that leads nowhere; it still wants to be answered. */
  record Idle(String query) implements Reading {}

  /** A group goes on under another id. */
  record Moved(String from, String to) implements Reading {}

  /**
   * Telegram says something about a chat.
   *
   * @param sender whom it concerns
   */
  record News(String chat, boolean shared, Inbound.Sender sender, Inbound.Report report)
      implements Reading {}
}
