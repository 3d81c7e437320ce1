package org.twopaths.adapters.telegram.out;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ForceReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.twopaths.bot.Platform.Outgoing;
import org.twopaths.bot.Platform.Purpose;
import org.twopaths.bot.drawing.BothCircles;
import org.twopaths.bot.drawing.Png;
import org.twopaths.text.Message;

/**
 * One message in Telegram's form: plain words in parts that fit, buttons under the last, and below
 * the words what was chosen, in bold, once it is closed.
 */
final class Letter {
  static final LinkPreviewOptions NO_PREVIEW =
      LinkPreviewOptions.builder().isDisabled(true).build();
  private static final String CHOSEN = "\n\n✓ ";
  private static final String PICTURE = "both-circles.png";
  private static final String PENCIL = "✍️";
  private static final int PLACEHOLDER = 64;

  private final String chat;
  private final Outgoing outgoing;
  private final List<String> parts;
  private final byte[] picture;
  private final InlineKeyboardMarkup keyboard;
  private final Boolean protection;

  /**
   * @param protects whether it is kept from being passed on, if the chat is a private one
   */
  Letter(String chat, Outgoing outgoing, Keyboard keyboard, boolean protects) {
    this.protection = protects && !chat.startsWith("-") ? true : null;
    this.chat = chat;
    this.outgoing = outgoing;
    Message message = outgoing.message();
    // Released words are a person's: nothing in them is to be pressed by the other.
    boolean released = outgoing.purpose() == Purpose.RELAY;
    this.parts = Parts.of(released ? Inert.of(words(message)) : words(message));
    this.picture = drawn(message);
    // The record of what buttons mean is the shared chat's; one person's aside has none there.
    boolean pressable = outgoing.onlyFor() == null && !message.buttons().isEmpty();
    this.keyboard = pressable ? keyboard.under(outgoing.number(), message.buttons()) : null;
  }

  /** Null for none. */
  private static byte[] drawn(Message message) {
    return message.picture() == null
        ? null
        : Png.of(BothCircles.of(message.picture())).orElse(null);
  }

  private static String words(Message message) {
    return message.chosen() == null ? message.text() : message.text() + CHOSEN + message.chosen();
  }

  String chat() {
    return chat;
  }

  int size() {
    return parts.size() + before();
  }

  /** How many parts come before the first words. */
  private int before() {
    return picture == null ? 0 : 1;
  }

  /** Whether that part is a picture; it never changes, and the words do without it. */
  boolean isPicture(int place) {
    return place < before();
  }

  boolean isPressable() {
    return keyboard != null;
  }

  /**
   * Whether the answer has to be a reply: in a group we hear nothing else. Telegram takes either
   * buttons or a wish for a reply, and never changes a message with such a wish, so it stands
   * below.
   */
  boolean wantsReply() {
    return outgoing.message().writes() && chat.startsWith("-");
  }

  PartialBotApiMethod<?> part(int place) {
    return isPicture(place) ? photo() : words(place);
  }

  private SendPhoto photo() {
    return SendPhoto.builder()
        .chatId(chat)
        .photo(new InputFile(new ByteArrayInputStream(picture), PICTURE))
        .disableNotification(outgoing.silent() ? true : null)
        .protectContent(protection)
        .build();
  }

  private SendMessage words(int place) {
    return SendMessage.builder()
        .chatId(chat)
        .text(text(place))
        .entities(entities(place))
        .linkPreviewOptions(NO_PREVIEW)
        .disableNotification(outgoing.silent() ? true : null)
        .protectContent(protection)
        .replyMarkup(isLast(place) ? keyboard : null)
        .build();
  }

  /** What stands for a moment where a part of it will be. */
  SendMessage coming(String words) {
    return SendMessage.builder()
        .chatId(chat)
        .text(words)
        .linkPreviewOptions(NO_PREVIEW)
        .disableNotification(outgoing.silent() ? true : null)
        .protectContent(protection)
        .build();
  }

  /** Whether it is better there twice than not at all. */
  boolean isWorthARepeat() {
    return outgoing.purpose() != Purpose.REMINDER;
  }

  EditMessageText change(int place, int id) {
    return EditMessageText.builder()
        .chatId(chat)
        .messageId(id)
        .text(text(place))
        .entities(entities(place))
        .linkPreviewOptions(NO_PREVIEW)
        .replyMarkup(isLast(place) ? keyboard : null)
        .build();
  }

  /** Both partners see it: who of them is to answer, the words above say. */
  SendMessage wish() {
    return SendMessage.builder()
        .chatId(chat)
        .text(PENCIL)
        .linkPreviewOptions(NO_PREVIEW)
        .disableNotification(true)
        .replyMarkup(
            ForceReplyKeyboard.builder()
                .forceReply(true)
                .inputFieldPlaceholder(placeholder())
                .build())
        .build();
  }

  private String placeholder() {
    String last = outgoing.message().text().lines().reduce("", (a, b) -> b.isBlank() ? a : b);
    return last.isBlank() || last.length() > PLACEHOLDER ? null : last.strip();
  }

  /** Only when the mark ends up whole in one part; null for none. */
  private List<MessageEntity> entities(int place) {
    String chosen = outgoing.message().chosen();
    if (chosen == null || !isLast(place)) {
      return null;
    }
    String mark = ("✓ " + chosen).strip();
    int at = text(place).length() - mark.length();
    if (at < 0 || !text(place).endsWith(mark)) {
      return null;
    }
    return List.of(MessageEntity.builder().type("bold").offset(at).length(mark.length()).build());
  }

  private String text(int place) {
    return parts.get(place - before());
  }

  private boolean isLast(int place) {
    return place == size() - 1;
  }
}
