package org.twopaths.adapters.telegram.out;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.twopaths.adapters.telegram.Phrases;
import org.twopaths.adapters.telegram.TelegramSetup;
import org.twopaths.adapters.telegram.api.BotApi;
import org.twopaths.adapters.telegram.api.Reply;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform.Delivery;
import org.twopaths.bot.Platform.Outgoing;
import org.twopaths.bot.Platform.Purpose;

/**
 * Shows messages and changes them.
 *
 * <p>Telegram has no mark by which it would know a request that comes twice. So a request of which
 * nobody knows whether it was carried out is made once more, and only after Telegram answers again;
 * if that one is lost too, the message counts as shown. A reminder is not made twice at all. A
 * change may be made any number of times, and so released words are a change of a line that says
 * nothing.
 */
public final class Carrier {
  private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);

  private final TelegramSetup setup;
  private final BotApi api;
  private final Gates gates;
  private final Answers answers;
  private final Opener opener;
  private final LongSupplier nanos;
  private final Memory memory = new Memory();
  private final Relays relays;
  private final AtomicInteger failures = new AtomicInteger();

  /**
   * @param username our own name on Telegram, empty before it is known
   */
  public Carrier(
      TelegramSetup setup, BotApi api, Answers answers, Supplier<Optional<String>> username) {
    this.setup = setup;
    this.api = api;
    this.answers = answers;
    this.nanos = System::nanoTime;
    this.opener = new Opener(setup.phrases(), api, username);
    this.gates = new Gates(setup.pace(), nanos);
    this.relays = new Relays(setup.intake());
  }

  public Delivery send(Outgoing outgoing) {
    if (isSaidAside(outgoing)) {
      return new Delivery.Sent(Handle.unknown(outgoing.chat()).text());
    }
    answers.shown(outgoing.chat());
    // Telegram shows everything in a group to all; what is for one goes to that one's own chat.
    String chat = outgoing.onlyFor() == null ? outgoing.chat() : outgoing.onlyFor();
    Keyboard keyboard = new Keyboard(words(outgoing).waysOut());
    Letter letter = new Letter(chat, outgoing, keyboard, setup.protects());
    String key = chat + "|" + outgoing.chat() + "|" + outgoing.number();
    try {
      return new Delivery.Sent(carried(key, letter, outgoing).text());
    } catch (Ended end) {
      if (outgoing.onlyFor() != null && end.delivery().equals(Verdict.UNOPENED)) {
        opener.ask(outgoing.chat(), outgoing.message().language(), nanos.getAsLong());
      }
      return end.delivery();
    }
  }

  /** Takes what stands in a private chat out of sight, up to the message with that id. */
  public Delivery clear(String chat, String until) {
    return until.isEmpty()
        ? new Delivery.Sent("")
        : new Clearing(api, setup.pace()).clear(chat, Integer.parseInt(until));
  }

  private Handle carried(String key, Letter letter, Outgoing outgoing) {
    if (outgoing.edits()) {
      return change(key, letter, known(key, outgoing));
    }
    return outgoing.purpose() == Purpose.RELAY
        ? relay(key, letter, words(outgoing).coming())
        : show(key, letter);
  }

  /** Our own few words, in the language of a message. */
  private Phrases words(Outgoing outgoing) {
    return setup.phrases().to(outgoing.message().language());
  }

  /** Whether it went to its reader as the answer to their press. */
  private boolean isSaidAside(Outgoing outgoing) {
    return outgoing.onlyFor() != null
        && !outgoing.edits()
        && answers.say(outgoing.chat(), outgoing.onlyFor(), outgoing.message().text());
  }

  private Handle known(String key, Outgoing outgoing) {
    return memory
        .instead(key)
        .orElseGet(() ->
            outgoing.sentAs() == null
                ? Handle.unknown(outgoing.chat())
                : Handle.read(outgoing.sentAs()));
  }

  private Handle show(String key, Letter letter) {
    Handle shown = memory.begun(key, letter.chat());
    while (shown.parts().size() < letter.size()) {
      PartialBotApiMethod<?> next = letter.part(shown.parts().size());
      shown = shown.withPart(once(key, shown, next, letter.isWorthARepeat()));
      memory.progress(key, shown);
    }
    return finished(key, letter, shown);
  }

  private Handle finished(String key, Letter letter, Handle shown) {
    Handle whole =
        letter.wantsReply()
            ? shown.withPrompt(once(key, shown, letter.wish(), letter.isWorthARepeat()))
            : shown;
    memory.finished(key);
    return whole;
  }

  /**
   * Shows released words exactly once: first a line that says nothing, again and again until it is
   * known where it stands, and then the words in its place, where they cannot be twice. At worst
   * such a line is left over.
   */
  private Handle relay(String key, Letter letter, String coming) {
    Handle placed = relays.placed(key, letter.chat());
    while (placed.parts().size() < letter.size()) {
      placed = placed.withPart(place(key, placed, letter.coming(coming)));
      relays.place(key, placed);
    }
    for (int place = 0; place < letter.size(); place++) {
      if (!isChanged(letter, place, placed)) {
        relays.forget(key);
        throw new Ended(soon());
      }
    }
    return finished(key, letter, placed);
  }

  private int place(String key, Handle soFar, PartialBotApiMethod<?> line) {
    return switch (gated(soFar.chat(), line)) {
      case Reply.Done done -> {
        failures.set(0);
        yield done.result().path("message_id").asInt();
      }
      case Reply.Refused refused -> throw new Ended(refused(key, soFar, refused));
      case Reply.Unsent unsent -> throw new Ended(soon());
      case Reply.Unclear unclear -> throw new Ended(soon());
    };
  }

  /**
   * Sends something new; its id, or 0 when it counts as sent and nobody knows.
   *
   * @param repeats whether twice is better than never
   */
  private int once(String key, Handle soFar, PartialBotApiMethod<?> message, boolean repeats) {
    boolean again = memory.isDoubtful(key);
    if (again && !(api.call(new GetMe()) instanceof Reply.Done)) {
      throw new Ended(soon());
    }
    Reply reply = gated(soFar.chat(), message);
    return switch (reply) {
      case Reply.Done done -> {
        failures.set(0);
        yield done.result().path("message_id").asInt();
      }
      // A group may let no pictures in; the words that follow say the same.
      case Reply.Refused refused when message instanceof SendPhoto && Verdict.isNever(refused) -> 0;
      case Reply.Refused refused -> throw new Ended(refused(key, soFar, refused));
      case Reply.Unsent unsent -> throw new Ended(soon());
      case Reply.Unclear unclear -> {
        if (!again && repeats) {
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
    Handle replacement = show(key, letter);
    memory.replace(key, replacement);
    return replacement;
  }

  /** Whether the part reads so now; false when it is gone. */
  private boolean isChanged(Letter letter, int place, Handle old) {
    if (letter.isPicture(place)) {
      return true;
    }
    Reply reply = gated(old.chat(), letter.change(place, old.parts().get(place)));
    return switch (reply) {
      case Reply.Done done -> {
        failures.set(0);
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
    Verdict.closing(refused, chat).ifPresent(report -> report(chat, report));
    return verdict.orElseGet(this::soon);
  }

  /** The chat is closed to us; nothing more is to be sent there. Nobody waits for the bot here. */
  private void report(String chat, Inbound.Report report) {
    Set<String> members = report instanceof Inbound.RoomGone ? Set.of() : null;
    String event = "refused " + chat + " " + setup.clock().millis();
    Inbound.Sender whom = new Inbound.Sender(chat, "");
    setup
        .intake()
        .receive(
            new Inbound("telegram", event, new Inbound.Chat(chat, members), whom, report, null));
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
    return new Delivery.Later(setup.pace().pauseAfter(failures.incrementAndGet()));
  }
}
