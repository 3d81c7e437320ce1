package org.twopaths.adapters.discord;

import java.time.InstantSource;
import java.util.List;
import org.twopaths.adapters.discord.look.Wording;
import org.twopaths.adapters.discord.menu.CommandEntry;
import org.twopaths.adapters.discord.wire.Address;
import org.twopaths.text.Spoken;

/**
 * What the adapter is given at the start, so that it knows nothing of the bot behind it.
 *
 * @param address where Discord is, and the token
 * @param privateNotes whether what people write in direct messages is read. Without it they are
 *     told so; what a check-in asks for is then written in a window, which no history keeps
 * @param intake the bot
 * @param commands the slash commands that are offered, in order
 * @param clock the time
 */
public record DiscordSetup(
    Address address,
    boolean privateNotes,
    Intake intake,
    List<CommandEntry> commands,
    Spoken<Wording> wording,
    InstantSource clock) {
  public DiscordSetup {
    commands = List.copyOf(commands);
  }
}
