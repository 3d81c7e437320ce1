package org.twopaths.bot;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Rings when something new is durable, for those who send and wake. Rings on any thread. */
public final class Bell {
  private final List<Runnable> hearers = new CopyOnWriteArrayList<>();

  /** Someone who is to be told, without being asked to do much. */
  public void heardBy(Runnable hearer) {
    hearers.add(hearer);
  }

  void ring() {
    hearers.forEach(Runnable::run);
  }
}
