package org.twopaths.adapters.discord;

import java.util.List;
import java.util.function.Consumer;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionInvalidateEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.IEventManager;
import net.dv8tion.jda.api.requests.CloseCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twopaths.adapters.discord.menu.Registration;

/**
 * Hears what happens on Discord and passes it on at once. It never throws: JDA would write the
 * whole event into its log.
 */
final class Ears implements IEventManager {
  private static final Logger LOG = LoggerFactory.getLogger(Ears.class);

  private volatile Attention attention;

  /** Those who have to know. */
  record Attention(
      Reports reports,
      PrivateChats chats,
      Acts acts,
      Ways ways,
      Registration registration,
      Consumer<CloseCode> ended) {}

  /** From now on somebody listens; nothing is connected before. */
  void open(Attention listeners) {
    attention = listeners;
  }

  @Override
  public void handle(GenericEvent event) {
    try {
      pass(event);
    } catch (RuntimeException | Error bug) {
      // The kind only: an exception's own words could hold what somebody wrote.
      LOG.error("An event of Discord met a bug: {}", bug.getClass().getName());
    }
  }

  private void pass(GenericEvent event) {
    switch (event) {
      case SlashCommandInteractionEvent command -> attention.acts().command(command);
      case ButtonInteractionEvent press -> attention.acts().press(press);
      case ModalInteractionEvent written -> attention.acts().written(written);
      case MessageReceivedEvent message -> hear(message);
      case ReadyEvent ready -> begin(ready);
      case RawGatewayEvent told -> attention.reports().heard(told.getType(), told.getPayload());
      case SessionInvalidateEvent lost -> attention.chats().missedSomething();
      case SessionRecreateEvent again -> attention.chats().catchUp();
      case ShutdownEvent end -> attention.ended().accept(end.getCloseCode());
      default -> {}
    }
  }

  private void begin(ReadyEvent ready) {
    LOG.info("Connected to Discord.");
    attention.chats().catchUp();
    attention.ways().resume();
    attention.registration().refresh(ready.getJDA());
  }

  /** What people say to each other in a channel is none of the bot's business. */
  private void hear(MessageReceivedEvent event) {
    if (event.isFromType(ChannelType.PRIVATE)) {
      attention.chats().heard(Note.heard(event.getMessage()));
    }
  }

  @Override
  public void register(Object listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void unregister(Object listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Object> getRegisteredListeners() {
    return List.of();
  }
}
