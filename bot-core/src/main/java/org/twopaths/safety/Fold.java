package org.twopaths.safety;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Words as they are compared: small letters without accents, apostrophes, repetitions and whatever
 * cannot be seen, one space around each word. One pass, so that no text is slow.
 */
final class Fold {
  private static final String APOSTROPHES = "'’‘ʼ`´′＇";

  /** So many letters that stand alone are one word that was spelt out: "d i e". */
  private static final int SPELT_OUT = 3;

  private final StringBuilder folded = new StringBuilder(" ");
  private final StringBuilder word = new StringBuilder();
  private int alone;

  private Fold() {}

  static String of(String words) {
    String apart = Normalizer.normalize(words, Normalizer.Form.NFKD).replace('ß', 's');
    Fold fold = new Fold();
    apart.toLowerCase(Locale.ROOT).codePoints().forEach(fold::take);
    fold.endWord();
    return fold.folded.toString();
  }

  private void take(int letter) {
    if (Character.isLetterOrDigit(letter)) {
      boolean again = !word.isEmpty() && word.codePointBefore(word.length()) == letter;
      if (!again) {
        word.appendCodePoint(letter);
      }
    } else if (!isNothing(letter)) {
      endWord();
    }
  }

  /** Marks on a letter, what has no width, and apostrophes leave a word whole. */
  private static boolean isNothing(int letter) {
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
      default -> APOSTROPHES.indexOf(letter) >= 0;
    };
  }

  private void endWord() {
    if (word.isEmpty()) {
      return;
    }
    alone = word.length() == 1 ? alone + 1 : 0;
    folded.append(word).append(' ');
    word.setLength(0);
    if (alone == SPELT_OUT) {
      join();
    } else if (alone > SPELT_OUT) {
      folded.deleteCharAt(folded.length() - 3);
    }
  }

  /** " d i e " becomes " die ". */
  private void join() {
    folded.deleteCharAt(folded.length() - 3).deleteCharAt(folded.length() - 4);
  }
}
