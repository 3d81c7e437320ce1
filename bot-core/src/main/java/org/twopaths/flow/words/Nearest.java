package org.twopaths.flow.words;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that was most likely meant, so that an error can name it. */
public final class Nearest {
  private Nearest() {}

  /** The known word that differs in the fewest letters, if it is not another word altogether. */
  public static Optional<String> to(String written, Collection<String> known) {
    int most = Math.max(2, written.length() / 2);
    return known.stream()
        .filter(word -> distance(written, word) <= most)
        .min(
            Comparator.comparingInt((String word) -> distance(written, word))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** How many letters have to be put in, taken out or replaced (Levenshtein's distance). */
  static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    Arrays.setAll(row, j -> j);
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
