/** How a message looks on Discord: its words made harmless, its pages, its rows of buttons. */
package org.twopaths.adapters.discord.look;
