package org.twopaths.adapters.telegram;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.twopaths.adapters.telegram.api.Access;

/**
 * What the adapter is given at the start.
 *
 * @param menus the command menu by language; under "" the one for languages that have none
 * @param waysOut labels of buttons that stand in a row of their own at the end
 */
public record TelegramSetup(
    Access access,
    Receiving receiving,
    Pace pace,
    Intake intake,
    Map<String, List<CommandHint>> menus,
    Set<String> waysOut) {

  public TelegramSetup {
    menus = Map.copyOf(menus);
    waysOut = Set.copyOf(waysOut);
  }
}
