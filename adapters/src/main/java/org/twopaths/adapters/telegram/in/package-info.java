/** What people do on Telegram, on its way to the bot: nothing is confirmed before it is kept. */
package org.twopaths.adapters.telegram.in;
