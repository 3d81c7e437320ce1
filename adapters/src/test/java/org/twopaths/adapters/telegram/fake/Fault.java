package org.twopaths.adapters.telegram.fake;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** What can go wrong with one request. */
public enum Fault {
  /** All goes well, so that a later request can meet the fault behind this one. */
  NONE,
  /** The request is carried out, and the connection ends before the answer. */
  DONE_THEN_HANG_UP,
  /** The request is read, and the connection ends before anything is done. */
  READ_THEN_HANG_UP,
  /** A proxy answers with its page before anything is done. */
  PAGE_502,
  /** The server answers that it is in trouble. */
  ERROR_500,
  /** The answer is empty. */
  EMPTY,
  /** The answer ends in the middle. */
  CUT,
  /** Too many requests: wait a second. */
  FLOOD_1,
  /** Too many requests: wait 7 seconds. */
  FLOOD_7,
  /** The request is refused for a reason that nobody foresaw. */
  REFUSED,
  /** The token is not known. */
  UNAUTHORIZED,
  /** Somebody else asks for updates. */
  CONFLICT;

  Wire.Response apply(Supplier<Wire.Response> real) {
    return switch (this) {
      case NONE -> real.get();
      case REFUSED -> refusal(400, "Bad Request: SOMETHING_NEW", "");
      case DONE_THEN_HANG_UP -> {
        real.get();
        yield Wire.Response.hangUp();
      }
      case READ_THEN_HANG_UP -> Wire.Response.hangUp();
      case PAGE_502 -> page();
      case ERROR_500 -> refusal(500, "Internal Server Error", "");
      case EMPTY -> new Wire.Response(200, "application/json", new byte[0], 0);
      case CUT -> {
        Wire.Response whole = real.get();
        yield new Wire.Response(200, whole.type(), whole.body(), whole.body().length / 2);
      }
      case FLOOD_1 -> flood(1);
      case FLOOD_7 -> flood(7);
      case UNAUTHORIZED -> refusal(401, "Unauthorized", "");
      case CONFLICT ->
          refusal(409, "Conflict: terminated by other getUpdates request; make sure that", "");
    };
  }

  private static Wire.Response page() {
    byte[] html = "<html><h1>502 Bad Gateway</h1></html>".getBytes(StandardCharsets.US_ASCII);
    return new Wire.Response(502, "text/html", html, 0);
  }

  static Wire.Response flood(int seconds) {
    return refusal(
        429,
        "Too Many Requests: retry after " + seconds,
        ",\"parameters\":{\"retry_after\":" + seconds + "}");
  }

  static Wire.Response refusal(int code, String description, String more) {
    return Wire.Response.json(
        code,
        "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"%s}"
            .formatted(code, description, more));
  }
}
