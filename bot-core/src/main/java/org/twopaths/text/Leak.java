package org.twopaths.text;

/**
 * A text was about to show someone what they may not see: a bug, caught before it could be sent.
 */
public final class Leak extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Leak(String key, String placeholder) {
    super("'" + key + "' would show {" + placeholder + "} to someone who may not see it");
  }
}
