package org.twopaths.lint;

/**
 * Something that may not ship.
 *
 * @param rule the rule that found it
 * @param where {@code flow.step}, or {@code texts/en/flow.yaml:key}
 * @param what what is wrong
 * @param mend how to put it right
 */
public record Issue(String rule, String where, String what, String mend) {
  @Override
  public String toString() {
    return where + ": " + what + "; " + mend + " (" + rule + ")";
  }
}
