package org.twopaths.adapters.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/**
 * A request of the bot.
 *
 * @param path without the part that all paths have in common
 * @param body null for none
 */
record Asked(String method, String path, HttpUrl url, JsonNode body) {
  private static final String BASE = "/api/v10";

  static Asked of(RecordedRequest request) {
    String body = request.getBody() == null ? "" : request.getBody().utf8();
    String path = request.getUrl().encodedPath();
    return new Asked(
        request.getMethod(),
        path.startsWith(BASE) ? path.substring(BASE.length()) : path,
        request.getUrl(),
        body.isEmpty() ? null : Json.read(body));
  }

  /** The parts of the path that the stars of the form stand for; null when it has another form. */
  String[] match(String wantedMethod, String form) {
    if (!method.equals(wantedMethod)) {
      return null;
    }
    Matcher matcher = Pattern.compile(form.replace("*", "([^/]+)")).matcher(path);
    if (!matcher.matches()) {
      return null;
    }
    String[] parts = new String[matcher.groupCount()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = matcher.group(i + 1);
    }
    return parts;
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
