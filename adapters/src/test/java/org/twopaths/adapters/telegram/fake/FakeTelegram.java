package org.twopaths.adapters.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A Bot API server on loopback with people in it, made from the published description. It refuses
 * what Telegram refuses, and every request is held to that description.
 */
public final class FakeTelegram implements AutoCloseable {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** A token in the right form, of no bot that there is. */
  public static final String TOKEN = World.BOT + ":fake-token-for-loopback-tests-only1";

  private final World world;
  private final Methods methods;
  private final Limits limits = new Limits();
  private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Set<String> SHOW = Set.of("sendmessage", "editmessagetext");

  private final List<String> findings = new CopyOnWriteArrayList<>();
  private volatile Watcher watcher = hop -> false;
  private Wire wire;
  private volatile boolean away;

  /**
   * A point between two steps of the bot: a request has been read, or has been carried out and not
   * been answered yet.
   *
   * @param answer null when it has only been read
   */
  public record Hop(String method, JsonNode arguments, String answer) {
    public boolean isDone() {
      return answer != null;
    }
  }

  /** Stands at each hop. */
  public interface Watcher {
    /** Whether the connection ends there. */
    boolean ends(Hop hop);
  }

  /** A request as it came; Telegram reads its methods' names without regard to case. */
  public record Request(String method, JsonNode arguments) {}

  private FakeTelegram(InstantSource clock) {
    world = new World(clock);
    methods = new Methods(world);
    wire = Wire.anywhere(this::answer);
  }

  public static FakeTelegram start() {
    return new FakeTelegram(InstantSource.system());
  }

  /** Starts it with a time of its own, for how long things are kept. */
  public static FakeTelegram start(InstantSource clock) {
    return new FakeTelegram(clock);
  }

  /** What belongs into telegram.api-url; with a path, as a proxy may have. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + wire.port() + "/api");
  }

  public Person user(long id, String name) {
    return world.meet(id, name);
  }

  /** A group with these people and the bot in it; its id is negative. */
  public void group(long id, Person... members) {
    world.found(id, List.of(members));
  }

  public void join(long group, Person person) {
    world.join(group, person);
  }

  /** Exactly these are in a group from now on, and nobody told the bot: what told of it is lost. */
  public void holds(long group, List<Person> people) {
    world.hold(group, people);
  }

  public void leave(long group, Person person) {
    world.leave(group, person);
  }

  /** The group becomes a supergroup with another id. */
  public void move(long from, long to) {
    world.move(from, to);
  }

  /** Somebody takes the bot into a group again, if it was put out. */
  public void letIn(long group, Person doer) {
    if (!world.chat(group).open) {
      world.open(group);
      world.ourselves(doer, group, "member");
    }
  }

  /** Everybody can find and read a group from now on. */
  public void open(long group) {
    world.chat(group).username = "open_to_all";
  }

  /** Somebody puts the bot out of a group. */
  public void putOut(long group, Person doer) {
    world.close(group, "bot was kicked from the group chat");
    world.ourselves(doer, group, "kicked");
  }

  /** The bot is thrown out, or a person stops it. */
  public void close(long chat, String refusal) {
    world.close(chat, refusal);
  }

  /** Pictures are not let into a group any more. */
  public void shutOutPhotos(long group) {
    world.chat(group).photos = false;
  }

  /** The account that the bot writes from. */
  public long botId() {
    return World.BOT;
  }

  /** What a chat shows, oldest first. */
  public List<Shown> shows(long chat) {
    return world.shown(chat);
  }

  /** What the bot said in a chat, oldest first. */
  public List<String> said(long chat) {
    return shows(chat).stream().filter(post -> post.from() == World.BOT).map(Shown::text).toList();
  }

  /** All of the bot's that people saw, in order. */
  public List<Seen> seen() {
    return world.seen;
  }

  /** A press with altered data on the newest message of a chat. */
  public void pressData(Person person, long chat, String data) {
    world.pressData(person, world.chat(chat), world.shown(chat).getLast(), data);
  }

  /** An update of this kind, whose content is taken as it is. */
  public void update(String kind, String content) {
    world.updates.addRaw(kind, "\"" + kind + "\":" + content);
  }

  /** A message as Telegram describes it, to be changed and given to {@link #update}. */
  public String message(Person from, long chat, String fields) {
    return "{\"message_id\":1,\"date\":1,\"from\":%s,\"chat\":%s%s}"
        .formatted(from.json(), world.chat(chat).json(), fields);
  }

  /** The ids of updates go on from here, as after a quiet week. */
  public void restartIdsAt(long id) {
    world.updates.restartAt(id);
  }

  /** From now on what waits is given out with the newest first. */
  public void reverse() {
    world.updates.reversed = true;
  }

  public int unconfirmed() {
    return world.updates.waiting();
  }

  /** Waits until the bot has confirmed all that happened. */
  public void awaitConfirmed() {
    try {
      if (!world.updates.confirmed(PATIENCE)) {
        throw new AssertionError("the bot did not confirm what happened");
      }
    } catch (InterruptedException end) {
      throw new AssertionError(end);
    }
  }

  /** Time goes on for what is kept only so long. */
  public void pass(Duration time) {
    world.pass(time);
  }

  /** The next requests of a method meet these faults, one each. */
  public void next(String method, Fault... ahead) {
    faults.computeIfAbsent(lower(method), unseen -> new ArrayDeque<>()).addAll(List.of(ahead));
  }

  public void watchedBy(Watcher somebody) {
    watcher = somebody;
  }

  /** From now on the published limits hold. */
  public void strict() {
    limits.strict = true;
  }

  /** Nothing listens any more until {@link #comeBack}. */
  public int goAway() {
    int port = wire.port();
    // What was on its way already is not taken any more.
    away = true;
    wire.close();
    return port;
  }

  public void comeBack(int port) {
    away = false;
    wire = Wire.at(port, this::answer);
  }

  /** A webhook that somebody set before. */
  public void setWebhook() {
    methods.webhook = MAPPER.createObjectNode();
  }

  /** So many updates could not be brought to the webhook a moment ago. */
  public void undelivered(int many) {
    methods.undelivered = many;
  }

  /** What was asked for with setWebhook; missing when nothing was. */
  public JsonNode webhook() {
    return methods.webhook;
  }

  /** The commands set for a scope followed by a language. */
  public JsonNode menu(String scope) {
    return methods.menus.getOrDefault(scope, MissingNode.getInstance());
  }

  public int answeredPresses() {
    return methods.answered.size();
  }

  public List<Request> requests(String method) {
    return requests.stream().filter(one -> one.method().equalsIgnoreCase(method)).toList();
  }

  /** What was wrong with requests by the published description. */
  public List<String> findings() {
    return findings;
  }

  /** What is wrong with something of ours that claims to be of one of Telegram's types. */
  public static List<String> findingsOf(String type, JsonNode value) {
    return Contract.findingsOf(type, value);
  }

  /** Whether there is a description to hold requests to. */
  public static boolean holdsToContract() {
    return Contract.isThere();
  }

  @Override
  public void close() {
    wire.close();
  }

  private Wire.Response answer(Wire.Request request) {
    if (away) {
      return Wire.Response.hangUp();
    }
    String prefix = "/api/bot" + TOKEN + "/";
    if (!request.path().startsWith(prefix)) {
      return Fault.refusal(401, "Unauthorized", "");
    }
    String method = request.path().substring(prefix.length());
    JsonNode arguments = note(method, request.body());
    Deque<Fault> ahead = faults.get(lower(method));
    Fault fault = ahead == null ? Fault.NONE : Objects.requireNonNullElse(ahead.poll(), Fault.NONE);
    if (watcher.ends(new Hop(lower(method), arguments, null))) {
      return Wire.Response.hangUp();
    }
    Wire.Response response = fault.apply(() -> real(method, arguments));
    String body = new String(response.body(), StandardCharsets.UTF_8);
    boolean end = watcher.ends(new Hop(lower(method), arguments, body));
    return end ? Wire.Response.hangUp() : response;
  }

  private JsonNode note(String method, byte[] body) {
    try {
      JsonNode arguments = Form.read(body, findings);
      requests.add(new Request(method, arguments));
      findings.addAll(Contract.findings(Contract.canonical(method), arguments));
      if (SHOW.contains(lower(method)) && !isPlain(arguments)) {
        findings.add(method + " with markup, or with a preview of links");
      }
      return arguments;
    } catch (IOException noJson) {
      findings.add(method + " was no JSON");
      return MissingNode.getInstance();
    }
  }

  private Wire.Response real(String method, JsonNode arguments) {
    try {
      boolean shows = SHOW.contains(lower(method)) || lower(method).equals("sendphoto");
      int wait = shows ? limits.secondsFor(arguments.path("chat_id").asLong()) : 0;
      if (wait > 0) {
        return Fault.flood(wait);
      }
      String result =
          lower(method).equals("getupdates")
              ? methods.updates(arguments)
              : methods.call(lower(method), arguments).toString();
      return Wire.Response.json(200, "{\"ok\":true,\"result\":" + result + "}");
    } catch (ApiError refused) {
      return refused.response();
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      return Wire.Response.hangUp();
    }
  }

  /** What we would never have: words that Telegram reads as markup, and a look into a link. */
  private static boolean isPlain(JsonNode arguments) {
    return !arguments.has("parse_mode")
        && arguments.path("link_preview_options").path("is_disabled").asBoolean();
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
