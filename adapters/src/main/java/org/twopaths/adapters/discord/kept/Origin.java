package org.twopaths.adapters.discord.kept;

import java.util.UUID;
import org.twopaths.adapters.discord.DiscordAdapter;
import org.twopaths.adapters.discord.Intake;

/**
 * What sets the messages of this database apart from those of every other that the same account
 * wrote from. One begun anew counts its messages from the start again, and Discord would take the
 * first for one that it was given minutes before.
 */
public final class Origin {
  private static final String NAME = "origin";

  private final Intake intake;
  private String known;

  /** Asks for nothing yet. */
  public Origin(Intake intake) {
    this.intake = intake;
  }

  /** Drawn once for each database, and kept in it: a retry in another life has the same. */
  public synchronized String get() {
    if (known == null) {
      known = intake.cursor(DiscordAdapter.NAME, NAME).join().orElseGet(this::begin);
    }
    return known;
  }

  private String begin() {
    String drawn = UUID.randomUUID().toString();
    intake.cursor(DiscordAdapter.NAME, NAME, drawn).join();
    return drawn;
  }
}
