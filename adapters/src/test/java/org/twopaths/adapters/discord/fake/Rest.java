package org.twopaths.adapters.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** Discord's REST server. */
final class Rest extends Dispatcher {
  private final World world;
  private final Gateway gateway;
  private final String address;
  private final Faults faults = new Faults();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<Desk> desks;

  /** What a kind of request is answered with. */
  record Desk(String method, String form, Answer answer) {}

  /** Reads a request and makes its answer; null for an answer without a body. */
  interface Answer {
    JsonNode to(Asked asked, String[] parts);
  }

  Rest(World world, Gateway gateway, String address) {
    this.world = world;
    this.gateway = gateway;
    this.address = address;
    Messages messages = new Messages(world, complaints::add);
    this.desks = new CopyOnWriteArrayList<>();
    desk("GET", "/gateway/bot", (asked, parts) -> entrance());
    desk("GET", "/users/@me", (asked, parts) -> World.bot());
    desk("POST", "/users/@me/channels", (asked, parts) -> direct(asked));
    desk("GET", "/guilds/*", (asked, parts) -> server(parts[0]).json());
    desk("GET", "/guilds/*/members/*", (asked, parts) -> member(parts));
    desk("GET", "/channels/*", (asked, parts) -> world.channel(parts[0]).json());
    desks.addAll(new Commands(world).desks());
    desks.addAll(messages.desks());
    desks.addAll(new Interactions(world, messages).desks());
  }

  private void desk(String method, String form, Answer answer) {
    desks.add(new Desk(method, form, answer));
  }

  Faults faults() {
    return faults;
  }

  List<String> requests() {
    return List.copyOf(requests);
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    if (request.getUrl().encodedPath().equals("/gateway")) {
      return new MockResponse.Builder().webSocketUpgrade(gateway).build();
    }
    Asked asked = Asked.of(request);
    requests.add(asked.toString());
    complaints.addAll(Contract.shared().complaints(asked));
    MockResponse instead = faults.instead(asked.toString());
    if (instead != null) {
      return instead;
    }
    boolean lost = faults.losesAnswer(asked.toString());
    if (faults.pass(asked.toString())) {
      return silence();
    }
    MockResponse answer = answer(asked, request);
    return faults.pass(asked.toString()) || lost ? silence() : answer;
  }

  private static MockResponse silence() {
    return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
  }

  private MockResponse answer(Asked asked, RecordedRequest request) {
    try {
      if (!asked.path().startsWith("/interactions")
          && !("Bot " + World.TOKEN).equals(request.getHeaders().get("Authorization"))) {
        throw new ApiError(401, 0, "401: Unauthorized");
      }
      JsonNode body;
      synchronized (world) {
        body = ask(asked);
      }
      return response(body == null ? 204 : 200, body);
    } catch (ApiError error) {
      complainOf(asked, error);
      ObjectNode body = Json.object().put("message", error.getMessage()).put("code", error.code);
      return response(error.status, body);
    } catch (RuntimeException bug) {
      complaints.add("the fake failed at " + asked + ": " + bug);
      return response(500, Json.object().put("message", "bug").put("code", 0));
    }
  }

  /** A form that Discord would not take is a bug of ours, whatever becomes of it. */
  private void complainOf(Asked asked, ApiError error) {
    if (error.status == 400 && error.code != 50_007) {
      complaints.add(asked + ": " + error.getMessage());
    }
  }

  private JsonNode ask(Asked asked) {
    for (Desk desk : desks) {
      String[] parts = asked.match(desk.method(), desk.form());
      if (parts != null) {
        return desk.answer().to(asked, parts);
      }
    }
    complaints.add("the fake does not know " + asked);
    throw new ApiError(404, 0, "404: Not Found");
  }

  private static MockResponse response(int status, JsonNode body) {
    MockResponse.Builder response =
        new MockResponse.Builder()
            .code(status)
            .addHeader("Via", "1.1 google")
            .addHeader("X-RateLimit-Bucket", "fake")
            .addHeader("X-RateLimit-Limit", "1000")
            .addHeader("X-RateLimit-Remaining", "999")
            .addHeader("X-RateLimit-Reset-After", "1.0")
            .addHeader("X-RateLimit-Reset", Long.toString(System.currentTimeMillis() / 1000 + 1));
    if (body != null) {
      response.addHeader("Content-Type", "application/json").body(body.toString());
    }
    return response.build();
  }

  private ObjectNode entrance() {
    ObjectNode entrance = Json.object().put("url", address).put("shards", world.shards);
    entrance
        .putObject("session_start_limit")
        .put("total", 1_000)
        .put("remaining", 990)
        .put("reset_after", 86_400_000)
        .put("max_concurrency", world.shards);
    return entrance;
  }

  private ObjectNode direct(Asked asked) {
    FakeUser user = world.users.get(asked.body().path("recipient_id").asText());
    if (user == null) {
      throw new ApiError(404, 10_013, "Unknown User");
    }
    return user.dm().json();
  }

  private FakeServer server(String id) {
    FakeServer server = world.servers.get(id);
    if (server == null) {
      throw new ApiError(403, 50_001, "Missing Access");
    }
    return server;
  }

  private ObjectNode member(String[] parts) {
    FakeServer server = server(parts[0]);
    Function<String, FakeUser> find = server.members::get;
    FakeUser user = find.apply(parts[1]);
    if (user == null && !parts[1].equals(World.BOT)) {
      throw new ApiError(404, 10_007, "Unknown Member");
    }
    if (user != null) {
      return user.member();
    }
    ObjectNode self = Json.object();
    self.set("user", World.bot());
    return self;
  }
}
