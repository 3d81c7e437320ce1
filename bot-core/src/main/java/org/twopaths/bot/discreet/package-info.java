/**
 * For the phone in the wrong hands: what is left of a passphrase (a slow, salted trace of it, and
 * what was tried; the words themselves are nowhere), and what stands in front of unasked words for
 * whoever wants that.
 */
package org.twopaths.bot.discreet;
