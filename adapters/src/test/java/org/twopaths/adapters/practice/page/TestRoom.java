package org.twopaths.adapters.practice.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.twopaths.adapters.practice.CommandHint;
import org.twopaths.adapters.practice.Json;
import org.twopaths.adapters.practice.PracticeAdapter;
import org.twopaths.adapters.practice.PracticeClock;
import org.twopaths.adapters.practice.PracticeSetup;
import org.twopaths.adapters.practice.Seal;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform.Outgoing;
import org.twopaths.bot.Platform.Purpose;
import org.twopaths.text.Message;

/** A practice room that runs, with a bot that only notes what reaches it. */
final class TestRoom implements AutoCloseable {

  static final List<CommandHint> COMMANDS =
      List.of(
          new CommandHint("settle", "Steady yourself", true, false),
          new CommandHint("ready", "A check-in to repair", false, true));
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  /** None, so that tests can read the file. */
  static final Seal SEAL =
      new Seal() {
        @Override
        public String sealed(String entry, long line) {
          return entry;
        }

        @Override
        public String opened(String sealed, long line) {
          return sealed;
        }
      };

  final BlockingQueue<Inbound> received = new LinkedBlockingQueue<>();
  final PracticeClock clock;
  final PracticeAdapter adapter;
  private final PracticeServer server;
  final URI page;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestRoom(Path data, Supplier<CompletableFuture<Void>> answer) {
    clock = new PracticeClock(data);
    PracticeSetup setup =
        new PracticeSetup(
            0,
            data,
            SEAL,
            inbound -> {
              received.add(inbound);
              return answer.get();
            },
            clock,
            clock::moveTo,
            COMMANDS);
    adapter = new PracticeAdapter(setup);
    server = new PracticeServer(setup, adapter.room());
    page = server.start();
    adapter.start();
  }

  /** With a bot that takes everything over at once. */
  static TestRoom open(Path data) {
    return open(data, () -> CompletableFuture.completedFuture(null));
  }

  /** With a bot that never gets so far. */
  static TestRoom openWithSlowBot(Path data) {
    return open(data, CompletableFuture::new);
  }

  /** With a bot that answers each time with one of these. */
  static TestRoom open(Path data, Supplier<CompletableFuture<Void>> answers) {
    return new TestRoom(data, answers);
  }

  HttpResponse<String> get(String path) {
    return fetch(HttpRequest.newBuilder(page.resolve(path)).build());
  }

  HttpResponse<String> post(String path, String json) {
    return fetch(request(path, json).header("Origin", origin()).build());
  }

  HttpRequest.Builder request(String path, String json) {
    return HttpRequest.newBuilder(page.resolve(path))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json));
  }

  HttpResponse<String> fetch(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new AssertionError(failure);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  /** The first line of the answer to a request that names this host. */
  String statusFor(String host) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", page.getPort())) {
      String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.setSoTimeout((int) DEADLINE.toMillis());
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
          .readLine();
    }
  }

  /** The lines of the page's stream, as they come. */
  BlockingQueue<String> events() throws IOException, InterruptedException {
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    HttpRequest request =
        HttpRequest.newBuilder(page.resolve("/events"))
            .header("Accept", "text/event-stream")
            .build();
    Stream<String> stream = client.send(request, BodyHandlers.ofLines()).body();
    Thread.ofVirtual().start(() -> follow(stream, lines));
    return lines;
  }

  private static void follow(Stream<String> stream, BlockingQueue<String> lines) {
    try {
      stream.forEach(lines::add);
    } catch (UncheckedIOException end) {
      // A room that closes ends its streams, this way too.
    }
  }

  void say(String pane, String as, String words) {
    String json = Json.text(Map.of("pane", pane, "as", as, "words", words));
    assertThat(post("/say", json).statusCode()).isEqualTo(204);
  }

  void show(String chat, String onlyFor, long number, Message message) {
    adapter.send(new Outgoing(chat, onlyFor, number, false, null, Purpose.ANSWER, message));
  }

  void edit(String chat, long number, Message message) {
    adapter.send(new Outgoing(chat, null, number, true, "as sent", Purpose.ANSWER, message));
  }

  Inbound next() {
    return take(received);
  }

  static <T> T take(BlockingQueue<T> queue) {
    try {
      T taken = queue.poll(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
      assertThat(taken).as("something in time").isNotNull();
      return taken;
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  static void eventually(BooleanSupplier condition) {
    Instant end = Instant.now().plus(DEADLINE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("in time").isBefore(end);
      Thread.onSpinWait();
    }
  }

  String origin() {
    return "http://127.0.0.1:" + page.getPort();
  }

  @Override
  public void close() {
    server.close();
    adapter.close();
    client.shutdownNow();
  }
}
