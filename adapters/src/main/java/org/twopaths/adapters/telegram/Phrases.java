package org.twopaths.adapters.telegram;

import java.util.Set;

/**
 * The few words of ours that no flow has.
 *
 * @param waysOut labels of buttons that stand in a row of their own at the end
 * @param coming stands for a moment where released words will be
 * @param openFirst said in a group to whom we can only answer in a chat that they have not opened
 * @param openChat the label of the button that leads there
 */
public record Phrases(Set<String> waysOut, String coming, String openFirst, String openChat) {

  public Phrases {
    waysOut = Set.copyOf(waysOut);
  }
}
