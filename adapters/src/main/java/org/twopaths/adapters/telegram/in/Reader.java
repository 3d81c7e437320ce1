package org.twopaths.adapters.telegram.in;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.twopaths.bot.Inbound;

/**
 * Finds out what an update means.
 *
 * <p>An edited message means nothing: Telegram also reports edits that nobody made (a link's
 * preview that came later), so any answer would be noise, and what was said first was acted on
 * already.
 */
final class Reader {
  private static final Pattern DATA = Pattern.compile("m(\\d{1,18})\\.(\\d{1,4})");

  /** A press that names no message of ours; the core says that it is no longer open. */
  private static final Inbound.Press NOWHERE = new Inbound.Press(0, 0);

  private static final Reading NOTHING = new Reading.Nothing();

  private final Self self;

  Reader(Self self) {
    this.self = self;
  }

  Reading read(Update update) {
    if (update.getCallbackQuery() != null) {
      return press(update.getCallbackQuery());
    }
    if (update.getMessage() != null) {
      return message(update.getMessage());
    }
    if (update.getMyChatMember() != null) {
      return new Reading.Company(id(update.getMyChatMember().getChat()));
    }
    return NOTHING;
  }

  private Reading press(CallbackQuery query) {
    if (query.getMessage() == null || !isPerson(query.getFrom())) {
      return new Reading.Idle(query.getId());
    }
    String chat = String.valueOf(query.getMessage().getChatId());
    // Groups have negative ids, people have positive ones.
    boolean shared = query.getMessage().getChatId() < 0;
    return new Reading.Deed(
        chat, shared, sender(query.getFrom()), pressed(query.getData()), query.getId());
  }

  private static Inbound.Press pressed(String data) {
    Matcher known = DATA.matcher(data == null ? "" : data);
    return known.matches()
        ? new Inbound.Press(Long.parseLong(known.group(1)), Integer.parseInt(known.group(2)))
        : NOWHERE;
  }

  private Reading message(Message message) {
    String chat = id(message.getChat());
    if (message.getMigrateToChatId() != null) {
      return new Reading.Moved(chat, String.valueOf(message.getMigrateToChatId()));
    }
    if (message.getMigrateFromChatId() != null) {
      return new Reading.Moved(String.valueOf(message.getMigrateFromChatId()), chat);
    }
    if (message.getLeftChatMember() != null || !isEmpty(message.getNewChatMembers())) {
      return new Reading.Company(chat);
    }
    if (!isPerson(message.getFrom()) || message.getSenderChat() != null || message.hasViaBot()) {
      return NOTHING;
    }
    return act(message)
        .<Reading>map(act ->
            new Reading.Deed(
                chat, isGroup(message.getChat()), sender(message.getFrom()), act, null))
        .orElse(NOTHING);
  }

  private Optional<Inbound.Act> act(Message message) {
    boolean shared = isGroup(message.getChat());
    if (!shared && !message.getChat().isUserChat()) {
      return Optional.empty();
    }
    Optional<Slash> slash = slash(message);
    if (slash.isPresent()) {
      return slash.filter(s -> s.isFor(self.username())).map(s -> s.command(shared));
    }
    return shared && !isReplyToUs(message) ? Optional.empty() : Content.of(message);
  }

  private static Optional<Slash> slash(Message message) {
    return message.getText() == null || message.getForwardOrigin() != null
        ? Optional.empty()
        : Slash.read(message.getText());
  }

  /** Of what two people say to each other in their group, only what is said to us is ours. */
  private boolean isReplyToUs(Message message) {
    Message first = message.getReplyToMessage();
    return first != null && first.getFrom() != null && first.getFrom().getId() == self.id();
  }

  /** Anonymous admins and channels speak through accounts that are marked as bots. */
  private static boolean isPerson(User user) {
    return user != null && !Boolean.TRUE.equals(user.getIsBot());
  }

  private static boolean isGroup(Chat chat) {
    return chat.isGroupChat() || chat.isSuperGroupChat();
  }

  private static Inbound.Sender sender(User user) {
    String name = user.getFirstName() == null ? "" : user.getFirstName().strip();
    return new Inbound.Sender(String.valueOf(user.getId()), name);
  }

  private static String id(Chat chat) {
    return String.valueOf(chat.getId());
  }

  private static boolean isEmpty(List<?> list) {
    return list == null || list.isEmpty();
  }
}
