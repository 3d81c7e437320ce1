package org.twopaths.adapters.practice;

import java.io.UncheckedIOException;
import java.net.URI;
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
  private final PracticeServer server;

  /** Opens the room with all that was shown and typed before; nothing is sent or served yet. */
  public PracticeAdapter(PracticeSetup setup) {
    Audience audience = new Audience();
    this.room = new PracticeRoom(setup, audience);
    this.courier = new Courier(room, setup.receive());
    this.server = new PracticeServer(setup, room, audience);
  }

  @Override
  public String name() {
    return "practice";
  }

  /**
   * Opens the page, and gives the bot what it had not taken over before.
   *
   * @throws IllegalStateException when the port is not free
   */
  public URI start() {
    URI page = server.start();
    courier.start();
    return page;
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
  public void close() {
    server.close();
    courier.close();
    room.close();
  }
}
