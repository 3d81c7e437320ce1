/** The slash commands as Discord lists them, in every language there is. */
package org.twopaths.adapters.discord.menu;
