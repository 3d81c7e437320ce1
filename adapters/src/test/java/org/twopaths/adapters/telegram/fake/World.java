package org.twopaths.adapters.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The people and chats of the fake, and what happens in them. */
final class World {
  static final long BOT = 7_000_001;
  static final String USERNAME = "TwoPathsTestBot";

  final Updates updates = new Updates(this::now);
  final List<Seen> seen = new CopyOnWriteArrayList<>();
  final Map<String, Query> queries = new ConcurrentHashMap<>();
  private final Map<Long, Chat> chats = new ConcurrentHashMap<>();
  private final InstantSource clock;
  private volatile Duration ahead = Duration.ZERO;

  /** A press that wants to be answered. */
  record Query(long chat, long person) {}

  World(InstantSource clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().plus(ahead);
  }

  void pass(Duration time) {
    ahead = ahead.plus(time);
  }

  synchronized Person meet(long id, String name) {
    Person person = new Person(this, id, name);
    Chat chat = new Chat(id, "private");
    chat.members.add(person);
    chat.refusal = "bot can't initiate conversation with a user";
    chats.put(id, chat);
    return person;
  }

  synchronized void found(long id, List<Person> members) {
    Chat chat = new Chat(id, id < -1_000_000_000L ? "supergroup" : "group");
    chat.members.addAll(members);
    chat.open = true;
    chats.put(id, chat);
  }

  synchronized void join(long id, Person person) {
    Chat chat = chat(id);
    chat.members.add(person);
    ObjectNode message = bare(person, chat);
    message.putArray("new_chat_members").add(person.json());
    updates.add("message", message);
  }

  synchronized void leave(long id, Person person) {
    Chat chat = chat(id);
    chat.members.remove(person);
    ObjectNode message = bare(person, chat);
    message.set("left_chat_member", person.json());
    updates.add("message", message);
  }

  synchronized void hold(long id, List<Person> people) {
    chat(id).members.clear();
    chat(id).members.addAll(people);
  }

  /** Turns a group into a supergroup, with both service messages. */
  synchronized void move(long from, long to) {
    Chat old = chat(from);
    found(to, List.copyOf(old.members));
    old.movedTo = to;
    Person first = old.members.iterator().next();
    updates.add("message", bare(first, old).put("migrate_to_chat_id", to));
    updates.add("message", bare(first, chat(to)).put("migrate_from_chat_id", from));
  }

  synchronized void close(long id, String refusal) {
    Chat chat = chat(id);
    chat.open = false;
    chat.refusal = refusal;
  }

  synchronized void open(long id) {
    chat(id).open = true;
  }

  Chat chat(long id) {
    Chat chat = chats.get(id);
    if (chat == null) {
      throw ApiError.bad("chat not found");
    }
    return chat;
  }

  synchronized List<Shown> shown(long id) {
    return List.copyOf(chat(id).posts);
  }

  synchronized Shown say(Person person, long id, String text, Shown to) {
    Chat chat = chat(id);
    chat.open |= chat.isPrivate();
    Shown post = post(chat, person.id(), text, to);
    boolean heard = chat.isPrivate() || text.startsWith("/") || (to != null && to.from() == BOT);
    if (heard) {
      ObjectNode message = message(person, chat, post);
      answers(message, person, chat, to);
      updates.add("message", message);
    }
    return post;
  }

  /** What is changed is heard wherever the bot heard it before. */
  synchronized void edit(Person person, long id, Shown post, String text) {
    Chat chat = chat(id);
    Shown changed = post.changed(text, post.entities(), post.keyboard());
    chat.replace(changed);
    ObjectNode message = message(person, chat, changed).put("edit_date", now().getEpochSecond());
    chat.post(post.repliesTo() == null ? 0 : post.repliesTo())
        .ifPresent(to -> answers(message, person, chat, to));
    updates.add("edited_message", message);
  }

  /** What the bot is in a chat from now on. */
  synchronized void ourselves(Person doer, long id, String status) {
    Chat chat = chat(id);
    ObjectNode change = JsonNodeFactory.instance.objectNode().put("date", now().getEpochSecond());
    change.set("chat", chat.json());
    change.set("from", doer.json());
    change.putObject("old_chat_member").put("status", "member").set("user", self());
    ObjectNode now = change.putObject("new_chat_member").put("status", status);
    now.set("user", self());
    if (status.equals("kicked")) {
      now.put("until_date", 0);
    }
    updates.add("my_chat_member", change);
  }

  synchronized void send(Person person, long id, String kind, Shown to) {
    Chat chat = chat(id);
    chat.open |= chat.isPrivate();
    ObjectNode message = message(person, chat, post(chat, person.id(), "", to));
    message.remove("text");
    if (chat.isPrivate() || (to != null && to.from() == BOT)) {
      answers(message, person, chat, to);
      updates.add("message", Samples.put(message, kind));
    }
  }

  /** What a person would answer to: what asks for it, or else the newest; null for nothing. */
  synchronized Shown replyable(long id) {
    List<Shown> own = chat(id).posts.stream().filter(post -> post.from() == BOT).toList();
    List<Shown> asking = own.stream().filter(Shown::asksReply).toList();
    return own.isEmpty() ? null : asking.isEmpty() ? own.getLast() : asking.getLast();
  }

  private void answers(ObjectNode message, Person person, Chat chat, Shown to) {
    if (to != null) {
      ObjectNode first = bare(to.from() == BOT ? null : person, chat).put("message_id", to.id());
      if (!to.keyboard().isEmpty()) {
        first.set(
            "reply_markup", JsonNodeFactory.instance.objectNode().set("inline_keyboard", rows(to)));
      }
      message.set("reply_to_message", first);
    }
  }

  private static ArrayNode rows(Shown post) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    post.keyboard().forEach(row -> rows.addArray().addAll(row));
    return rows;
  }

  synchronized void press(Person person, long id, String label) {
    Chat chat = chat(id);
    Shown post =
        chat.posts.reversed().stream()
            .filter(one -> one.data(label) != null)
            .findFirst()
            .orElseThrow(() -> new AssertionError("there is no button " + label));
    pressData(person, chat, post, post.data(label));
  }

  synchronized void pressData(Person person, Chat chat, Shown post, String data) {
    ObjectNode message = message(null, chat, post);
    ObjectNode press =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", "q" + (queries.size() + 1))
            .put("chat_instance", "c" + chat.id)
            .put("data", data);
    queries.put(press.path("id").asText(), new Query(chat.id, person.id()));
    press.set("from", person.json());
    press.set("message", message);
    updates.add("callback_query", press);
  }

  private Shown post(Chat chat, long from, String text, Shown to) {
    Shown post =
        new Shown(
            chat.nextId(),
            from,
            text,
            MissingNode.getInstance(),
            List.of(),
            false,
            false,
            now(),
            to == null ? null : to.id());
    chat.posts.add(post);
    return post;
  }

  /** A message in Telegram's words; {@code from} null stands for the bot. */
  static ObjectNode message(Person from, Chat chat, Shown post) {
    ObjectNode message =
        JsonNodeFactory.instance
            .objectNode()
            .put("message_id", post.id())
            .put("date", post.at().getEpochSecond())
            .put("text", post.text());
    message.set("from", from == null ? self() : from.json());
    message.set("chat", chat.json());
    return message;
  }

  private ObjectNode bare(Person from, Chat chat) {
    ObjectNode message =
        JsonNodeFactory.instance
            .objectNode()
            .put("message_id", chat.nextId())
            .put("date", now().getEpochSecond());
    message.set("from", from == null ? self() : from.json());
    message.set("chat", chat.json());
    return message;
  }

  static ObjectNode self() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", BOT)
        .put("is_bot", true)
        .put("first_name", "Two Paths")
        .put("username", USERNAME);
  }

  /** A message from somewhere else, as it is. */
  void raw(String kind, JsonNode content) {
    updates.add(kind, content);
  }
}
