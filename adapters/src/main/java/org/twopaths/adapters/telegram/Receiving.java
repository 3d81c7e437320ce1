package org.twopaths.adapters.telegram;

import java.net.URI;
import java.util.regex.Pattern;

/** How news come to us. */
public sealed interface Receiving {

  /** We ask for them; needs no open port. */
  record Poll() implements Receiving {}

  /**
   * Telegram brings them to a proxy, which ends TLS and passes them on.
   *
   * @param port where we listen on loopback; 0 for any free port
   * @param publicUrl what Telegram calls; its path is ours too
   * @param secret comes with each call; letters, digits, _ and -
   */
  record Webhook(int port, URI publicUrl, String secret) implements Receiving {
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{16,256}");

    public Webhook {
      need(port >= 0 && port <= 65_535, "port", "take a port from 0 to 65535");
      need(
          publicUrl != null && "https".equals(publicUrl.getScheme()),
          "url",
          "give the https address that Telegram calls");
      need(
          secret != null && SECRET.matcher(secret).matches(),
          "secret",
          "take 16 to 256 letters, digits, _ and -");
    }

    private static void need(boolean holds, String setting, String mend) {
      if (!holds) {
        throw new IllegalArgumentException(
            "the setting telegram.webhook." + setting + " is wrong: " + mend);
      }
    }

    public String path() {
      String path = publicUrl.getPath();
      return path.isEmpty() ? "/" : path;
    }

    @Override
    public String toString() {
      return "Webhook[" + port + "]";
    }
  }
}
