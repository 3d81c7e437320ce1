package org.twopaths.adapters.telegram;

import java.time.Duration;
import java.util.Optional;
import org.twopaths.adapters.telegram.api.BotApi;
import org.twopaths.adapters.telegram.in.Inlet;
import org.twopaths.adapters.telegram.in.Pulse;
import org.twopaths.adapters.telegram.in.Self;
import org.twopaths.adapters.telegram.out.Answers;
import org.twopaths.adapters.telegram.out.Carrier;
import org.twopaths.adapters.telegram.out.Menu;
import org.twopaths.bot.Platform;

/** Telegram as a platform: a private chat with each partner, and a group as their room. */
public final class TelegramAdapter implements Platform, AutoCloseable {
  private static final Duration STANDING_BY = Duration.ofSeconds(1);

  private final Lease lease;
  private final Pulse pulse;
  private final Carrier carrier;
  private final Inlet inlet;

  /** Makes it ready; nothing is sent or asked for yet. */
  public TelegramAdapter(TelegramSetup setup) {
    BotApi api = new BotApi(setup.access(), setup.pace().call());
    this.lease = new Lease(setup.access());
    this.pulse = new Pulse(setup.clock());
    Answers answers = new Answers(api, setup.pace().aside());
    this.carrier = new Carrier(setup, api, answers, this::username);
    Menu menu = new Menu(setup, api);
    this.inlet = new Inlet(setup, new Inlet.Tools(api, pulse, answers, menu::register, lease));
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
    return lease.isOurs() ? carrier.send(outgoing) : new Delivery.Later(STANDING_BY);
  }

  @Override
  public Delivery clear(String chat, String until) {
    return lease.isOurs() ? carrier.clear(chat, until) : new Delivery.Later(STANDING_BY);
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
    lease.close();
  }
}
