package org.twopaths.adapters.telegram.api;

import java.net.URI;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * Where the Bot API is and the token that opens it; prints neither.
 *
 * @param token as BotFather gave it
 * @param apiUrl host, port and path; the official server or one's own
 */
public record Access(String token, URI apiUrl) {
  public static final URI OFFICIAL = URI.create("https://api.telegram.org");

  private static final Pattern TOKEN = Pattern.compile("[0-9]{3,20}:[A-Za-z0-9_-]{20,100}");
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(123456|110201543|4839574812):.*|.*(ABC-DEF1234ghIkl|AAHdqTcvCH1vGWJxfSeof).*");

  public Access {
    need(token != null && TOKEN.matcher(token).matches(), "telegram.token", "BotFather gives it");
    need(!EXAMPLE.matcher(token).matches(), "telegram.token", "it is only an example");
    need(isWeb(apiUrl), "telegram.api-url", "take https://api.telegram.org or your own server");
  }

  private static boolean isWeb(URI url) {
    return url != null && url.getQuery() == null && HttpUrl.get(url) != null;
  }

  private static void need(boolean holds, String setting, String mend) {
    if (!holds) {
      throw new IllegalArgumentException("the setting " + setting + " is wrong: " + mend);
    }
  }

  /** The address of a method; it holds the token, so it is made for one request and not kept. */
  HttpUrl of(String method) {
    return HttpUrl.get(apiUrl)
        .newBuilder()
        .addPathSegment("bot" + token)
        .addPathSegment(method)
        .build();
  }

  /** The bot's own id, the part of the token that is no secret. */
  public String bot() {
    return token.substring(0, token.indexOf(':'));
  }

  @Override
  public String toString() {
    return "Access[]";
  }
}
