/** What the bot says, on its way to Telegram: in its limits, in its form, and not twice. */
package org.twopaths.adapters.telegram.out;
