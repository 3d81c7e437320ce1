package org.twopaths.adapters.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.List;
import javax.net.ServerSocketFactory;
import mockwebserver3.MockWebServer;

/**
 * Discord on this machine: a gateway and a REST server that hold a bot to what Discord holds it to,
 * and people who use the bot.
 */
public final class FakeDiscord implements AutoCloseable {
  private final World world = new World();
  private final MockWebServer server = new MockWebServer();
  private final Gateway gateway;
  private final Rest rest;
  private final Acting acts;
  private String writeLabel = "Write";

  private FakeDiscord() {
    server.setServerSocketFactory(new Prompt());
    try {
      server.start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    gateway = new Gateway(world, gateway());
    rest = new Rest(world, gateway, gateway());
    acts = new Acting(world, gateway);
    server.setDispatcher(rest);
  }

  /** A Discord with nobody there. */
  public static FakeDiscord start() {
    return new FakeDiscord();
  }

  /** The account that the bot writes from. */
  public String botId() {
    return World.BOT;
  }

  public String token() {
    return World.TOKEN;
  }

  public String api() {
    return "http://127.0.0.1:" + server.getPort() + "/api/v10/";
  }

  public String gateway() {
    return "ws://127.0.0.1:" + server.getPort() + "/gateway";
  }

  /** Somebody new. */
  public FakeUser user(String name) {
    return add(name, false);
  }

  /** Another bot. */
  public FakeUser bot(String name) {
    return add(name, true);
  }

  private FakeUser add(String name, boolean bot) {
    synchronized (world) {
      FakeUser user = new FakeUser(this, world.id(), name, bot);
      world.users.put(user.id, user);
      return user;
    }
  }

  /** A server of the first, with the others and the bot in it. */
  public FakeServer server(FakeUser... people) {
    synchronized (world) {
      FakeServer added = new FakeServer(this, world, false, people);
      world.servers.put(added.id, added);
      gateway.dispatch("GUILD_CREATE", added.created());
      return added;
    }
  }

  /** A channel of a server that the bot was never invited to. */
  public FakeChannel foreignChannel(FakeUser... people) {
    return channel(new FakeServer(this, world, true, people), "foreign");
  }

  /** A chat of people with each other, without the bot. */
  public FakeChannel chatOfOthers() {
    synchronized (world) {
      return put(new FakeChannel(world, "others", null, null));
    }
  }

  FakeChannel channel(FakeServer of, String name) {
    synchronized (world) {
      FakeChannel channel = put(new FakeChannel(world, name, of, null));
      if (!of.foreign) {
        gateway.dispatch("CHANNEL_CREATE", channel.json());
      }
      return channel;
    }
  }

  private FakeChannel put(FakeChannel channel) {
    world.channels.put(channel.id, channel);
    return channel;
  }

  FakeChannel directChannel(FakeUser user) {
    return put(new FakeChannel(world, user.name, null, user));
  }

  /**
   * @param more what there is besides words, by Discord's name for it; null for nothing
   */
  String say(FakeUser user, FakeChannel channel, String words, String more) {
    synchronized (world) {
      ObjectNode message = world.message(channel, user.json(), words);
      if ("message_snapshots".equals(more)) {
        ObjectNode from = message.putObject("message_reference").put("type", 1);
        from.put("message_id", world.id()).put("channel_id", channel.id);
        message
            .withArray(more)
            .addObject()
            .set("message", world.message(channel, user.json(), "x"));
      } else if ("poll".equals(more)) {
        ObjectNode poll = message.putObject(more).put("expiry", "2030-01-01T00:00:00Z");
        poll.put("allow_multiselect", false).put("layout_type", 1);
        poll.putObject("question").put("text", "x");
        ObjectNode answer = poll.putArray("answers").addObject().put("answer_id", 1);
        answer.putObject("poll_media").put("text", "y");
      } else if (more != null) {
        ObjectNode file = message.withArray(more).addObject().put("id", world.id());
        file.put("name", "a").put("format_type", 1);
        file.put("filename", "a.png").put("size", 1);
        file.put("url", "http://127.0.0.1/a.png").put("proxy_url", "http://127.0.0.1/a.png");
      }
      channel.put(new World.Post(message, null));
      ObjectNode event = message.deepCopy();
      if (!channel.isDirect()) {
        // The bot did not ask to be told of what is said in channels.
        return message.path("id").asText();
      }
      gateway.dispatch("MESSAGE_CREATE", event);
      return message.path("id").asText();
    }
  }

  /** A message in private that answers another one there. */
  String reply(FakeUser user, FakeChannel channel, String first, String words) {
    synchronized (world) {
      ObjectNode message = world.message(channel, user.json(), words).put("type", 19);
      ObjectNode to = message.putObject("message_reference").put("type", 0);
      to.put("message_id", first).put("channel_id", channel.id);
      message.set("referenced_message", channel.posts.get(first).json.deepCopy());
      channel.put(new World.Post(message, null));
      gateway.dispatch("MESSAGE_CREATE", message.deepCopy());
      return message.path("id").asText();
    }
  }

  void rewrite(FakeChannel channel, String id, String words) {
    synchronized (world) {
      ObjectNode message = channel.posts.get(id).json;
      message.put("content", words).put("edited_timestamp", Instant.now().toString());
      gateway.dispatch("MESSAGE_UPDATE", message);
    }
  }

  void takeBack(FakeChannel channel, String id) {
    synchronized (world) {
      channel.posts.remove(id);
      ObjectNode event = Json.object().put("id", id).put("channel_id", channel.id);
      gateway.dispatch("MESSAGE_DELETE", event);
    }
  }

  /** Tells the bot of something about a channel. */
  void tell(String event, ObjectNode what) {
    synchronized (world) {
      gateway.dispatch(event, what);
    }
  }

  /** What the button is called that opens a window. */
  public void writeLabel(String label) {
    writeLabel = label;
  }

  String writeLabel() {
    return writeLabel;
  }

  Acting acts() {
    return acts;
  }

  /** From now on bots are asked to connect in so many parts. */
  public void shards(int shards) {
    synchronized (world) {
      world.shards = shards;
    }
  }

  /** Waits until the bot is connected and its commands are there. */
  public void awaitBot() {
    Until.so("the bot", this::isBotHere);
  }

  /** Waits until the bot is cut off, as when its process ended. */
  public void awaitGone() {
    Until.so("the end of the bot", () -> !isBotHere());
  }

  private boolean isBotHere() {
    synchronized (world) {
      return gateway.isLive() && !world.commands.isEmpty();
    }
  }

  /** The connection breaks, and can be resumed. */
  public void dropConnection() {
    synchronized (world) {
      gateway.drop();
    }
  }

  /** The connection breaks, and Discord forgets the session: what happens meanwhile is not told. */
  public void loseSession() {
    synchronized (world) {
      gateway.lose();
    }
  }

  /** Discord tells its last event a second time. */
  public void repeatLastEvent() {
    synchronized (world) {
      gateway.repeatLast();
    }
  }

  /** How often a session was begun, and how often one was taken up again. */
  public int identified() {
    synchronized (world) {
      return gateway.identified;
    }
  }

  /** From now on whoever connects is turned away with this close code; 0 ends it. */
  public void turnAway(int closeCode) {
    synchronized (world) {
      gateway.refusal = closeCode;
    }
  }

  public int resumed() {
    synchronized (world) {
      return gateway.resumed;
    }
  }

  /** Whether a command can be picked there, with something behind it. */
  public boolean offers(FakeChannel channel, String name, boolean argument) {
    synchronized (world) {
      return new Commands(world).offers(name, channel.context(), argument);
    }
  }

  /** The commands that are registered. */
  public List<JsonNode> commands() {
    synchronized (world) {
      return List.copyOf(world.commands);
    }
  }

  /** What the bot asked to be told of. */
  public long intents() {
    synchronized (world) {
      return gateway.intents;
    }
  }

  /** The next tokens of interactions are past their 15 minutes. */
  public void expireTokens() {
    synchronized (world) {
      world.pending.values().forEach(pending -> pending.expired = true);
    }
  }

  public Faults faults() {
    return rest.faults();
  }

  /** Method and path of every request so far. */
  public List<String> requests() {
    return rest.requests();
  }

  /** What the bot did that Discord would not have it do; empty in a good test. */
  public List<String> complaints() {
    return rest.complaints();
  }

  @Override
  public void close() {
    server.close();
  }

  /**
   * Answers at once: the server writes head and body apart, and otherwise the second would wait
   * until the first is acknowledged, some 40 ms.
   */
  private static final class Prompt extends ServerSocketFactory {
    @Override
    public ServerSocket createServerSocket() throws IOException {
      return new ServerSocket() {
        @Override
        public Socket accept() throws IOException {
          Socket socket = super.accept();
          socket.setTcpNoDelay(true);
          return socket;
        }
      };
    }

    @Override
    public ServerSocket createServerSocket(int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
      throw new UnsupportedOperationException();
    }
  }
}
