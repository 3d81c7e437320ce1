package org.twopaths.adapters.telegram.in;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMemberCount;
import org.twopaths.adapters.telegram.Intake;
import org.twopaths.adapters.telegram.api.BotApi;
import org.twopaths.adapters.telegram.api.Reply;

/**
 * Finds out who is in a group. A bot without admin rights cannot list them, but it can count them
 * and ask for one at a time: a couple's room holds the sender, the partner, the bot and no more.
 */
final class Rooms {
  /** Stands for people whom we cannot name, or for not knowing. */
  static final String OTHERS = "others";

  private static final Duration FRESH = Duration.ofSeconds(20);
  private static final int MOST = 10_000;

  private final BotApi api;
  private final Intake intake;
  private final InstantSource clock;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(String chat, Set<String> members, Instant at) {
    /** A clock that was put back makes it old, not fresh for ever. */
    boolean isFresh(Instant now) {
      return !now.isBefore(at) && now.isBefore(at.plus(FRESH));
    }
  }

  Rooms(BotApi api, Intake intake, InstantSource clock) {
    this.api = api;
    this.intake = intake;
    this.clock = clock;
  }

  /** The ids of the sender and the partner if they are there, and a mark if anybody else may be. */
  Set<String> members(String chat, String sender) {
    String key = chat + "|" + sender;
    Known fresh = known.get(key);
    if (fresh != null && fresh.isFresh(clock.instant())) {
      return fresh.members();
    }
    if (known.size() > MOST) {
      known.clear();
    }
    Set<String> members = ask(chat, sender);
    if (!members.contains(OTHERS)) {
      known.put(key, new Known(chat, members, clock.instant()));
    }
    return members;
  }

  /** Somebody came or left. */
  void changed(String chat) {
    known.values().removeIf(entry -> entry.chat().equals(chat));
  }

  private Set<String> ask(String chat, String sender) {
    Set<String> members = new TreeSet<>();
    if (isThere(chat, sender)) {
      members.add(sender);
    }
    Optional<String> partner = intake.partnerOf("telegram", sender).join();
    partner.filter(account -> isThere(chat, account)).ifPresent(members::add);
    int all =
        result(new GetChatMemberCount(chat)).map(JsonNode::intValue).orElse(Integer.MAX_VALUE);
    if (all != members.size() + 1 || !isClosedToOthers(chat)) {
      members.add(OTHERS);
    }
    return members;
  }

  private boolean isThere(String chat, String account) {
    return result(new GetChatMember(chat, Long.valueOf(account))).filter(Rooms::isIn).isPresent();
  }

  /** A group with a name of its own is read by whoever knows that name. */
  private boolean isClosedToOthers(String chat) {
    return result(new GetChat(chat)).filter(full -> !full.hasNonNull("username")).isPresent();
  }

  private static boolean isIn(JsonNode member) {
    return switch (member.path("status").asText()) {
      case "creator", "administrator", "member" -> true;
      case "restricted" -> member.path("is_member").booleanValue();
      default -> false;
    };
  }

  /** Empty when Telegram will not say; then the room counts as one with others in it. */
  private Optional<JsonNode> result(PartialBotApiMethod<?> method) {
    Reply reply = api.call(method);
    Reply last =
        reply instanceof Reply.Unsent || reply instanceof Reply.Unclear ? api.call(method) : reply;
    return last instanceof Reply.Done(JsonNode result) ? Optional.of(result) : Optional.empty();
  }
}
