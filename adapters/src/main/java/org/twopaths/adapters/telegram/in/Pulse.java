package org.twopaths.adapters.telegram.in;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twopaths.adapters.telegram.Health;
import org.twopaths.adapters.telegram.api.Reply;

/** Knows whether news reach us, and says so once when that changes. */
public final class Pulse {
  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
  private static final String TOKEN =
      "Telegram does not know this token: set telegram.token to the one that BotFather shows.";
  private static final String ELSEWHERE =
      "Another program receives with the same telegram.token: stop it. If it is none of yours,"
          + " somebody knows the token: take a new one from BotFather.";
  private static final String STANDING_BY =
      "Another Two Paths on this computer acts for this bot; this one waits for its end.";
  private static final String WEBHOOK = "A webhook was set for this bot; it is taken away.";
  private static final String UNDELIVERED =
      "Telegram cannot bring its news: look at telegram.webhook.url and the proxy behind it.";
  private static final String SLOWER = "Telegram asks us to wait.";
  private static final String AWAY = "Telegram cannot be reached at telegram.api-url: ";

  /** So long a conflict is worth a word after it: each good poll may have cost the other one. */
  private static final Duration ALARM = Duration.ofMinutes(2);

  private final InstantSource clock;
  private Instant conflict = Instant.MIN;
  private Health health = new Health(null, null);
  private int failures;
  private boolean ended;

  public Pulse(InstantSource clock) {
    this.clock = clock;
  }

  public synchronized Health health() {
    return health;
  }

  /** How many times in a row it went wrong. */
  synchronized int failures() {
    return failures;
  }

  synchronized void good() {
    Instant now = clock.instant();
    failures = 0;
    if (Objects.equals(health.trouble(), ELSEWHERE) && now.isBefore(conflict.plus(ALARM))) {
      health = new Health(now, ELSEWHERE);
      return;
    }
    if (health.trouble() != null) {
      LOG.info("Telegram works again.");
    }
    health = new Health(now, null);
  }

  /** Telegram says that what it brings does not arrive. */
  synchronized void undelivered() {
    failures++;
    tell(UNDELIVERED);
  }

  /** Somebody else on this computer acts for the bot. */
  synchronized void standBy() {
    failures++;
    tell(STANDING_BY);
  }

  synchronized void bad(Reply reply) {
    failures++;
    if (isConflict(reply)) {
      conflict = clock.instant();
    }
    tell(
        switch (reply) {
          case Reply.Refused refused when refused.isAboutTheToken() -> TOKEN;
          case Reply.Refused refused when isWebhook(refused) -> WEBHOOK;
          case Reply.Refused refused when isConflict(refused) -> ELSEWHERE;
          case Reply.Refused(int code, var words, var wait, var to) when code == 429 -> SLOWER;
          case Reply.Refused(int code, var words, var wait, var to) -> away("error " + code);
          case Reply.Unsent(String why) -> away(why);
          case Reply.Unclear(String why) -> away(why);
          case Reply.Done done -> away("its answer is cut");
        });
  }

  /** Something of ours failed; the kind only, as its message may hold what somebody wrote. */
  synchronized void bad(Throwable failure) {
    failures++;
    tell("What came from Telegram could not be kept: " + failure.getClass().getSimpleName() + ".");
  }

  private static String away(String why) {
    return AWAY + why + ".";
  }

  /** From now on nothing is worth a word. */
  synchronized void end() {
    ended = true;
  }

  static boolean isWebhook(Reply.Refused refused) {
    return refused.code() == 409 && refused.says("webhook");
  }

  private static boolean isConflict(Reply reply) {
    return reply instanceof Reply.Refused refused && refused.code() == 409 && !isWebhook(refused);
  }

  private void tell(String trouble) {
    if (!ended && !Objects.equals(health.trouble(), trouble)) {
      LOG.warn("{} It will be tried again.", trouble);
    }
    health = new Health(health.lastGoodPoll(), trouble);
  }
}
