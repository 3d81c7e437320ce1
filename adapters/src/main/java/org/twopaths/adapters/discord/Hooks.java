package org.twopaths.adapters.discord;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twopaths.adapters.discord.look.Sheets;
import org.twopaths.adapters.discord.look.Wording;
import org.twopaths.text.Spoken;

/**
 * The ways to answer somebody so that only they see it: each act of theirs opens one for 15
 * minutes. They are kept in memory alone; after a restart such an answer goes to the person's
 * private chat.
 */
final class Hooks {
  private static final Logger LOG = LoggerFactory.getLogger(Hooks.class);

  /** How long "is thinking" may stand after an act is done with, before it is taken away. */
  private static final Duration THINKING = Duration.ofSeconds(3);

  private final Map<Key, Deque<Open>> open = new ConcurrentHashMap<>();

  private final Spoken<Wording> wording;

  /** Knows what to say to somebody in a channel whose answer came in private. */
  Hooks(Spoken<Wording> wording) {
    this.wording = wording;
  }

  private record Key(String chat, String person) {}

  /** What Discord shows while an answer is awaited. */
  enum Sign {
    NONE,
    /** That the bot is thinking, in a private chat. */
    IN_PRIVATE,
    /** The same, to one person in a channel. */
    IN_CHANNEL
  }

  /** One way to answer. */
  static final class Open {
    private final InteractionHook hook;
    private final Sign sign;
    private boolean thinking;
    private volatile boolean lost;

    private Open(InteractionHook hook, Sign sign) {
      this.hook = hook;
      this.sign = sign;
      this.thinking = sign != Sign.NONE;
    }

    InteractionHook hook() {
      return hook;
    }

    /** The tag of the language that the person's app speaks. */
    String language() {
      return hook.getInteraction().getUserLocale().getLocale();
    }

    /** Discord did not take the sign, so nothing can be answered this way. */
    void lose() {
      lost = true;
    }

    private boolean isSpent() {
      return lost || hook.isExpired();
    }

    /** Whether Discord still shows that the bot is thinking; from now on it does not. */
    synchronized boolean endThinking() {
      boolean was = thinking;
      thinking = false;
      return was;
    }

    /** The answer did not come through. */
    synchronized void goOnThinking() {
      thinking = true;
    }

    private synchronized boolean isThinking() {
      return thinking;
    }

    /** Takes away what stood for an answer that all have seen. */
    private void settle() {
      end(hook.deleteOriginal());
    }

    /** Points to where the answer came, if it was not here. */
    private void point(String elsewhere) {
      if (sign == Sign.IN_CHANNEL) {
        end(hook.editOriginal(MessageEditData.fromCreateData(Sheets.line(elsewhere))));
      } else {
        settle();
      }
    }

    private void end(RestAction<?> action) {
      if (!isSpent() && endThinking()) {
        try {
          action.queue(done -> {}, gone -> {});
        } catch (RejectedExecutionException ended) {
          LOG.debug("The bot stopped before a sign was taken away.");
        }
      }
    }
  }

  /** Keeps a way to answer, and what Discord shows until then. */
  Open opened(String chat, String person, InteractionHook hook, Sign sign) {
    Open fresh = new Open(hook, sign);
    open.values().removeIf(Hooks::isSpent);
    open.compute(
        new Key(chat, person),
        (key, known) -> {
          Deque<Open> ways = known == null ? new ArrayDeque<>() : known;
          synchronized (ways) {
            ways.addLast(fresh);
          }
          return ways;
        });
    return fresh;
  }

  private static boolean isSpent(Deque<Open> ways) {
    synchronized (ways) {
      return ways.stream().allMatch(Open::isSpent);
    }
  }

  /**
   * The way to answer a person in a chat: first where they see the bot thinking, else the newest.
   */
  Optional<Open> of(String chat, String person) {
    Deque<Open> ways = open.get(new Key(chat, person));
    if (ways == null) {
      return Optional.empty();
    }
    synchronized (ways) {
      ways.removeIf(Open::isSpent);
      return ways.stream()
          .filter(Open::isThinking)
          .findFirst()
          .or(() -> Optional.ofNullable(ways.peekLast()));
    }
  }

  /** The newest way to answer a person, wherever they acted. */
  Optional<Open> newest(String person) {
    return open.entrySet().stream()
        .filter(entry -> entry.getKey().person().equals(person))
        .flatMap(entry -> of(entry.getKey().chat(), person).stream())
        .max(Comparator.comparing(way -> way.hook().getInteraction().getTimeCreated()));
  }

  /** All in the chat have seen an answer: nobody needs to be shown that the bot is thinking. */
  void answered(String chat) {
    for (Map.Entry<Key, Deque<Open>> entry : open.entrySet()) {
      if (entry.getKey().chat().equals(chat)) {
        synchronized (entry.getValue()) {
          Iterator<Open> ways = entry.getValue().iterator();
          ways.forEachRemaining(Open::settle);
        }
      }
    }
  }

  /** The act is done with; should no answer have come this way, none will. */
  void done(Open way) {
    CompletableFuture.delayedExecutor(THINKING.toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> way.point(wording.to(way.language()).elsewhere()));
  }
}
