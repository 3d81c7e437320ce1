package org.twopaths.adapters.telegram.in;

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
      "Another program receives with the same telegram.token: stop it, or take a new token.";
  private static final String WEBHOOK = "A webhook was set for this bot; it is taken away.";
  private static final String SLOWER = "Telegram asks us to wait.";
  private static final String AWAY = "Telegram cannot be reached at telegram.api-url: ";

  private final InstantSource clock;
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
    if (health.trouble() != null) {
      LOG.info("Telegram works again.");
    }
    failures = 0;
    health = new Health(now, null);
  }

  synchronized void bad(Reply reply) {
    failures++;
    tell(
        switch (reply) {
          case Reply.Refused refused when refused.isAboutTheToken() -> TOKEN;
          case Reply.Refused refused when isWebhook(refused) -> WEBHOOK;
          case Reply.Refused(int code, var words, var wait, var to) when code == 409 -> ELSEWHERE;
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

  private void tell(String trouble) {
    if (!ended && !Objects.equals(health.trouble(), trouble)) {
      LOG.warn("{} It will be tried again.", trouble);
    }
    health = new Health(health.lastGoodPoll(), trouble);
  }
}
