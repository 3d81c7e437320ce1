package org.twopaths.adapters.discord;

import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.twopaths.bot.Inbound;

/**
 * A message in a private chat, whether it was heard or found in the history.
 *
 * @param byPerson whether a person wrote it, not a bot, a webhook or Discord itself
 */
record Note(long id, String chat, Inbound.Sender author, boolean byPerson, String words) {

  static Note heard(Message message) {
    boolean person =
        !message.getAuthor().isBot() && !message.isWebhookMessage() && isSaid(message.getType());
    return new Note(
        message.getIdLong(),
        message.getChannelId(),
        new Inbound.Sender(message.getAuthor().getId(), message.getAuthor().getEffectiveName()),
        person,
        message.getContentRaw());
  }

  static Note found(String chat, DataObject message) {
    DataObject author = message.getObject("author");
    boolean person =
        !author.getBoolean("bot", false)
            && message.isNull("webhook_id")
            && isSaid(MessageType.fromId(message.getInt("type")));
    return new Note(
        message.getUnsignedLong("id"),
        chat,
        name(author),
        person,
        message.getString("content", ""));
  }

  /** A person as Discord describes them: by the name they chose, else by the one they have. */
  static Inbound.Sender name(DataObject user) {
    String name = user.getString("global_name", user.getString("username"));
    return new Inbound.Sender(user.getString("id"), name);
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
