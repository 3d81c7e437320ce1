package org.twopaths.adapters.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.Buffer;

/** Discord's gateway: one session that can be resumed until it is lost. Guarded by the world. */
final class Gateway extends WebSocketListener {
  private static final int NO_SESSION = 9;
  private static final int HELLO = 10;
  private static final int ACK = 11;
  private static final int HEARTBEAT = 1;
  private static final int IDENTIFY = 2;
  private static final int RESUME = 6;
  private static final int NOT_AUTHENTICATED = 4_004;
  private static final int GOING_AWAY = 1_001;
  private static final int SHARDING_REQUIRED = 4_011;
  private static final int DISALLOWED_INTENTS = 4_014;
  private static final long PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15;

  private final World world;
  private final String address;
  private final List<ObjectNode> sent = new ArrayList<>();
  private WebSocket socket;
  private final Map<WebSocket, Deflater> deflaters = new HashMap<>();
  private String session;
  private boolean live;
  int refusal;
  int identified;
  int resumed;
  long intents;

  Gateway(World world, String address) {
    this.world = world;
    this.address = address;
  }

  @Override
  public void onOpen(WebSocket opened, Response response) {
    synchronized (world) {
      if (response.request().url().queryParameter("compress") != null) {
        deflaters.put(opened, new Deflater());
      }
      ObjectNode hello = Json.object().put("op", HELLO).putNull("s").putNull("t");
      hello.putObject("d").put("heartbeat_interval", 41_250);
      send(opened, hello);
    }
  }

  @Override
  public void onMessage(WebSocket from, String text) {
    JsonNode message = Json.read(text);
    synchronized (world) {
      switch (message.path("op").asInt()) {
        case HEARTBEAT -> send(from, Json.object().put("op", ACK));
        case IDENTIFY -> identify(from, message.path("d"));
        case RESUME -> resume(from, message.path("d"));
        default -> {}
      }
    }
  }

  private void identify(WebSocket from, JsonNode data) {
    identified++;
    intents = data.path("intents").asLong();
    if (!data.path("token").asText().equals(World.TOKEN)) {
      from.close(NOT_AUTHENTICATED, "Authentication failed.");
      return;
    }
    if ((intents & PRIVILEGED) != 0) {
      from.close(DISALLOWED_INTENTS, "Disallowed intent(s).");
      return;
    }
    if (refusal != 0) {
      from.close(refusal, "Refused.");
      return;
    }
    if (Math.max(1, data.path("shard").path(1).asInt()) < world.shards) {
      from.close(SHARDING_REQUIRED, "Sharding is required.");
      return;
    }
    if (data.path("shard").path(0).asInt() > 0) {
      // Private chats and, here, all servers are with the first.
      ObjectNode event = Json.object().put("op", 0).put("s", 1).put("t", "READY");
      event.set("d", ready().put("session_id", "other").set("guilds", Json.array()));
      send(from, event);
      return;
    }
    session = world.id();
    sent.clear();
    socket = from;
    live = true;
    dispatch("READY", ready());
    world.servers.values().forEach(server -> dispatch("GUILD_CREATE", server.created()));
  }

  private ObjectNode ready() {
    ObjectNode ready = Json.object().put("v", 10).put("session_id", session);
    ready.set("user", World.bot());
    ready.put("resume_gateway_url", address);
    ready.putArray("private_channels");
    world
        .servers
        .keySet()
        .forEach(
            id -> ready.withArray("guilds").addObject().put("id", id).put("unavailable", true));
    ready.withArray("guilds");
    ready.putObject("application").put("id", World.APPLICATION).put("flags", 0);
    return ready;
  }

  private void resume(WebSocket from, JsonNode data) {
    if (session == null || !data.path("session_id").asText().equals(session)) {
      send(from, Json.object().put("op", NO_SESSION).put("d", false));
      return;
    }
    resumed++;
    socket = from;
    live = true;
    int seen = data.path("seq").asInt();
    sent.subList(Math.min(seen, sent.size()), sent.size()).forEach(missed -> send(from, missed));
    dispatch("RESUMED", Json.object());
  }

  /** Tells what happened; a session that is only cut off for a while hears it later. */
  void dispatch(String type, ObjectNode data) {
    if (session == null) {
      return;
    }
    ObjectNode event = Json.object().put("op", 0).put("s", sent.size() + 1).put("t", type);
    event.set("d", data.deepCopy());
    sent.add(event);
    if (live) {
      send(socket, event);
    }
  }

  private void send(WebSocket to, ObjectNode payload) {
    Deflater deflater = deflaters.get(to);
    if (deflater == null) {
      to.send(payload.toString());
      return;
    }
    deflater.setInput(payload.toString().getBytes(StandardCharsets.UTF_8));
    Buffer compressed = new Buffer();
    byte[] piece = new byte[8_192];
    int length;
    do {
      length = deflater.deflate(piece, 0, piece.length, Deflater.SYNC_FLUSH);
      compressed.write(piece, 0, length);
    } while (length == piece.length);
    to.send(compressed.readByteString());
  }

  /** Tells the last event once more. */
  void repeatLast() {
    send(socket, sent.getLast());
  }

  /** The connection breaks; the session can be resumed. */
  void drop() {
    live = false;
    socket.close(GOING_AWAY, null);
  }

  /** The connection breaks, and Discord forgets the session. */
  void lose() {
    session = null;
    live = false;
    socket.close(GOING_AWAY, null);
  }

  boolean isLive() {
    return live;
  }

  @Override
  public void onClosing(WebSocket closing, int code, String reason) {
    synchronized (world) {
      if (closing == socket) {
        live = false;
      }
      closing.close(code == 1005 ? 1000 : code, null);
    }
  }

  @Override
  public void onFailure(WebSocket broken, Throwable why, Response response) {
    synchronized (world) {
      if (broken == socket) {
        live = false;
      }
    }
  }
}
