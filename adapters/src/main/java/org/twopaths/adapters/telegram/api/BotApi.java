package org.twopaths.adapters.telegram.api;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;

/**
 * Sends requests to the Bot API, each exactly once.
 *
 * <p>Why not the library's client: it hides the status and whether the request went out, so that
 * "not sent" and "sent, nobody knows" look alike. Safe for use by many threads.
 */
public final class BotApi implements AutoCloseable {
  private static final MediaType JSON = MediaType.get("application/json");

  private final Access access;
  private final Duration timeout;
  private final OkHttpClient client;
  private volatile boolean closed;

  /** Speaks with the server of {@code access}; ordinary calls end after {@code timeout}. */
  public BotApi(Access access, Duration timeout) {
    this.access = access;
    this.timeout = timeout;
    this.client =
        new OkHttpClient.Builder()
            // Otherwise a message is silently sent again when a kept connection ends too early.
            .retryOnConnectionFailure(false)
            // A redirect would carry the token, which is in the address, to somebody else.
            .followRedirects(false)
            // HTTP/2's frame log would hold the address, and with it the token.
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionPool(new ConnectionPool(5, 30, TimeUnit.SECONDS))
            .connectTimeout(Duration.ofSeconds(10))
            .eventListener(Trace.LISTENER)
            .build();
  }

  public Reply call(PartialBotApiMethod<?> method) {
    return exchange(method, timeout).reply();
  }

  /** Sends a request and gives its bare answer; never throws for trouble on the way. */
  public Exchange exchange(PartialBotApiMethod<?> method, Duration atMost) {
    if (closed) {
      return new Exchange(0, new byte[0], false, "the end of the program");
    }
    Trace trace = new Trace();
    Request request =
        new Request.Builder()
            .url(access.of(method.getMethod()))
            .post(body(method))
            .tag(Trace.class, trace)
            .build();
    OkHttpClient patient =
        client.newBuilder().readTimeout(atMost).callTimeout(atMost.plusSeconds(5)).build();
    try (Response response = patient.newCall(request).execute()) {
      return new Exchange(response.code(), response.body().bytes(), true, null);
    } catch (IOException | RuntimeException failure) {
      return new Exchange(0, new byte[0], trace.left(), failure.getClass().getSimpleName());
    }
  }

  /** A file goes as a form; all else as JSON. */
  private static RequestBody body(PartialBotApiMethod<?> method) {
    return method instanceof SendPhoto photo
        ? PhotoForm.of(photo)
        : RequestBody.create(Json.bytes(method), JSON);
  }

  /** Ends what is under way. */
  @Override
  public void close() {
    closed = true;
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
    client.dispatcher().executorService().shutdown();
  }
}
