package org.twopaths.adapters.discord;

import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twopaths.adapters.discord.look.Sheets;
import org.twopaths.adapters.discord.wire.Refused;

/**
 * One way to answer somebody so that only they see it. What stands for an answer until then can
 * become one message's, and no other's after: to write that message there once more changes
 * nothing.
 */
final class Way {
  private static final Logger LOG = LoggerFactory.getLogger(Way.class);
  private static final String BETWEEN = ":";

  private final Act act;
  private final Supplier<InteractionHook> hook;

  /** The number of the message that stands where the bot was thinking; 0 for none. */
  private volatile long answer;

  private boolean thinking;
  private volatile boolean lost;

  /**
   * What somebody did that can be answered so.
   *
   * @param language the tag of the language that the person's app speaks
   * @param token what Discord knows it by; good for nothing but such answers, and not for long
   * @param until when Discord forgets it, in milliseconds since 1970
   */
  record Act(String chat, String person, Sign sign, String language, String token, long until) {}

  /** What Discord shows while an answer is awaited. */
  enum Sign {
    NONE,
    /** That the bot is thinking, in a private chat. */
    IN_PRIVATE,
    /** The same, to whoever pressed a button in a channel or wrote in a window there. */
    AT_A_PRESS,
    /** The same, to whoever used a command in a channel. */
    AT_A_COMMAND
  }

  Way(Act act, Supplier<InteractionHook> hook) {
    this.act = act;
    this.hook = hook;
    this.thinking = act.sign() != Sign.NONE;
  }

  /** Reads what {@link #toText} wrote. */
  static Way of(String text, Function<String, InteractionHook> hooks) {
    String[] parts = text.split(BETWEEN);
    Sign sign = Sign.valueOf(parts[2]);
    Act act = new Act(parts[0], parts[1], sign, parts[3], parts[4], Long.parseLong(parts[5]));
    Way way = new Way(act, () -> hooks.apply(act.token()));
    way.answer = Long.parseLong(parts[6]);
    way.thinking = way.answer == 0;
    return way;
  }

  /** Without white space. */
  String toText() {
    return String.join(
        BETWEEN,
        act.chat(),
        act.person(),
        act.sign().name(),
        act.language(),
        act.token(),
        String.valueOf(act.until()),
        String.valueOf(answer));
  }

  Act act() {
    return act;
  }

  InteractionHook hook() {
    return hook.get();
  }

  /** Discord did not take the sign, or knows nothing of it: nothing can be answered this way. */
  void lose() {
    lost = true;
  }

  boolean isSpent() {
    return lost || act.until() <= System.currentTimeMillis();
  }

  /** Whether another life has to know it: something stands for the answer, or is a message's. */
  boolean isKept() {
    return isThinking() || answer != 0;
  }

  /** Whether what stands there was given to that message. */
  boolean isFor(long message) {
    return answer == message;
  }

  /** Gives what stands there to that message; says whether it was nobody's before. */
  synchronized boolean give(long message) {
    boolean free = endThinking();
    answer = free ? message : answer;
    return free;
  }

  /** Whether Discord still shows that the bot is thinking; from now on it does not. */
  synchronized boolean endThinking() {
    boolean was = thinking;
    thinking = false;
    return was;
  }

  synchronized boolean isThinking() {
    return thinking;
  }

  /** Takes away what stood for an answer that all have seen, or that there is none of. */
  void settle() {
    end(InteractionHook::deleteOriginal);
  }

  /** Points to where the answer came, if it was not here. */
  void point(String elsewhere) {
    if (act.sign() == Sign.AT_A_COMMAND) {
      end(open -> open.editOriginal(MessageEditData.fromCreateData(Sheets.line(elsewhere))));
    } else {
      settle();
    }
  }

  private void end(Function<InteractionHook, RestAction<?>> how) {
    if (!isSpent() && endThinking()) {
      try {
        how.apply(hook()).queue(done -> {}, gone -> {});
      } catch (RejectedExecutionException | Refused ended) {
        LOG.debug("The bot stopped before a sign was taken away.");
      }
    }
  }
}
