package org.twopaths.adapters.telegram.out;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.twopaths.adapters.telegram.api.Reply;
import org.twopaths.bot.Platform.Delivery;

/** Decides what a refusal means for a message. */
final class Verdict {
  private static final Duration AFTER_THE_MOVE = Duration.ofMillis(200);
  private static final Duration UNTIL_THE_TOKEN_IS_RIGHT = Duration.ofMinutes(1);
  private static final Set<String> UNCHANGEABLE =
      Set.of("message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID");

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
      case 403 -> Optional.of(new Delivery.Never("blocked, deactivated, or we are not in there"));
      case 400 -> Optional.of(new Delivery.Never(reason(refused)));
      case 413 -> Optional.of(new Delivery.Never("too large"));
      default -> Optional.empty();
    };
  }

  /** Never Telegram's own words: they may repeat ours. */
  private static String reason(Reply.Refused refused) {
    return refused.says("chat not found") ? "chat not found" : "refused as a bad request";
  }
}
