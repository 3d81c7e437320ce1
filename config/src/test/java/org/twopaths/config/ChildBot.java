package org.twopaths.config;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program in a process of its own, started as whoever runs it does. */
public final class ChildBot implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String MAIN = Main.class.getName();
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final CompletableFuture<URI> address = new CompletableFuture<>();
  private final Thread reading;

  private ChildBot(Process process) {
    this.process = process;
    this.reading = Thread.ofVirtual().start(this::read);
  }

  /** Starts it in a folder that holds config/, with its data in another. */
  public static ChildBot start(Path folder, Path data) throws IOException {
    return start(folder, data, 0);
  }

  public static ChildBot start(Path folder, Path data, int port) throws IOException {
    return start(folder, on(data, port), List.of(logging(), MAIN));
  }

  /** Starts it with what the environment says. */
  public static ChildBot start(Path folder, Map<String, String> environment) throws IOException {
    return start(folder, environment, List.of(logging(), MAIN));
  }

  /** Starts it with the logging that loud.xml in its folder asks for. */
  public static ChildBot loud(Path folder, Path data) throws IOException {
    URL loud = folder.resolve("loud.xml").toUri().toURL();
    return start(folder, on(data, 0), List.of(logging(loud), MAIN));
  }

  /** Has it change its key, and nothing else. */
  public static ChildBot changingKey(Path folder, Path data) throws IOException {
    return start(folder, on(data, 0), List.of(logging(), MAIN, "change-key"));
  }

  private static Map<String, String> on(Path data, int port) {
    return Map.of("TWOPATHS_PRACTICE_PORT", String.valueOf(port), "TWOPATHS_DATA", data.toString());
  }

  /** Not the tests' own, which stands first on the class path. */
  private static String logging() {
    return logging(Main.class.getResource("/logback.xml"));
  }

  private static String logging(URL settings) {
    return "-Dlogback.configurationFile=" + settings;
  }

  private static ChildBot start(Path folder, Map<String, String> environment, List<String> ending)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path")));
    command.addAll(ending);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return new ChildBot(builder.start());
  }

  /** Waits for the address it prints. */
  URI address() {
    return inTime(() -> address.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Waits until it ends. */
  int exitCode() {
    return inTime(() -> {
      if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("it does not end");
      }
      return process.exitValue();
    });
  }

  /** All that it printed, once it has ended. */
  List<String> output() {
    return inTime(() -> {
      reading.join(PATIENCE);
      return List.copyOf(lines);
    });
  }

  /** Ends it as a power cut does. */
  public void kill() {
    // The process itself would also close the pipe that still holds what it printed.
    process.toHandle().destroyForcibly();
    exitCode();
  }

  HttpResponse<String> get(String path) {
    HttpRequest request = HttpRequest.newBuilder(address().resolve(path)).timeout(PATIENCE).build();
    return inTime(() -> client.send(request, BodyHandlers.ofString()));
  }

  /** Says something in a private chat, as the page does. Answers with the status. */
  int say(String person, String words) {
    String json = "{\"pane\":\"%1$s\",\"as\":\"%1$s\",\"words\":\"%2$s\"}".formatted(person, words);
    return post("/say", json);
  }

  /** Lets the time run to then, as the page does. Answers with the status. */
  public int moveClock(LocalDateTime to) {
    return post("/clock", "{\"to\":\"%s\"}".formatted(to));
  }

  private int post(String path, String json) {
    HttpRequest request =
        HttpRequest.newBuilder(address().resolve(path))
            .timeout(PATIENCE)
            .header("Origin", "http://127.0.0.1:" + address().getPort())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build();
    return inTime(() -> client.send(request, BodyHandlers.discarding()).statusCode());
  }

  /** Waits until a page that is open is told those words. */
  void shows(String words) {
    HttpRequest request = HttpRequest.newBuilder(address().resolve("/events")).build();
    inTime(() ->
        client
            .sendAsync(request, BodyHandlers.ofLines())
            .thenApplyAsync(answer -> hasLineWith(words, answer.body()))
            .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
  }

  private static boolean hasLineWith(String words, Stream<String> stream) {
    try (stream) {
      return stream.anyMatch(line -> line.contains(words));
    }
  }

  private void read() {
    process
        .inputReader()
        .lines()
        .forEach(line -> {
          lines.add(line);
          Matcher found = ADDRESS.matcher(line);
          if (found.find()) {
            address.complete(URI.create(found.group()));
          }
        });
    address.completeExceptionally(new IllegalStateException("it ended"));
  }

  private <T> T inTime(Callable<T> wanted) {
    try {
      return wanted.call();
    } catch (Exception trouble) {
      throw new AssertionError(trouble + "; it printed: " + lines, trouble);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    kill();
  }
}
