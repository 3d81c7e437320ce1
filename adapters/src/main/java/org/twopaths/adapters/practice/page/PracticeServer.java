package org.twopaths.adapters.practice.page;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.sse.SseSink;
import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twopaths.adapters.practice.PracticeRoom;
import org.twopaths.adapters.practice.PracticeSetup;

/** The room's door on loopback: the page, what it asks for, and the stream of what it is told. */
public final class PracticeServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PracticeServer.class);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final PracticeSetup setup;
  private final PracticeRoom room;
  private final Audience audience = new Audience();
  private final ClockHand hand;
  private final WebServer server;

  /** Knows the room and is told of its changes; nothing is served yet. */
  public PracticeServer(PracticeSetup setup, PracticeRoom room) {
    this.setup = setup;
    this.room = room;
    this.hand = new ClockHand(setup, audience);
    room.watch(post -> audience.tell(News.post(post)));
    this.server =
        WebServer.builder()
            .host("127.0.0.1")
            .port(setup.port())
            .shutdownHook(false)
            .shutdownGracePeriod(Duration.ofMillis(200))
            .routing(this::route)
            .build();
  }

  /**
   * Opens the page and answers where it is.
   *
   * @throws IllegalStateException when the port is not free
   */
  public URI start() {
    server.start();
    // The web server only logs that it could not start.
    if (!server.isRunning()) {
      throw new IllegalStateException(
          "The practice room cannot open on port " + setup.port() + ". Is it taken?");
    }
    return URI.create("http://127.0.0.1:" + server.port() + "/");
  }

  @Override
  public void close() {
    audience.tell(News.END);
    server.stop();
  }

  private void route(HttpRouting.Builder routing) {
    routing.addFilter(new Gate());
    Page.FILES.forEach(file -> routing.get(file.path(), file::send));
    routing
        .get("/events", this::events)
        .get("/transcript", this::transcript)
        .post("/say", this::say)
        .post("/press", this::press)
        .post("/clock", this::clock)
        .any((request, response) -> answer(response, Status.NOT_FOUND_404, "Nothing is here."))
        .error(Refused.class, (request, response, why) -> refuse(response, why))
        .error(Throwable.class, (request, response, failure) -> fail(response, failure));
  }

  private void say(ServerRequest request, ServerResponse response) {
    Request.Say say = Body.read(request, Request.Say.class);
    room.say(say.pane(), say.as(), say.words());
    response.status(Status.NO_CONTENT_204).send();
  }

  private void press(ServerRequest request, ServerResponse response) {
    Request.Press press = Body.read(request, Request.Press.class);
    if (!room.press(press.pane(), press.as(), press.message(), press.button())) {
      throw Refused.because("That button is not there any more.");
    }
    response.status(Status.NO_CONTENT_204).send();
  }

  private void clock(ServerRequest request, ServerResponse response) {
    hand.move(Body.read(request, Request.Move.class));
    response.status(Status.NO_CONTENT_204).send();
  }

  private void transcript(ServerRequest request, ServerResponse response) {
    response.header(
        HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"two-paths-practice.txt\"");
    answer(
        response,
        Status.OK_200,
        Transcript.of(room.posts(), setup.clock().instant(), ClockHand.zone()));
  }

  private void events(ServerRequest request, ServerResponse response) throws InterruptedException {
    Audience.Listener listener = new Audience.Listener();
    try (SseSink sink = response.sink(SseSink.TYPE)) {
      room.look(posts -> {
        audience.add(listener);
        listener.tell(News.state(new News.State(hand.face(), setup.commands(), posts)));
      });
      follow(listener, sink);
    } finally {
      audience.remove(listener);
    }
  }

  private static void follow(Audience.Listener listener, SseSink sink) throws InterruptedException {
    while (true) {
      News news = listener.await(HEARTBEAT);
      if (news == News.END) {
        return;
      }
      sink.emit(
          news == null
              ? SseEvent.builder().comment("still here").build()
              : SseEvent.builder().name(news.name()).data(news.json()).build());
    }
  }

  private static void refuse(ServerResponse response, Refused why) {
    answer(response, why.status(), why.getMessage());
  }

  private static void fail(ServerResponse response, Throwable failure) {
    LOG.warn("A request failed: {}", failure.getClass().getSimpleName());
    answer(response, Status.INTERNAL_SERVER_ERROR_500, "That did not work. Please try again.");
  }

  private static void answer(ServerResponse response, Status status, String sentence) {
    response
        .status(status)
        .header(HeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8")
        .send(sentence);
  }
}
