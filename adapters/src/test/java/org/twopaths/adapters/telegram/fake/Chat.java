package org.twopaths.adapters.telegram.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A chat of the fake: who is in it and what it shows. Guarded by its {@link World}. */
final class Chat {
  final long id;
  final String type;
  final Set<Person> members = new LinkedHashSet<>();
  final List<Shown> posts = new ArrayList<>();

  /** Whether the bot may write: in private after the person wrote first and while not blocked. */
  boolean open;

  /** Its new id after it became a supergroup; 0 before. */
  long movedTo;

  /** Whether members may send photos into it. */
  boolean photos = true;

  private int last;

  /** Under which everybody finds it; null for a private group. */
  String username;

  /** How it refuses: "" for not yet opened. */
  String refusal = "";

  Chat(long id, String type) {
    this.id = id;
    this.type = type;
  }

  boolean isPrivate() {
    return type.equals("private");
  }

  int nextId() {
    return ++last;
  }

  Optional<Shown> post(int messageId) {
    return posts.stream().filter(post -> post.id() == messageId).findFirst();
  }

  void replace(Shown post) {
    posts.replaceAll(old -> old.id() == post.id() ? post : old);
  }

  ObjectNode json() {
    ObjectNode chat = JsonNodeFactory.instance.objectNode().put("id", id).put("type", type);
    if (username != null) {
      chat.put("username", username);
    }
    return isPrivate()
        ? chat.put("first_name", members.iterator().next().name())
        : chat.put("title", "Ours");
  }
}
