package org.twopaths.adapters.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.twopaths.adapters.practice.Entry.Deed;
import org.twopaths.bot.Inbound;

/**
 * What the room holds at this moment, made from its entries alone, so that a restart finds it
 * again.
 */
final class Board {

  private final Map<String, Post> posts = new LinkedHashMap<>();
  private final Map<Long, Deed> open = new TreeMap<>();
  private String key;
  private long deeds;

  /** Takes one more entry in, and answers what it changed for those who look. */
  Optional<Post> apply(Entry entry) {
    return switch (entry) {
      case Entry.Began began -> {
        key = began.key();
        yield Optional.empty();
      }
      case Entry.Shown shown -> Optional.of(show(shown));
      case Entry.Said said -> {
        note(said);
        yield Optional.of(put(Post.of(said, commandOf(said))));
      }
      case Entry.Pressed pressed -> {
        note(pressed);
        yield Optional.empty();
      }
      case Entry.Taken taken -> {
        open.remove(taken.number());
        yield Optional.empty();
      }
    };
  }

  /** What makes this room's event ids its own; null while nothing has happened here. */
  String key() {
    return key;
  }

  long nextDeed() {
    return deeds + 1;
  }

  Post post(String id) {
    return posts.get(id);
  }

  List<Post> posts() {
    return List.copyOf(posts.values());
  }

  /** What the bot has not taken over yet. */
  List<Deed> open() {
    return new ArrayList<>(open.values());
  }

  private Post show(Entry.Shown shown) {
    Post fresh = Post.of(shown);
    Post earlier = posts.get(fresh.id());
    return put(earlier == null ? fresh : earlier.changedTo(shown.message()));
  }

  private void note(Deed deed) {
    open.put(deed.number(), deed);
    deeds = Math.max(deeds, deed.number());
  }

  private Post put(Post post) {
    posts.put(post.id(), post);
    return post;
  }

  private static String commandOf(Entry.Said said) {
    return said.act() instanceof Inbound.Command command ? command.name() : null;
  }
}
