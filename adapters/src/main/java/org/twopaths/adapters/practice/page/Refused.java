package org.twopaths.adapters.practice.page;

import io.helidon.http.Status;

/** A request that is not carried out, and the one sentence that says why to whoever asked. */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Status status;

  Refused(Status status, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
  }

  static Refused because(String sentence) {
    return new Refused(Status.BAD_REQUEST_400, sentence);
  }

  Status status() {
    return status;
  }
}
