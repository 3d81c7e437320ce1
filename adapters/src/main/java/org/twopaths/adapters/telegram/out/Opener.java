package org.twopaths.adapters.telegram.out;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.twopaths.adapters.telegram.Phrases;
import org.twopaths.adapters.telegram.api.BotApi;
import org.twopaths.text.Spoken;

/**
 * Asks in a group that the private chat be opened: until a person has done that, Telegram lets no
 * bot write to them, and what is for one of the two alone is not for the group. The line names
 * nobody and tells nothing.
 */
final class Opener {
  private static final Duration SELDOM = Duration.ofMinutes(10);
  private static final int REMEMBERED = 1_000;

  private final Spoken<Phrases> phrases;
  private final BotApi api;
  private final Supplier<Optional<String>> username;
  private final Map<String, Long> asked =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > REMEMBERED;
        }
      };

  Opener(Spoken<Phrases> phrases, BotApi api, Supplier<Optional<String>> username) {
    this.phrases = phrases;
    this.api = api;
    this.username = username;
  }

  /** Asks in that group, in that language, not more often than now and then. */
  synchronized void ask(String group, String language, long nanos) {
    Long before = asked.get(group);
    if (before == null || nanos - before > SELDOM.toNanos()) {
      asked.put(group, nanos);
      username.get().ifPresent(name -> api.call(line(group, name, phrases.to(language))));
    }
  }

  private static SendMessage line(String group, String name, Phrases words) {
    InlineKeyboardButton button =
        InlineKeyboardButton.builder().text(words.openChat()).url("https://t.me/" + name).build();
    return SendMessage.builder()
        .chatId(group)
        .text(words.openFirst())
        .disableNotification(true)
        .linkPreviewOptions(Letter.NO_PREVIEW)
        .replyMarkup(new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(button))))
        .build();
  }
}
