package org.twopaths.adapters.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okio.ByteString;

/**
 * A request of the bot.
 *
 * @param path without the part that all paths have in common
 * @param body null for none
 */
record Asked(String method, String path, HttpUrl url, JsonNode body) {
  private static final String BASE = "/api/v10";

  static Asked of(RecordedRequest request) {
    String body = request.getBody() == null ? "" : payload(request.getBody());
    String path = request.getUrl().encodedPath();
    return new Asked(
        request.getMethod(),
        path.startsWith(BASE) ? path.substring(BASE.length()) : path,
        request.getUrl(),
        body.isEmpty() ? null : Json.read(body));
  }

  /** Of a form with files, the part that is JSON. */
  private static String payload(ByteString body) {
    String whole = body.string(StandardCharsets.ISO_8859_1);
    if (!whole.startsWith("--")) {
      return body.utf8();
    }
    String boundary = whole.substring(0, whole.indexOf("\r\n"));
    for (String part : whole.split(Pattern.quote(boundary))) {
      if (part.contains("name=\"payload_json\"")) {
        String json = part.substring(part.indexOf("\r\n\r\n") + 4, part.length() - 2);
        return new String(json.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      }
    }
    return "";
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
