package org.twopaths.adapters.telegram.out;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.twopaths.adapters.telegram.api.Reply;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform.Delivery;

/** Decides what a refusal means for a message. */
final class Verdict {
  private static final Duration AFTER_THE_MOVE = Duration.ofMillis(200);
  private static final Duration UNTIL_THE_TOKEN_IS_RIGHT = Duration.ofMinutes(1);
  private static final String UNOPENED_WORDS = "can't initiate conversation";
  private static final Set<String> SILENCED =
      Set.of("chat not found", "not enough rights to send", "CHAT_WRITE_FORBIDDEN");
  private static final Set<String> UNCHANGEABLE =
      Set.of("message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID");

  /** Nobody may write to a person who has not written first. */
  static final Delivery UNOPENED = new Delivery.Never("they have not opened a chat with us");

  private Verdict() {}

  /** Whether the message reads so already. */
  static boolean isThere(Reply.Refused refused) {
    return refused.code() == 400 && refused.says("message is not modified");
  }

  /** Whether the message to change is gone, or never changes. */
  static boolean isGone(Reply.Refused refused) {
    return refused.code() == 400 && UNCHANGEABLE.stream().anyMatch(refused::says);
  }

  /** Empty when it is Telegram's own trouble, which passes. */
  static Optional<Delivery> of(Reply.Refused refused) {
    if (refused.movedTo() != null) {
      return Optional.of(new Delivery.Later(AFTER_THE_MOVE));
    }
    if (refused.retryAfter() != null) {
      return Optional.of(new Delivery.Later(refused.retryAfter()));
    }
    if (refused.isAboutTheToken()) {
      return Optional.of(new Delivery.Later(UNTIL_THE_TOKEN_IS_RIGHT));
    }
    return switch (refused.code()) {
      case 403 -> Optional.of(shut(refused));
      case 400 -> Optional.of(new Delivery.Never(reason(refused)));
      case 413 -> Optional.of(new Delivery.Never("too large"));
      default -> Optional.empty();
    };
  }

  /** Whether it would be refused again. */
  static boolean isNever(Reply.Refused refused) {
    return of(refused).filter(Delivery.Never.class::isInstance).isPresent();
  }

  /** What a refusal says about the chat itself. */
  static Optional<Inbound.Report> closing(Reply.Refused refused, String chat) {
    boolean group = chat.startsWith("-");
    if (refused.movedTo() != null || refused.says(UNOPENED_WORDS)) {
      return Optional.empty();
    }
    if (refused.code() == 403) {
      return Optional.of(group ? new Inbound.RoomGone() : new Inbound.ChatClosed());
    }
    boolean silenced = refused.code() == 400 && SILENCED.stream().anyMatch(refused::says);
    return silenced && group ? Optional.of(new Inbound.RoomGone()) : Optional.empty();
  }

  private static Delivery shut(Reply.Refused refused) {
    return refused.says(UNOPENED_WORDS)
        ? UNOPENED
        : new Delivery.Never("blocked, deactivated, or we are not in there");
  }

  /** Never Telegram's own words: they may repeat ours. */
  private static String reason(Reply.Refused refused) {
    return refused.says("chat not found") ? "chat not found" : "refused as a bad request";
  }
}
