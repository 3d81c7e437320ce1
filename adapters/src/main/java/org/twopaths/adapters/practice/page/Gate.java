package org.twopaths.adapters.practice.page;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.Map;
import java.util.Set;

/**
 * Lets in only what comes from the room's own page: other sites that a browser has open can reach
 * loopback too.
 */
final class Gate implements Filter {

  private static final Map<HeaderName, String> EVERY_ANSWER =
      Map.of(
          HeaderNames.create("Content-Security-Policy"),
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          HeaderNames.create("X-Content-Type-Options"),
          "nosniff",
          HeaderNames.create("Referrer-Policy"),
          "no-referrer",
          HeaderNames.create("Cross-Origin-Resource-Policy"),
          "same-origin",
          HeaderNames.CACHE_CONTROL,
          "no-store");

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    EVERY_ANSWER.forEach(response::header);
    String host = request.headers().first(HeaderNames.HOST).orElse("");
    int port = request.localPeer().port();
    if (!Set.of("127.0.0.1:" + port, "localhost:" + port).contains(host)) {
      throw new Refused(Status.FORBIDDEN_403, "The practice room opens on this computer only.");
    }
    if (request.prologue().method() == Method.POST) {
      checkOrigin(request, host);
    }
    chain.proceed();
  }

  private static void checkOrigin(RoutingRequest request, String host) {
    String origin = request.headers().first(HeaderNames.ORIGIN).orElse("");
    if (!origin.equals("http://" + host)) {
      throw new Refused(Status.FORBIDDEN_403, "Only the practice room's own page may ask that.");
    }
  }
}
