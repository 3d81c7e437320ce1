package org.twopaths.adapters.discord.wire;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the requests that Discord holds against us, and stops the sending long before there are
 * 10,000 within ten minutes, at which Discord shuts the whole address out.
 */
public final class Fuse implements Interceptor {
  /** From here on only answers to what somebody just did are sent. */
  static final int WARM = 250;

  /**
   * From here on nothing is sent. What is under way at that moment may still be refused, and with
   * it there are no more than 500.
   */
  static final int BLOWN = 450;

  /** How long a refusal counts. */
  public static final Duration WINDOW = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(Fuse.class);

  private final InstantSource clock;
  private final Deque<Instant> refusals = new ArrayDeque<>();
  private boolean alarmed;

  public Fuse(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    boolean shared = "shared".equals(response.header("X-RateLimit-Scope"));
    switch (response.code()) {
      case 401, 403 -> count();
      case 429 -> {
        if (!shared) {
          count();
        }
      }
      default -> {}
    }
    return response;
  }

  synchronized void count() {
    refusals.addLast(clock.instant());
    if (lately() >= BLOWN && !alarmed) {
      alarmed = true;
      LOG.error(
          "Discord refused {} requests within {} minutes: nothing is sent until that is over. "
              + "Look at the token and at the bot's permissions.",
          refusals.size(),
          WINDOW.toMinutes());
    }
  }

  /** Whether only what cannot wait may be sent. */
  public synchronized boolean isWarm() {
    return lately() >= WARM;
  }

  /** Whether nothing may be sent. */
  public synchronized boolean isBlown() {
    boolean blown = lately() >= BLOWN;
    alarmed = alarmed && blown;
    return blown;
  }

  private int lately() {
    Instant old = clock.instant().minus(WINDOW);
    while (!refusals.isEmpty() && refusals.peekFirst().isBefore(old)) {
      refusals.removeFirst();
    }
    return refusals.size();
  }
}
