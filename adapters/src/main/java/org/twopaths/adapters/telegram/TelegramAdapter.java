package org.twopaths.adapters.telegram;

import java.time.InstantSource;
import java.util.Optional;
import org.twopaths.adapters.telegram.api.BotApi;
import org.twopaths.adapters.telegram.in.Inlet;
import org.twopaths.adapters.telegram.in.Pulse;
import org.twopaths.adapters.telegram.in.Self;
import org.twopaths.adapters.telegram.out.Carrier;
import org.twopaths.adapters.telegram.out.Menu;
import org.twopaths.bot.Platform;

/** Telegram as a platform: a private chat with each partner, and a group as their room. */
public final class TelegramAdapter implements Platform, AutoCloseable {
  private final Pulse pulse;
  private final Carrier carrier;
  private final Inlet inlet;

  /** Makes it ready; nothing is sent or asked for yet. */
  public TelegramAdapter(TelegramSetup setup) {
    InstantSource clock = InstantSource.system();
    BotApi api = new BotApi(setup.access(), setup.pace().call());
    this.pulse = new Pulse(clock);
    this.carrier = new Carrier(setup, api, System::nanoTime);
    Menu menu = new Menu(setup, api);
    this.inlet = new Inlet(setup, new Inlet.Tools(api, pulse, clock, menu::register));
  }

  @Override
  public String name() {
    return "telegram";
  }

  /**
   * Begins to receive and returns at once; when Telegram is away, it goes on trying.
   *
   * @throws IllegalStateException when the webhook's port is not free
   */
  public void start() {
    inlet.start();
  }

  @Override
  public Delivery send(Outgoing outgoing) {
    return carrier.send(outgoing);
  }

  /** Whether news reach us, and what is wrong if not. */
  public Health health() {
    return pulse.health();
  }

  /** The bot's name on Telegram; empty before Telegram has said it. */
  public Optional<String> username() {
    return inlet.self().map(Self::username);
  }

  /** Where a webhook's proxy passes calls on to, on loopback; -1 when we poll. */
  public int webhookPort() {
    return inlet.port();
  }

  /** Ends receiving and sending; what was not confirmed comes again at the next start. */
  @Override
  public void close() {
    inlet.close();
  }
}
