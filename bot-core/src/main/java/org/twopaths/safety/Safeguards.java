package org.twopaths.safety;

/**
 * What the engine has to know so that nobody is put at risk.
 *
 * @param words that may say that someone is not safe
 * @param operatorIsPartner whether whoever runs the bot is one of the two, and so could read what
 *     the other writes
 * @param consents the words that people agree to
 */
public record Safeguards(CrisisWords words, boolean operatorIsPartner, Consents consents) {
  public static final Safeguards NONE = new Safeguards(CrisisWords.NONE, false, Consents.NONE);
}
