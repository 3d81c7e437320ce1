package org.twopaths.adapters.telegram.fake;

import static org.twopaths.adapters.telegram.fake.ApiError.bad;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The methods of the Bot API, as far as a bot like ours needs them, with what Telegram demands. */
final class Methods {
  private static final int TEXT = 4096;
  private static final JsonNode TRUE = BooleanNode.TRUE;

  private final World world;
  final Map<String, JsonNode> menus = new ConcurrentHashMap<>();
  final Set<String> answered = ConcurrentHashMap.newKeySet();
  volatile JsonNode webhook = MissingNode.getInstance();

  /** How many updates a webhook's door did not take. */
  volatile int undelivered;

  Methods(World world) {
    this.world = world;
  }

  JsonNode call(String method, JsonNode arguments) throws InterruptedException {
    if (method.equals("getupdates")) {
      return MissingNode.getInstance();
    }
    synchronized (world) {
      return switch (method) {
        case "getme" -> World.self();
        case "sendmessage" -> send(arguments);
        case "sendphoto" -> photo(arguments);
        case "editmessagetext" -> edit(arguments);
        case "deletemessage" -> delete(arguments);
        case "deletemessages" -> deleteAll(arguments);
        case "answercallbackquery" -> answer(arguments);
        case "setmycommands" -> menu(arguments);
        case "getchat" -> chat(arguments).json();
        case "getchatmember" -> member(arguments);
        case "getchatmembercount" -> IntNode.valueOf(chat(arguments).members.size() + 1);
        case "setwebhook" -> webhook(arguments);
        case "getwebhookinfo" -> webhookInfo();
        case "deletewebhook" -> webhook(MissingNode.getInstance());
        default -> throw new ApiError(404, "Not Found: method not found", "");
      };
    }
  }

  /** The list as it is on the wire, since one of its updates may be no good JSON for us either. */
  String updates(JsonNode arguments) throws InterruptedException {
    if (!webhook.isMissingNode()) {
      throw new ApiError(409, "Conflict: can't use getUpdates method while webhook is active", "");
    }
    Set<String> kinds = new HashSet<>();
    arguments.path("allowed_updates").forEach(kind -> kinds.add(kind.asText()));
    return world.updates.take(
        arguments.path("offset").asLong(0),
        arguments.path("limit").asInt(100),
        Duration.ofSeconds(Math.min(50, arguments.path("timeout").asInt(0))),
        kinds);
  }

  private JsonNode send(JsonNode arguments) {
    Chat chat = writable(arguments);
    String text = text(arguments);
    JsonNode markup = arguments.path("reply_markup");
    Shown post =
        new Shown(
            chat.nextId(),
            World.BOT,
            text,
            arguments.path("entities"),
            keyboard(markup),
            markup.path("force_reply").booleanValue(),
            arguments.path("disable_notification").booleanValue(),
            world.now(),
            null);
    chat.posts.add(post);
    world.seen.add(new Seen(chat.id, 0, false, post));
    return World.message(null, chat, post);
  }

  private JsonNode photo(JsonNode arguments) {
    Chat chat = writable(arguments);
    need(chat.photos, "not enough rights to send photos to the chat");
    need(!arguments.path("photo").asText().isEmpty(), "there is no photo in the request");
    boolean silent = arguments.path("disable_notification").booleanValue();
    Shown post = Shown.picture(chat.nextId(), silent, world.now());
    chat.posts.add(post);
    world.seen.add(new Seen(chat.id, 0, false, post));
    return World.message(null, chat, post);
  }

  private JsonNode edit(JsonNode arguments) {
    Chat chat = writable(arguments);
    Shown old = own(chat, arguments, "message to edit not found");
    if (old.asksReply()) {
      throw bad("message can't be edited");
    }
    String text = text(arguments);
    List<List<JsonNode>> keyboard = keyboard(arguments.path("reply_markup"));
    JsonNode entities = arguments.path("entities");
    if (old.reads(text, entities, keyboard)) {
      throw bad(
          "message is not modified: specified new message content and reply markup are"
              + " exactly the same as a current content and reply markup of the message");
    }
    Shown changed = old.changed(text, entities, keyboard);
    chat.replace(changed);
    world.seen.add(new Seen(chat.id, 0, true, changed));
    return World.message(null, chat, changed);
  }

  private JsonNode delete(JsonNode arguments) {
    Chat chat = writable(arguments);
    Shown old = own(chat, arguments, "message to delete not found");
    if (old.at().plus(Duration.ofHours(48)).isBefore(world.now())) {
      throw bad("message can't be deleted");
    }
    chat.posts.remove(old);
    return TRUE;
  }

  /** In a private chat a bot deletes what both said; what is not there is passed over. */
  private JsonNode deleteAll(JsonNode arguments) {
    Chat chat = writable(arguments);
    JsonNode ids = arguments.path("message_ids");
    need(!ids.isEmpty() && ids.size() <= 100, "there must be 1 to 100 messages to delete");
    List<Shown> found = new ArrayList<>();
    ids.forEach(id -> chat.post(id.asInt()).ifPresent(found::add));
    for (Shown post : found) {
      boolean young = !post.at().plus(Duration.ofHours(48)).isBefore(world.now());
      boolean may = chat.isPrivate() || post.from() == World.BOT;
      need(young && may, "message can't be deleted");
    }
    chat.posts.removeAll(found);
    return TRUE;
  }

  private JsonNode answer(JsonNode arguments) {
    String text = arguments.path("text").asText("");
    need(text.length() <= 200, "MESSAGE_TOO_LONG");
    String id = arguments.path("callback_query_id").asText();
    World.Query query = world.queries.get(id);
    need(
        query != null && answered.add(id),
        "query is too old and response timeout expired or query ID is invalid");
    if (!text.isEmpty()) {
      world.seen.add(new Seen(query.chat(), query.person(), false, Shown.words(text)));
    }
    return TRUE;
  }

  private JsonNode menu(JsonNode arguments) {
    for (JsonNode command : arguments.path("commands")) {
      need(command.path("command").asText().matches("[a-z0-9_]{1,32}"), "BOT_COMMAND_INVALID");
      int length = command.path("description").asText().length();
      need(length >= 1 && length <= 256, "BOT_COMMAND_DESCRIPTION_INVALID");
    }
    need(arguments.path("commands").size() <= 100, "BOT_COMMANDS_TOO_MUCH");
    String scope = arguments.path("scope").path("type").asText("default");
    menus.put(scope + arguments.path("language_code").asText(""), arguments.path("commands"));
    return TRUE;
  }

  private JsonNode member(JsonNode arguments) {
    Chat chat = chat(arguments);
    long id = arguments.path("user_id").asLong();
    boolean in = chat.members.stream().anyMatch(person -> person.id() == id);
    return JsonNodeFactory.instance
        .objectNode()
        .put("status", in ? "member" : "left")
        .set("user", JsonNodeFactory.instance.objectNode().put("id", id).put("is_bot", false));
  }

  private JsonNode webhook(JsonNode arguments) {
    webhook = arguments;
    return TRUE;
  }

  private JsonNode webhookInfo() {
    ObjectNode info = JsonNodeFactory.instance.objectNode();
    info.put("url", webhook.path("url").asText("")).put("has_custom_certificate", false);
    info.put("pending_update_count", undelivered);
    if (undelivered > 0) {
      info.put("last_error_date", world.now().getEpochSecond());
      info.put("last_error_message", "Wrong response from the webhook: 502 Bad Gateway");
    }
    return info;
  }

  private Chat chat(JsonNode arguments) {
    return world.chat(arguments.path("chat_id").asLong());
  }

  private Chat writable(JsonNode arguments) {
    Chat chat = chat(arguments);
    if (chat.movedTo != 0) {
      throw new ApiError(
          400,
          "Bad Request: group chat was upgraded to a supergroup chat",
          ",\"parameters\":{\"migrate_to_chat_id\":" + chat.movedTo + "}");
    }
    if (!chat.open) {
      throw ApiError.forbidden(chat.refusal);
    }
    return chat;
  }

  private static Shown own(Chat chat, JsonNode arguments, String missing) {
    return chat.post(arguments.path("message_id").asInt())
        .filter(post -> post.from() == World.BOT)
        .orElseThrow(() -> bad(missing));
  }

  private static String text(JsonNode arguments) {
    String text = arguments.path("text").asText().strip();
    need(!text.isEmpty(), "message text is empty");
    need(text.length() <= TEXT, "message is too long");
    for (JsonNode entity : arguments.path("entities")) {
      int end = entity.path("offset").asInt() + entity.path("length").asInt();
      need(end <= text.length(), "ENTITY_BOUNDS_INVALID");
    }
    return text;
  }

  private static List<List<JsonNode>> keyboard(JsonNode markup) {
    List<List<JsonNode>> rows = Shown.rows(markup);
    for (List<JsonNode> row : rows) {
      need(row.size() <= 8, "too many buttons in a row");
      row.forEach(Methods::button);
    }
    return rows;
  }

  private static void button(JsonNode button) {
    if (button.has("url")) {
      need(button.path("url").asText().matches("https?://.+"), "BUTTON_URL_INVALID");
      return;
    }
    byte[] data = button.path("callback_data").asText().getBytes(StandardCharsets.UTF_8);
    need(data.length >= 1 && data.length <= 64, "BUTTON_DATA_INVALID");
    need(!button.path("text").asText().isBlank(), "text buttons must have a text");
  }

  private static void need(boolean holds, String description) {
    if (!holds) {
      throw bad(description);
    }
  }
}
