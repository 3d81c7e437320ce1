package org.twopaths.adapters.telegram.in;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.twopaths.bot.Inbound;

/**
 * Finds out what an update means.
 *
 * <p>Telegram also reports edits that nobody made, such as a link's preview that came later: the
 * words are the same then, which is for the bot to see.
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
    if (update.getEditedMessage() != null) {
      return edited(update.getEditedMessage());
    }
    if (update.getMyChatMember() != null) {
      return ourselves(update.getMyChatMember());
    }
    return NOTHING;
  }

  /** A command is not said again by being changed. */
  private Reading edited(Message message) {
    Reading reading = message(message);
    return reading instanceof Reading.Deed deed && deed.act() instanceof Inbound.Text(String now)
        ? new Reading.Deed(
            deed.chat(),
            deed.shared(),
            deed.sender(),
            new Inbound.Edited(now),
            null,
            deed.message())
        : NOTHING;
  }

  /** What became of us in a chat: put out, silenced or blocked, or let in again. */
  private static Reading ourselves(ChatMemberUpdated change) {
    boolean shared = !change.getChat().isUserChat();
    ChatMember us = change.getNewChatMember();
    boolean closed =
        Set.of("left", "kicked").contains(us.getStatus())
            || us instanceof ChatMemberRestricted restricted
                && !Boolean.TRUE.equals(restricted.getCanSendMessages());
    Inbound.Report report =
        shared
            ? closed ? new Inbound.RoomGone() : new Inbound.RoomChanged()
            : closed ? new Inbound.ChatClosed() : new Inbound.ChatOpened();
    return new Reading.News(id(change.getChat()), shared, sender(change.getFrom()), report);
  }

  private Reading press(CallbackQuery query) {
    if (query.getMessage() == null || !isPerson(query.getFrom())) {
      return new Reading.Idle(query.getId());
    }
    String chat = String.valueOf(query.getMessage().getChatId());
    // Groups have negative ids, people have positive ones.
    boolean shared = query.getMessage().getChatId() < 0;
    return new Reading.Deed(
        chat, shared, sender(query.getFrom()), pressed(query.getData()), query.getId(), null);
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
    if (message.getLeftChatMember() != null) {
      return changed(chat, message.getLeftChatMember());
    }
    if (!isEmpty(message.getNewChatMembers())) {
      return changed(chat, message.getNewChatMembers().getFirst());
    }
    if (!isPerson(message.getFrom()) || message.getSenderChat() != null || message.hasViaBot()) {
      return NOTHING;
    }
    return act(message)
        .<Reading>map(act ->
            new Reading.Deed(
                chat,
                isGroup(message.getChat()),
                sender(message.getFrom()),
                act,
                null,
                String.valueOf(message.getMessageId())))
        .orElse(NOTHING);
  }

  private static Reading changed(String chat, User somebody) {
    return new Reading.News(chat, true, sender(somebody), new Inbound.RoomChanged());
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
    if (shared && !isReplyToUs(message)) {
      return Optional.empty();
    }
    return Content.of(message)
        .map(act -> act instanceof Inbound.Text && isReplyToWhatIsOver(message) ? NOWHERE : act);
  }

  /**
   * A question in a private chat has buttons as long as it is open, and what is answered to one
   * that is closed is not the answer to another (B28). In a group the words below a question are
   * replied to, which never have any.
   */
  private boolean isReplyToWhatIsOver(Message message) {
    return message.getChat().isUserChat()
        && isReplyToUs(message)
        && message.getReplyToMessage().getReplyMarkup() == null;
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
    return new Inbound.Sender(String.valueOf(user.getId()), name, user.getLanguageCode());
  }

  private static String id(Chat chat) {
    return String.valueOf(chat.getId());
  }

  private static boolean isEmpty(List<?> list) {
    return list == null || list.isEmpty();
  }
}
