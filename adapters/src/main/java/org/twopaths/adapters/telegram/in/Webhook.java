package org.twopaths.adapters.telegram.in;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.twopaths.adapters.telegram.Receiving;

/**
 * The door on loopback through which a proxy passes what Telegram brings. Only who knows the secret
 * comes in; 200 means that the update is kept for good.
 */
final class Webhook implements AutoCloseable {
  private static final HeaderName SECRET = HeaderNames.create("X-Telegram-Bot-Api-Secret-Token");
  private static final int MOST_BYTES = 1024 * 1024;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final Receiving.Webhook door;
  private final Pulse pulse;
  private final WebServer server;
  private volatile Taker taker;

  /** Who takes what comes. */
  private record Taker(Desk desk, Offsets offsets) {}

  Webhook(Receiving.Webhook door, Pulse pulse) {
    this.door = door;
    this.pulse = pulse;
    this.server =
        WebServer.builder()
            .host("127.0.0.1")
            .port(door.port())
            .shutdownHook(false)
            .shutdownGracePeriod(Duration.ofMillis(200))
            .maxPayloadSize(MOST_BYTES)
            .idleConnectionTimeout(Duration.ofMinutes(2))
            .connectionOptions(socket -> socket.readTimeout(Duration.ofSeconds(10)))
            .routing(this::route)
            .build();
  }

  void start() {
    server.start();
    // The web server only logs that it could not start.
    if (!server.isRunning()) {
      throw new IllegalStateException(
          "The setting telegram.webhook.port is taken by another program: choose another port");
    }
  }

  int port() {
    return server.port();
  }

  /** From now on what comes is taken; before, Telegram is asked to bring it again. */
  void serve(Desk desk, Offsets offsets) {
    taker = new Taker(desk, offsets);
  }

  @Override
  public void close() {
    server.stop();
  }

  private void route(HttpRouting.Builder routing) {
    routing
        .post(door.path(), this::brought)
        .any(door.path(), (request, response) -> end(response, Status.METHOD_NOT_ALLOWED_405))
        .any((request, response) -> end(response, Status.NOT_FOUND_404))
        .error(
            Throwable.class,
            (request, response, trouble) -> end(response, Status.SERVICE_UNAVAILABLE_503));
  }

  private void brought(ServerRequest request, ServerResponse response) {
    if (!knowsTheSecret(request)) {
      end(response, Status.UNAUTHORIZED_401);
      return;
    }
    end(response, read(request).map(this::take).orElse(Status.REQUEST_ENTITY_TOO_LARGE_413));
  }

  private boolean knowsTheSecret(ServerRequest request) {
    String given = request.headers().first(SECRET).orElse("");
    return MessageDigest.isEqual(bytes(given), bytes(door.secret()));
  }

  private static Optional<RawUpdate> read(ServerRequest request) {
    try (InputStream body = request.content().inputStream()) {
      byte[] bytes = body.readNBytes(MOST_BYTES + 1);
      return bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(new RawUpdate(bytes));
    } catch (IOException cut) {
      throw new IllegalStateException("cut");
    }
  }

  private Status take(RawUpdate raw) {
    Taker ready = taker;
    if (ready == null) {
      return Status.SERVICE_UNAVAILABLE_503;
    }
    Optional<Long> id = raw.id();
    if (id.isEmpty()) {
      return Status.BAD_REQUEST_400;
    }
    try {
      String event = ready.offsets().brought(id.get());
      ready.desk().take(raw, event).get(LONGEST.toSeconds(), TimeUnit.SECONDS);
      ready.offsets().confirm();
      pulse.good();
      return Status.OK_200;
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      return Status.SERVICE_UNAVAILABLE_503;
    } catch (ExecutionException | TimeoutException | RuntimeException trouble) {
      pulse.bad(trouble);
      return Status.SERVICE_UNAVAILABLE_503;
    }
  }

  private static void end(ServerResponse response, Status status) {
    response.status(status).send();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
