package org.twopaths.config;

import org.twopaths.config.stage.Shipped;

/** The words that ship, so that a test does not break when somebody finds better ones. */
public final class Words {
  private Words() {}

  /** How the text of a key begins: the first line, up to what is filled in. */
  public static String of(String key) {
    String text = Shipped.english().get(key).getFirst();
    return text.lines().findFirst().orElseThrow().replaceFirst("\\{.*", "").strip();
  }
}
