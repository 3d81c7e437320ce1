package org.twopaths.adapters.discord;

import java.util.List;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.twopaths.bot.Inbound;

/** A message in a private chat, whether it was heard or found in the history. */
record Note(long id, String chat, Inbound.Sender author, Kind kind, String words) {
  private static final List<String> MORE =
      List.of("attachments", "sticker_items", "message_snapshots");

  /** What kind of message it is. */
  enum Kind {
    WORDS,
    /** Words that answer a message of the bot's which has no buttons any more. */
    TO_WHAT_IS_OVER,
    /** A picture, a voice, a file or something to vote on, with or without words. */
    MORE_THAN_WORDS,
    /** What was said elsewhere. */
    PASSED_ON,
    /** By a bot, a webhook or Discord itself. */
    OF_NOBODY;

    private static Kind of(boolean person, boolean more, boolean passedOn, boolean over) {
      Kind words = over ? TO_WHAT_IS_OVER : WORDS;
      return !person ? OF_NOBODY : passedOn ? PASSED_ON : more ? MORE_THAN_WORDS : words;
    }
  }

  boolean byPerson() {
    return kind != Kind.OF_NOBODY;
  }

  static Note heard(Message message) {
    boolean person =
        !message.getAuthor().isBot() && !message.isWebhookMessage() && isSaid(message.getType());
    Message first = message.getReferencedMessage();
    boolean over = first != null && first.getAuthor().isBot() && first.getComponents().isEmpty();
    boolean more =
        !message.getAttachments().isEmpty()
            || !message.getStickers().isEmpty()
            || message.getPoll() != null;
    return new Note(
        message.getIdLong(),
        message.getChannelId(),
        new Inbound.Sender(message.getAuthor().getId(), message.getAuthor().getEffectiveName()),
        Kind.of(person, more, !message.getMessageSnapshots().isEmpty(), over),
        message.getContentRaw());
  }

  static Note found(String chat, DataObject message) {
    DataObject author = message.getObject("author");
    boolean person =
        !author.getBoolean("bot", false)
            && message.isNull("webhook_id")
            && isSaid(MessageType.fromId(message.getInt("type")));
    boolean more = !message.isNull("poll") || MORE.stream().anyMatch(list -> has(message, list));
    return new Note(
        message.getUnsignedLong("id"),
        chat,
        name(author),
        Kind.of(person, more, has(message, "message_snapshots"), answersWhatIsOver(message)),
        message.getString("content", ""));
  }

  /** Nobody but the person and the bot writes in a private chat. */
  private static boolean answersWhatIsOver(DataObject message) {
    return message
        .optObject("referenced_message")
        .filter(first -> first.getObject("author").getBoolean("bot", false))
        .filter(first -> !has(first, "components"))
        .isPresent();
  }

  private static boolean has(DataObject message, String list) {
    return message.optArray(list).filter(array -> !array.isEmpty()).isPresent();
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
