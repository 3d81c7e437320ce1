package org.twopaths.adapters.telegram.api;

import okhttp3.Call;
import okhttp3.EventListener;

/** Notes whether a request began to go out. */
final class Trace {
  static final EventListener LISTENER =
      new EventListener() {
        @Override
        public void requestHeadersStart(Call call) {
          Trace trace = call.request().tag(Trace.class);
          if (trace != null) {
            trace.left = true;
          }
        }
      };

  private volatile boolean left;

  boolean left() {
    return left;
  }
}
