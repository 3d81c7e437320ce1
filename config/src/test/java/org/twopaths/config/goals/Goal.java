package org.twopaths.config.goals;

import java.util.List;

/**
 * One thing that Two Paths is to be able to do.
 *
 * @param needs how soon: P0, P1 or P2
 * @param tests classes that prove what no chat can show
 * @param open what is still missing; null for nothing
 */
record Goal(String id, String needs, String what, List<String> tests, String open) {

  int number() {
    return Integer.parseInt(id.substring(1));
  }
}
