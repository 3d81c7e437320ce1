package org.twopaths.adapters.telegram.out;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.twopaths.adapters.telegram.TelegramSetup;
import org.twopaths.adapters.telegram.api.BotApi;
import org.twopaths.adapters.telegram.api.Reply;
import org.twopaths.bot.Platform.Delivery;
import org.twopaths.bot.Platform.Outgoing;

/**
 * Shows messages and changes them.
 *
 * <p>Telegram has no mark by which it would know a request that comes twice. So a request of which
 * nobody knows whether it was carried out is made once more, and only after Telegram answers again;
 * if that one is lost too, the message counts as shown. A change may be made any number of times.
 */
public final class Carrier {
  private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);

  private final TelegramSetup setup;
  private final BotApi api;
  private final Keyboard keyboard;
  private final Gates gates;
  private final Memory memory = new Memory();
  private int failures;

  public Carrier(TelegramSetup setup, BotApi api, LongSupplier nanos) {
    this.setup = setup;
    this.api = api;
    this.keyboard = new Keyboard(setup.waysOut());
    this.gates = new Gates(setup.pace(), nanos);
  }

  /** Thrown through the steps of one message when it ends early. */
  private static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Delivery delivery;

    private Ended(Delivery delivery) {
      super(null, null, false, false);
      this.delivery = delivery;
    }
  }

  public synchronized Delivery send(Outgoing outgoing) {
    // Telegram shows everything in a group to all; what is for one goes to that one's own chat.
    String chat = outgoing.onlyFor() == null ? outgoing.chat() : outgoing.onlyFor();
    Letter letter = new Letter(chat, outgoing, keyboard);
    String key = chat + "|" + outgoing.chat() + "|" + outgoing.number();
    try {
      return new Delivery.Sent(
          outgoing.edits()
              ? change(key, letter, known(key, outgoing)).text()
              : show(key, letter, chat).text());
    } catch (Ended end) {
      return end.delivery;
    }
  }

  private Handle known(String key, Outgoing outgoing) {
    return memory
        .instead(key)
        .orElseGet(() ->
            outgoing.sentAs() == null
                ? Handle.unknown(outgoing.chat())
                : Handle.read(outgoing.sentAs()));
  }

  private Handle show(String key, Letter letter, String chat) {
    Handle shown = memory.begun(key, chat);
    while (shown.parts().size() < letter.size()) {
      PartialBotApiMethod<?> next = letter.part(shown.parts().size());
      shown = shown.withPart(once(key, shown, next));
      memory.progress(key, shown);
    }
    if (letter.wantsReply()) {
      shown = shown.withPrompt(once(key, shown, letter.wish()));
    }
    memory.finished(key);
    return shown;
  }

  /** Sends something new; its id, or 0 when it counts as sent and nobody knows. */
  private int once(String key, Handle soFar, PartialBotApiMethod<?> message) {
    boolean again = memory.isDoubtful(key);
    if (again && !(api.call(new GetMe()) instanceof Reply.Done)) {
      throw new Ended(soon());
    }
    Reply reply = gated(soFar.chat(), message);
    return switch (reply) {
      case Reply.Done done -> {
        failures = 0;
        yield done.result().path("message_id").asInt();
      }
      case Reply.Refused refused -> throw new Ended(refused(key, soFar, refused));
      case Reply.Unsent unsent -> throw new Ended(soon());
      case Reply.Unclear unclear -> {
        if (!again) {
          memory.doubt(key);
          throw new Ended(soon());
        }
        LOG.warn("A message may have been lost on its way to Telegram.");
        yield 0;
      }
    };
  }

  /** All of a message or nothing: what was shown of one that never can be whole is taken back. */
  private Delivery refused(String key, Handle soFar, Reply.Refused refused) {
    Delivery delivery = verdict(soFar.chat(), refused);
    if (delivery instanceof Delivery.Never) {
      soFar.parts().forEach(id -> delete(soFar.chat(), id));
      memory.finished(key);
    }
    return delivery;
  }

  private Handle change(String key, Letter letter, Handle old) {
    boolean moved = !old.chat().equals(letter.chat());
    if (moved || !old.isKnown()) {
      return anew(key, letter, old);
    }
    for (int place = 0; place < Math.min(letter.size(), old.parts().size()); place++) {
      if (!isChanged(letter, place, old)) {
        return anew(key, letter, old);
      }
    }
    old.parts().stream().skip(letter.size()).forEach(id -> delete(old.chat(), id));
    if (old.prompt() != 0 && !letter.wantsReply()) {
      delete(old.chat(), old.prompt());
    }
    return old;
  }

  /** What cannot be changed is shown again if it can still be pressed, and else left as it is. */
  private Handle anew(String key, Letter letter, Handle old) {
    if (!letter.isPressable()) {
      return old;
    }
    Handle replacement = show(key, letter, letter.chat());
    memory.replace(key, replacement);
    return replacement;
  }

  /** Whether the part reads so now; false when it is gone. */
  private boolean isChanged(Letter letter, int place, Handle old) {
    Reply reply = gated(old.chat(), letter.change(place, old.parts().get(place)));
    return switch (reply) {
      case Reply.Done done -> {
        failures = 0;
        yield true;
      }
      case Reply.Refused refused when Verdict.isThere(refused) -> true;
      case Reply.Refused refused when Verdict.isGone(refused) -> false;
      case Reply.Refused refused -> throw new Ended(verdict(old.chat(), refused));
      case Reply.Unsent unsent -> throw new Ended(soon());
      case Reply.Unclear unclear -> throw new Ended(soon());
    };
  }

  private Delivery verdict(String chat, Reply.Refused refused) {
    if (refused.movedTo() != null) {
      setup.intake().moved("telegram", chat, refused.movedTo()).join();
    }
    if (refused.retryAfter() != null) {
      gates.shut(chat, refused.retryAfter());
    }
    Optional<Delivery> verdict = Verdict.of(refused);
    verdict
        .filter(Delivery.Never.class::isInstance)
        .ifPresent(never -> LOG.info("Telegram refused a message with {}.", refused.code()));
    return verdict.orElseGet(this::soon);
  }

  private Reply gated(String chat, PartialBotApiMethod<?> method) {
    Duration wait = gates.enter(chat);
    if (!wait.isZero()) {
      throw new Ended(new Delivery.Later(wait));
    }
    return api.call(method);
  }

  /** Tidying up: what cannot be deleted any more may stay. */
  private void delete(String chat, int id) {
    if (id != 0) {
      api.call(new DeleteMessage(chat, id));
    }
  }

  private Delivery soon() {
    failures++;
    return new Delivery.Later(setup.pace().pauseAfter(failures));
  }
}
