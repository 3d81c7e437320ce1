/**
 * What goes on by itself: the relay carries the outbox to the platforms, the clock fires the
 * timers.
 */
package org.twopaths.bot.background;
