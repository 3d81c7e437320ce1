package org.twopaths.adapters.telegram.out;

import java.util.List;
import java.util.stream.IntStream;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessages;
import org.twopaths.adapters.telegram.Pace;
import org.twopaths.adapters.telegram.api.BotApi;
import org.twopaths.adapters.telegram.api.Reply;
import org.twopaths.bot.Platform.Delivery;

/**
 * Takes messages out of a private chat, the person's own with ours: a bot may delete both there for
 * 48 hours (Bot API, deleteMessage). Which they were nobody has to have kept, as the ids of all of
 * a bot's private chats are counted together and those of other chats are passed over.
 */
final class Clearing {
  /** So many ids one request takes (Bot API, deleteMessages). */
  private static final int BATCH = 100;

  /** How many ids back it goes: where many people write, some of theirs lie in between. */
  private static final int REACH = 2000;

  private static final String NOT_THERE = "not found";

  private final BotApi api;
  private final Pace pace;

  Clearing(BotApi api, Pace pace) {
    this.api = api;
    this.pace = pace;
  }

  Delivery clear(String chat, int until) {
    int oldest = Math.max(1, until - REACH + 1);
    boolean younger = true;
    try {
      for (int last = until; younger && last >= oldest; last -= BATCH) {
        younger = gone(chat, Math.max(oldest, last - BATCH + 1), last);
      }
      return new Delivery.Sent("");
    } catch (Ended end) {
      return end.delivery();
    }
  }

  /** The newest first; false when it came to one that cannot be deleted any more. */
  private boolean gone(String chat, int first, int last) {
    List<Integer> ids = IntStream.rangeClosed(first, last).boxed().toList();
    return switch (api.call(new DeleteMessages(chat, ids))) {
      case Reply.Done done -> true;
      case Reply.Refused refused when refused.says(NOT_THERE) -> true;
      case Reply.Refused refused when refused.code() == 400 && refused.movedTo() == null ->
          first < last && halves(chat, first, last);
      case Reply.Refused refused -> throw new Ended(later(refused));
      case Reply.Unsent unsent -> throw new Ended(soon());
      case Reply.Unclear unclear -> throw new Ended(soon());
    };
  }

  /** One that is too old keeps all the others of its request. */
  private boolean halves(String chat, int first, int last) {
    int middle = first + (last - first) / 2;
    return gone(chat, middle + 1, last) && gone(chat, first, middle);
  }

  private Delivery later(Reply.Refused refused) {
    return Verdict.of(refused).orElseGet(this::soon);
  }

  private Delivery soon() {
    return new Delivery.Later(pace.pauseAfter(1));
  }
}
