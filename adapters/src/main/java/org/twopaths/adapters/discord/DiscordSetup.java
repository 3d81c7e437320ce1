package org.twopaths.adapters.discord;

import java.time.InstantSource;
import java.util.List;
import org.twopaths.adapters.discord.look.Wording;
import org.twopaths.adapters.discord.menu.CommandEntry;
import org.twopaths.adapters.discord.wire.Address;

/**
 * What the adapter is given at the start, so that it knows nothing of the bot behind it.
 *
 * @param address where Discord is, and the token
 * @param privateNotes whether what people write in direct messages is read as an answer. Without it
 *     they are told that only buttons and commands work there, and the bot keeps to check-ins
 * @param intake the bot
 * @param commands the slash commands, in order
 * @param clock the time
 */
public record DiscordSetup(
    Address address,
    boolean privateNotes,
    Intake intake,
    List<CommandEntry> commands,
    Wording wording,
    InstantSource clock) {
  public DiscordSetup {
    commands = List.copyOf(commands);
  }
}
