package org.twopaths.adapters.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;

/**
 * One request's bare outcome.
 *
 * @param status of HTTP; 0 when there was no whole answer
 * @param left whether the request, or a part of it, went out
 * @param why there was no whole answer: a kind of failure, never its message; null when there was
 *     one
 */
public record Exchange(int status, byte[] body, boolean left, String why) {

  public boolean isGood() {
    return status == 200;
  }

  /**
   * What it means. The status of HTTP alone proves nothing: a proxy in between answers with 502 and
   * a page after the request was carried out as well as before.
   */
  public Reply reply() {
    if (status == 0) {
      return left ? new Reply.Unclear(why) : new Reply.Unsent(why);
    }
    try {
      JsonNode answer = Json.MAPPER.readTree(body);
      return answer.isObject() && answer.path("ok").isBoolean() ? said(answer) : unclear();
    } catch (IOException noJson) {
      return unclear();
    }
  }

  private Reply unclear() {
    return new Reply.Unclear("status " + status + " without an answer of Telegram");
  }

  private Reply said(JsonNode answer) {
    if (answer.path("ok").booleanValue()) {
      return new Reply.Done(answer.path("result"));
    }
    JsonNode wait = answer.path("parameters").path("retry_after");
    JsonNode moved = answer.path("parameters").path("migrate_to_chat_id");
    return new Reply.Refused(
        answer.path("error_code").asInt(status),
        answer.path("description").asText(""),
        wait.isNumber() ? Duration.ofSeconds(Math.clamp(wait.asLong(), 1, 86_400)) : null,
        moved.isNumber() ? moved.asText() : null);
  }

  @Override
  public String toString() {
    return "Exchange[" + status + "]";
  }
}
