package org.twopaths.adapters.telegram.in;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.twopaths.bot.Inbound;

/** What a message holds: words, something we cannot read, or only a note of Telegram's. */
final class Content {
  private static final List<Function<Message, Object>> UNREADABLE =
      List.of(
          Message::getPhoto,
          Message::getVoice,
          Message::getAudio,
          Message::getVideo,
          Message::getVideoNote,
          Message::getAnimation,
          Message::getSticker,
          Message::getDocument,
          Message::getPoll,
          Message::getDice,
          Message::getGame,
          Message::getContact,
          Message::getLocation,
          Message::getVenue,
          Message::getStory,
          Message::getInvoice,
          Message::getPaidMedia,
          Message::getLivePhoto,
          Message::getChecklist,
          Message::getRichMessage,
          Message::getWebAppData,
          Message::getPassportData);

  private Content() {}

  /** Empty for a note that something was pinned, renamed, paid and the like. */
  static Optional<Inbound.Act> of(Message message) {
    if (message.getText() != null && message.getForwardOrigin() == null) {
      return Optional.of(new Inbound.Text(message.getText()));
    }
    Stream<Object> held = UNREADABLE.stream().map(part -> part.apply(message));
    return message.getText() != null || held.anyMatch(Objects::nonNull)
        ? Optional.of(new Inbound.Unreadable(beside(message)))
        : Optional.empty();
  }

  /** What was forwarded is somebody else's words, or the same person's to somebody else. */
  private static Inbound.Unreadable.Beside beside(Message message) {
    if (message.getForwardOrigin() != null) {
      return Inbound.Unreadable.Beside.PASSED_ON;
    }
    return message.getCaption() == null
        ? Inbound.Unreadable.Beside.NOTHING
        : Inbound.Unreadable.Beside.CAPTION;
  }
}
