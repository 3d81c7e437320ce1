package org.twopaths.config.stage.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twopaths.adapters.discord.fake.FakeChannel;
import org.twopaths.adapters.discord.fake.FakeUser;

/** How two people on Discord become a couple with a room, against the whole program. */
public final class Introductions {
  private static final Pattern CODE = Pattern.compile("[A-Z2-9]{4}-[A-Z2-9]{4}");

  private Introductions() {}

  /** The first asks for a code, the second types it, and then makes the channel their room. */
  public static void pair(FakeUser first, FakeUser second, FakeChannel room) {
    first.command(first.dm(), "pair", null);
    Matcher code = CODE.matcher(first.dm().await("Your code").text());
    assertThat(code.find()).isTrue();
    second.command(second.dm(), "pair", code.group());
    second.press(second.dm(), second.dm().await("Pair with them?"), "Yes, pair");
    first.press(first.dm(), first.dm().await("Is that who you gave it to?"), "Yes, pair");
    first.dm().await("All set");
    second.dm().await("All set");
    second.command(room, "here", null);
    room.await("This is your shared room now");
  }
}
