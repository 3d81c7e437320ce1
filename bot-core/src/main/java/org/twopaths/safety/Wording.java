package org.twopaths.safety;

import java.util.ArrayList;
import java.util.List;

/**
 * The phrases that a short way of writing stands for: {@code (want|wish) to (die|be dead)} stands
 * for four, {@code (really |)sad} for two.
 */
final class Wording {
  private final String written;
  private int at;

  private Wording(String written) {
    this.written = written;
  }

  /** Throws {@link IllegalArgumentException} when the brackets do not fit. */
  static List<String> phrases(String written) {
    Wording wording = new Wording(written);
    List<String> phrases = wording.either();
    if (wording.at < written.length()) {
      throw wording.mistake();
    }
    return phrases;
  }

  private List<String> either() {
    List<String> all = new ArrayList<>(row());
    while (at < written.length() && written.charAt(at) == '|') {
      at++;
      all.addAll(row());
    }
    return all;
  }

  private List<String> row() {
    List<String> sofar = List.of("");
    while (at < written.length() && written.charAt(at) != '|' && written.charAt(at) != ')') {
      sofar = written.charAt(at) == '(' ? then(sofar, group()) : then(sofar, List.of(plain()));
    }
    return sofar;
  }

  private List<String> group() {
    at++;
    List<String> group = either();
    if (at >= written.length() || written.charAt(at) != ')') {
      throw mistake();
    }
    at++;
    return group;
  }

  private String plain() {
    int from = at;
    while (at < written.length() && "(|)".indexOf(written.charAt(at)) < 0) {
      at++;
    }
    return written.substring(from, at);
  }

  private static List<String> then(List<String> before, List<String> after) {
    List<String> all = new ArrayList<>(before.size() * after.size());
    before.forEach(one -> after.forEach(other -> all.add(one + other)));
    return all;
  }

  private IllegalArgumentException mistake() {
    return new IllegalArgumentException(
        "the brackets of '" + written + "' do not fit: write (this|that)");
  }
}
