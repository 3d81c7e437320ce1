package org.twopaths.adapters.telegram.out;

import org.twopaths.bot.Platform.Delivery;

/** Thrown through the steps of one message when it ends early. */
final class Ended extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient Delivery delivery;

  Ended(Delivery delivery) {
    super(null, null, false, false);
    this.delivery = delivery;
  }

  Delivery delivery() {
    return delivery;
  }
}
