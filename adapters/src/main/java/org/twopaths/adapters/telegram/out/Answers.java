package org.twopaths.adapters.telegram.out;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.twopaths.adapters.telegram.api.BotApi;
import org.twopaths.adapters.telegram.api.Reply;

/**
 * Answers presses, without which a button goes on spinning. The answer to a press in a group can
 * hold words that nobody but the presser sees, so it waits a moment for some. Safe for use by many
 * threads.
 */
public final class Answers {
  /** In UTF-16 units, as Telegram counts. */
  private static final int MOST = 200;

  /** What is longer stays until the reader closes it; what is not shows for a moment. */
  private static final int GLANCE = 60;

  private final BotApi api;
  private final Duration patience;
  private final Map<Presser, String> waiting = new ConcurrentHashMap<>();

  /** Who pressed, and in which group. */
  private record Presser(String chat, String person) {}

  /**
   * @param patience how long the answer to a press in a group waits for words
   */
  public Answers(BotApi api, Duration patience) {
    this.api = api;
    this.patience = patience;
  }

  /** Answers a press without words. Nobody waits for the answer's own success. */
  public void now(String query) {
    Thread.ofVirtual()
        .name("telegram-answer")
        .start(() -> api.call(new AnswerCallbackQuery(query)));
  }

  /** Answers a press in a group, with what is said to the presser in the next moment or nothing. */
  public void soon(String query, String chat, String person) {
    String earlier = waiting.put(new Presser(chat, person), query);
    if (earlier != null && !earlier.equals(query)) {
      now(earlier);
    }
    Thread.ofVirtual().name("telegram-answer").start(() -> endAfterAWhile(query, chat, person));
  }

  private void endAfterAWhile(String query, String chat, String person) {
    try {
      Thread.sleep(patience);
    } catch (InterruptedException end) {
      return;
    }
    if (waiting.remove(new Presser(chat, person), query)) {
      api.call(new AnswerCallbackQuery(query));
    }
  }

  /** Something else was shown in a chat, which is the answer to all who pressed there. */
  void shown(String chat) {
    waiting.keySet().stream()
        .filter(presser -> presser.chat().equals(chat))
        .toList()
        .forEach(this::end);
  }

  private void end(Presser presser) {
    String query = waiting.remove(presser);
    if (query != null) {
      now(query);
    }
  }

  /** Says something to one person in a group; false when it cannot be said in this way. */
  boolean say(String chat, String person, String words) {
    String query = waiting.remove(new Presser(chat, person));
    if (query == null) {
      return false;
    }
    if (words.length() > MOST) {
      now(query);
      return false;
    }
    AnswerCallbackQuery answer = new AnswerCallbackQuery(query);
    answer.setText(words);
    answer.setShowAlert(words.length() > GLANCE);
    Reply reply = api.call(answer);
    return reply instanceof Reply.Done || reply instanceof Reply.Unclear;
  }
}
