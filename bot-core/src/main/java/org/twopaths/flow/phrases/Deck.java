package org.twopaths.flow.phrases;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The questions that can be drawn, without their words.
 *
 * @param byKind by kind, such as light, the ids of its questions, such as light-03, in order
 */
public record Deck(Map<String, List<String>> byKind) {
  public static final Deck NONE = new Deck(Map.of());

  /** The deck that these ids make up: each is its kind, a hyphen, and a number. */
  public static Deck of(Iterable<String> ids) {
    Map<String, TreeSet<String>> sorted = new TreeMap<>();
    for (String id : ids) {
      sorted.computeIfAbsent(kind(id), none -> new TreeSet<>()).add(id);
    }
    Map<String, List<String>> byKind = new TreeMap<>();
    sorted.forEach((kind, all) -> byKind.put(kind, List.copyOf(all)));
    return new Deck(byKind);
  }

  /** The kind of a question, which its id begins with. */
  public static String kind(String id) {
    int hyphen = id.lastIndexOf('-');
    return hyphen < 0 ? id : id.substring(0, hyphen);
  }

  /** Those of a kind; all of them for a kind that has none of its own. */
  public List<String> of(String kind) {
    return byKind.getOrDefault(
        kind, byKind.values().stream().flatMap(List::stream).sorted().toList());
  }
}
