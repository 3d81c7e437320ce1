package org.twopaths.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The automaton finds what a slow search finds, and takes one step for each letter. */
class PhrasesTest {
  private static final long SEED = Long.getLong("seed", System.nanoTime());

  /** A text that counts how often a letter of it is looked at. */
  private static final class Counted implements CharSequence {
    private final String text;
    private int steps;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      steps++;
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      throw new UnsupportedOperationException("nobody may look twice");
    }
  }

  @Test
  void eachLetterIsLookedAtOnceHoweverMuchLooksLikeAPhrase() {
    Map<String, String> kinds = new HashMap<>();
    for (int length = 1; length <= 60; length++) {
      kinds.put("a".repeat(length) + "b", "some");
      kinds.put("a".repeat(length), "other");
    }
    Phrases<String> phrases = new Phrases<>(kinds);
    for (int length : List.of(0, 1, 1_000, 100_000)) {
      Counted text = new Counted("a".repeat(length));
      phrases.in(text);
      assertThat(text.steps).isEqualTo(length);
    }
  }

  @Test
  void itFindsWhatASlowSearchFinds() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    for (int round = 0; round < 2_000; round++) {
      Map<String, Integer> kinds = new HashMap<>();
      for (int i = 0; i < 6; i++) {
        kinds.put(letters(random, 1 + random.nextInt(4)), i);
      }
      String text = letters(random, random.nextInt(20));
      assertThat(new Phrases<>(kinds).in(text)).isEqualTo(slowly(kinds, text));
    }
  }

  private static List<Phrases.Found<Integer>> slowly(Map<String, Integer> kinds, String text) {
    List<Phrases.Found<Integer>> all = new ArrayList<>();
    for (int end = 1; end <= text.length(); end++) {
      for (int start = 0; start < end; start++) {
        Integer kind = kinds.get(text.substring(start, end));
        if (kind != null) {
          all.add(new Phrases.Found<>(kind, start, end));
        }
      }
    }
    return all.stream()
        .filter(one ->
            all.stream()
                .noneMatch(other ->
                    !other.equals(one) && other.start() <= one.start() && other.end() >= one.end()))
        .toList();
  }

  private static String letters(Random random, int length) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < length; i++) {
      letters.append((char) ('a' + random.nextInt(2)));
    }
    return letters.toString();
  }
}
