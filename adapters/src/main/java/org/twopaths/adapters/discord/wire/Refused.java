package org.twopaths.adapters.discord.wire;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.twopaths.bot.Platform.Delivery;

/**
 * A request that Discord did not grant, or that did not reach it. It never holds anything that
 * somebody wrote.
 */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Not connected, or cut off: it is worth trying again soon. */
  static final int NO_ANSWER = 0;

  /** Unknown message: it was deleted. */
  public static final int NO_SUCH_MESSAGE = 10_008;

  /** Too many direct messages opened, or a message edited too often: it is worth waiting. */
  private static final Set<Integer> TOO_FAST = Set.of(20_016, 20_022, 20_028, 30_046, 40_003);

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration MINUTES = Duration.ofMinutes(5);
  private static final Duration LONG = Duration.ofMinutes(10);

  private final int status;
  private final int code;

  Refused(int status, int code) {
    super("Discord answered " + status + (code > 0 ? ", code " + code : ""), null, false, false);
    this.status = status;
    this.code = code;
  }

  /** What a failed request of JDA comes to. */
  public static Refused of(Throwable failure) {
    Throwable cause = failure;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return switch (cause) {
      case Refused known -> known;
      case ErrorResponseException answer ->
          new Refused(answer.getResponse().code, answer.getErrorCode());
      default -> new Refused(NO_ANSWER, 0);
    };
  }

  /** What would be asked too soon after the last time, so that it was not even asked. */
  public static Refused tooFast() {
    return new Refused(429, 0);
  }

  /** What becomes of a message that was refused like this. */
  public Delivery delivery() {
    if (TOO_FAST.contains(code)) {
      return new Delivery.Later(MINUTES);
    }
    if (status == 401) {
      return new Delivery.Later(LONG);
    }
    boolean passing = status < 400 || status == 408 || status == 429 || status >= 500;
    return passing ? new Delivery.Later(SOON) : new Delivery.Never(reason());
  }

  /** Whether asking again would be answered the same. */
  public boolean isFinal() {
    return delivery() instanceof Delivery.Never;
  }

  public int code() {
    return code;
  }

  public int status() {
    return status;
  }

  private String reason() {
    return "discord " + (code > 0 ? code : status);
  }
}
