package org.twopaths.adapters.discord;

import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * A message in a private chat, whether it was heard or found in the history.
 *
 * @param byPerson whether a person wrote it, not a bot, a webhook or Discord itself
 */
record Note(long id, String chat, Author author, boolean byPerson, String words) {

  /** Who wrote it. */
  record Author(String id, String name) {}

  static Note heard(Message message) {
    boolean person =
        !message.getAuthor().isBot() && !message.isWebhookMessage() && isSaid(message.getType());
    return new Note(
        message.getIdLong(),
        message.getChannelId(),
        new Author(message.getAuthor().getId(), message.getAuthor().getEffectiveName()),
        person,
        message.getContentRaw());
  }

  static Note found(String chat, DataObject message) {
    DataObject author = message.getObject("author");
    boolean person =
        !author.getBoolean("bot", false)
            && message.isNull("webhook_id")
            && isSaid(MessageType.fromId(message.getInt("type")));
    String name = author.getString("global_name", author.getString("username"));
    return new Note(
        message.getUnsignedLong("id"),
        chat,
        new Author(author.getString("id"), name),
        person,
        message.getString("content", ""));
  }

  private static boolean isSaid(MessageType type) {
    return type == MessageType.DEFAULT || type == MessageType.INLINE_REPLY;
  }

  /** Keeps people's words out of logs. */
  @Override
  public String toString() {
    return "Note[" + id + "]";
  }
}
