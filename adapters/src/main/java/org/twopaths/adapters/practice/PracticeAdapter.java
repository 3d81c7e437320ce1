package org.twopaths.adapters.practice;

import java.io.UncheckedIOException;
import java.time.Duration;
import org.twopaths.bot.Platform;

/**
 * The practice room as a platform: it plays the messenger itself, so the bot runs here as it does
 * anywhere else.
 */
public final class PracticeAdapter implements Platform, AutoCloseable {

  private static final Duration UNTIL_DISK_RECOVERS = Duration.ofSeconds(5);

  private final PracticeRoom room;
  private final Courier courier;

  /** Opens the room with all that was shown and typed before; nothing is sent or served yet. */
  public PracticeAdapter(PracticeSetup setup) {
    this.room = new PracticeRoom(setup);
    this.courier = new Courier(room, setup.receive());
  }

  @Override
  public String name() {
    return "practice";
  }

  /** Gives the bot what it had not taken over before, and from here on what people do. */
  public void start() {
    courier.start();
  }

  /** The messenger's own side, for the page that people see. */
  public PracticeRoom room() {
    return room;
  }

  @Override
  public Delivery send(Outgoing outgoing) {
    try {
      return new Delivery.Sent(room.show(outgoing));
    } catch (IllegalArgumentException unknown) {
      return new Delivery.Never(unknown.getMessage());
    } catch (UncheckedIOException failure) {
      return new Delivery.Later(UNTIL_DISK_RECOVERS);
    }
  }

  @Override
  public Delivery clear(String chat, String until) {
    try {
      room.clear(chat);
      return new Delivery.Sent("");
    } catch (IllegalArgumentException unknown) {
      return new Delivery.Never(unknown.getMessage());
    } catch (UncheckedIOException failure) {
      return new Delivery.Later(UNTIL_DISK_RECOVERS);
    }
  }

  @Override
  public void close() {
    courier.close();
    room.close();
  }
}
