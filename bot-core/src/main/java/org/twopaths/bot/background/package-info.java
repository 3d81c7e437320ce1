/**
 * What goes on by itself: the relay carries the outbox to the platforms, the clock fires the
 * timers. Before any of it, those who are in the middle of something are looked at.
 */
package org.twopaths.bot.background;
