package org.twopaths.adapters.discord;

import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import org.twopaths.adapters.discord.menu.CommandEntry;
import org.twopaths.adapters.discord.wire.Refused;
import org.twopaths.bot.Inbound;

/**
 * Knows the places where somebody can act, and who else is there.
 *
 * <p>Somebody who installed the bot for themselves may ask for it where it is no member: in a chat
 * with others, or in a server that it was never invited to. What is private then goes on in their
 * own chat with it.
 */
final class Places {
  private final Viewers viewers;
  private final PrivateChats chats;
  private final Openings openings;
  private final Set<String> privately;

  Places(DiscordSetup setup, Viewers viewers, PrivateChats chats, Openings openings) {
    this.viewers = viewers;
    this.chats = chats;
    this.openings = openings;
    this.privately =
        setup.commands().stream()
            .filter(entry -> entry.place().inPrivate())
            .map(CommandEntry::name)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether it is the chat between a person and the bot; what two people share is a room. */
  static boolean isPrivate(Interaction event) {
    return event.getChannelType() == ChannelType.PRIVATE
        && event.getContext() == InteractionContextType.BOT_DM;
  }

  /**
   * The chat that an act belongs to.
   *
   * @throws Refused when Discord does not let us find out now
   */
  Inbound.Chat of(Interaction event, Inbound.Act act) {
    if (isPrivate(event)) {
      return direct(event.getChannelId(), event);
    }
    if (isAway(event)
        && act instanceof Inbound.Command(String name, String argument)
        && privately.contains(name)) {
      return direct(openings.chatOf(event.getUser().getId()).orElseThrow(Refused::tooFast), event);
    }
    Viewers.Spot spot =
        new Viewers.Spot(
            isAway(event) ? null : event.getGuild().getId(),
            event.getChannelId(),
            event.getUser().getId());
    boolean command = act instanceof Inbound.Command;
    return new Inbound.Chat(
        event.getChannelId(), command ? viewers.now(spot) : viewers.lately(spot));
  }

  private Inbound.Chat direct(String chat, Interaction event) {
    chats.meet(chat, event.getIdLong());
    return new Inbound.Chat(chat, null);
  }

  private static boolean isAway(Interaction event) {
    return event.getGuild() == null || event.getGuild().isDetached();
  }
}
