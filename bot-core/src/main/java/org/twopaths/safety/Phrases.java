package org.twopaths.safety;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds many phrases in a text in one pass: the automaton of Aho and Corasick, with every step
 * worked out beforehand. A text takes one step for each of its letters, whatever it holds.
 *
 * @param <K> what a phrase stands for
 */
final class Phrases<K> {
  private static final int ROOT = 0;

  /** A phrase that stands in the text, from its first letter to behind its last. */
  record Found<K>(K kind, int start, int end) {}

  private final Map<Character, Integer> columns = new HashMap<>();
  private final List<int[]> next = new ArrayList<>();
  private final List<String> longest = new ArrayList<>();
  private final Map<String, K> kinds;

  Phrases(Map<String, K> kinds) {
    this.kinds = Map.copyOf(kinds);
    for (String phrase : kinds.keySet()) {
      phrase.chars().forEach(letter -> columns.putIfAbsent((char) letter, columns.size()));
    }
    node();
    kinds.keySet().forEach(this::plant);
    link();
  }

  /** What stands in a text, without what stands within a longer phrase. */
  List<Found<K>> in(CharSequence text) {
    List<Found<K>> found = new ArrayList<>();
    int at = ROOT;
    for (int i = 0; i < text.length(); i++) {
      Integer column = columns.get(text.charAt(i));
      at = column == null ? ROOT : next.get(at)[column];
      String phrase = longest.get(at);
      if (phrase != null) {
        found.add(new Found<>(kinds.get(phrase), i + 1 - phrase.length(), i + 1));
      }
    }
    return outermost(found);
  }

  /** From the last to the first: one that begins later than a phrase that ends later lies in it. */
  private static <K> List<Found<K>> outermost(List<Found<K>> byEnd) {
    List<Found<K>> kept = new ArrayList<>();
    int begun = Integer.MAX_VALUE;
    for (Found<K> found : byEnd.reversed()) {
      if (found.start() < begun) {
        kept.add(found);
        begun = found.start();
      }
    }
    return kept.reversed();
  }

  private void plant(String phrase) {
    int at = ROOT;
    for (int i = 0; i < phrase.length(); i++) {
      int column = columns.get(phrase.charAt(i));
      if (next.get(at)[column] == ROOT) {
        next.get(at)[column] = node();
      }
      at = next.get(at)[column];
    }
    longest.set(at, phrase);
  }

  private int node() {
    next.add(new int[columns.size()]);
    longest.add(null);
    return next.size() - 1;
  }

  /** Gives every node, for every letter, the node of the longest end that begins some phrase. */
  private void link() {
    int[] shorter = new int[next.size()];
    ArrayDeque<Integer> nodes = new ArrayDeque<>();
    Arrays.stream(next.get(ROOT)).filter(child -> child != ROOT).forEach(nodes::add);
    while (!nodes.isEmpty()) {
      int node = nodes.remove();
      if (longest.get(node) == null) {
        longest.set(node, longest.get(shorter[node]));
      }
      int[] steps = next.get(node);
      for (int column = 0; column < steps.length; column++) {
        int otherwise = next.get(shorter[node])[column];
        if (steps[column] == ROOT) {
          steps[column] = otherwise;
        } else {
          shorter[steps[column]] = otherwise;
          nodes.add(steps[column]);
        }
      }
    }
  }
}
