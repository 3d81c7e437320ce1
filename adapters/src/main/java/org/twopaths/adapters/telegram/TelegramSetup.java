package org.twopaths.adapters.telegram;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.twopaths.adapters.telegram.api.Access;
import org.twopaths.text.Spoken;

/**
 * What the adapter is given at the start.
 *
 * @param clock by which we count how long it is since there was news
 * @param protects whether Telegram keeps what stands in a private chat from being passed on or
 *     saved
 * @param menus the command menu by language; under "" the one for languages that have none
 */
public record TelegramSetup(
    Access access,
    Receiving receiving,
    Pace pace,
    Intake intake,
    Map<String, List<CommandHint>> menus,
    Spoken<Phrases> phrases,
    InstantSource clock,
    boolean protects) {

  public TelegramSetup {
    menus = Map.copyOf(menus);
  }
}
