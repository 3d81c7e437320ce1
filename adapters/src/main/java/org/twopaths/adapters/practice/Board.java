package org.twopaths.adapters.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  List<Post> apply(Entry entry) {
    return switch (entry) {
      case Entry.Began began -> {
        key = began.key();
        yield List.of();
      }
      case Entry.Shown shown -> List.of(show(shown));
      case Entry.Cleared cleared -> clear(cleared.pane());
      case Entry.Said said -> {
        note(said);
        yield List.of(put(Post.of(said, commandOf(said))));
      }
      case Entry.Pressed pressed -> {
        note(pressed);
        yield List.of();
      }
      case Entry.Taken taken -> {
        open.remove(taken.number());
        yield List.of();
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
    return posts.values().stream().filter(post -> !post.isGone()).toList();
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

  private List<Post> clear(Pane pane) {
    return posts().stream()
        .filter(post -> post.pane() == pane)
        .map(Post::gone)
        .map(this::put)
        .toList();
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
