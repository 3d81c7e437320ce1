package org.twopaths.adapters.discord.fake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;

/** Trouble that the fake makes on purpose. */
public final class Faults {
  private static final Pattern WRITING = Pattern.compile("^(POST|PATCH) /channels/");

  private final Deque<Fault> queue = new ArrayDeque<>();
  private int moment;
  private Runnable deed;

  /** How a request goes wrong. */
  private static final class Fault {
    private final Pattern request;
    private final Kind kind;
    private final int status;
    private int spared;

    private Fault(String request, Kind kind, int status) {
      this.request = Pattern.compile(request);
      this.kind = kind;
      this.status = status;
    }

    private boolean hits(String asked) {
      return request.matcher(asked).find() && spared-- <= 0;
    }
  }

  private enum Kind {
    ANSWER,
    LIMIT,
    BAN,
    LOST_ANSWER
  }

  /** The next request that matches is answered with this status instead. */
  public void answer(String request, int status) {
    add(request, Kind.ANSWER, status);
  }

  /** The same, but so many requests that match are let through first. */
  public synchronized void answerAfter(int spared, String request, int status) {
    answer(request, status);
    queue.getLast().spared = spared;
  }

  /** The next request that matches is told to wait for a second. */
  public void limit(String request) {
    add(request, Kind.LIMIT, 429);
  }

  /** The next request that matches is refused by the network in front of Discord. */
  public void ban(String request) {
    add(request, Kind.BAN, 429);
  }

  /** The next request that matches is done, but its answer does not arrive. */
  public void loseAnswer(String request) {
    add(request, Kind.LOST_ANSWER, 0);
  }

  /**
   * Does something once in what follows: at moment 0 as the next message comes in, at 1 when it
   * stands but is not answered, at 2 as the one after it comes in, and so on.
   */
  public synchronized void at(int when, Runnable what) {
    moment = when;
    deed = what;
  }

  /** A moment passes; says whether something was done at it. */
  boolean pass(String request) {
    Runnable due = due(request);
    if (due != null) {
      due.run();
    }
    return due != null;
  }

  private synchronized Runnable due(String request) {
    if (deed == null || !WRITING.matcher(request).find() || moment-- > 0) {
      return null;
    }
    Runnable due = deed;
    deed = null;
    return due;
  }

  private synchronized void add(String request, Kind kind, int status) {
    queue.add(new Fault(request, kind, status));
  }

  /** The answer in place of Discord's own; null when nothing goes wrong. */
  synchronized MockResponse instead(String request) {
    Fault fault = queue.peek();
    if (fault == null || fault.kind == Kind.LOST_ANSWER || !fault.hits(request)) {
      return null;
    }
    queue.remove();
    MockResponse.Builder answer = new MockResponse.Builder().code(fault.status);
    return switch (fault.kind) {
      case LIMIT ->
          answer
              .addHeader("Via", "1.1 google")
              .addHeader("Retry-After", "1")
              .addHeader("X-RateLimit-Scope", "user")
              .addHeader("Content-Type", "application/json")
              .body("{\"message\":\"slow\",\"retry_after\":1.0,\"global\":false}")
              .build();
      case BAN ->
          answer.addHeader("Retry-After", "1").body("<html>error code: 1015</html>").build();
      default ->
          answer
              .addHeader("Via", "1.1 google")
              .addHeader("Content-Type", "application/json")
              .body("{\"message\":\"trouble\",\"code\":0}")
              .build();
    };
  }

  /** Whether the answer to this request gets lost. */
  synchronized boolean losesAnswer(String request) {
    Fault fault = queue.peek();
    boolean lost = fault != null && fault.kind == Kind.LOST_ANSWER && fault.hits(request);
    if (lost) {
      queue.remove();
    }
    return lost;
  }

  /** Whether all the trouble has been met. */
  public synchronized boolean isOver() {
    return queue.isEmpty();
  }
}
